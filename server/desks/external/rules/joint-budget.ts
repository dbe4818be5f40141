/** Sums of a shared budget: one for each currency, and never one of two. */
import type { BudgetSum, Share } from '../model/joint-work.ts';

/** By currency, in the order of their codes. */
export function sumByCurrency(shares: readonly Share[]): BudgetSum[] {
  const sums = new Map<string, BudgetSum>();
  for (const { currency, planned, spent } of shares) {
    const sum = sums.get(currency) ?? { currency, planned: 0, spent: 0, spentUnsaid: 0 };
    sums.set(currency, {
      currency,
      planned: sum.planned + planned,
      spent: sum.spent + (spent ?? 0),
      spentUnsaid: sum.spentUnsaid + (spent === null ? 1 : 0),
    });
  }
  return [...sums.values()].toSorted((a, b) => (a.currency < b.currency ? -1 : 1));
}
