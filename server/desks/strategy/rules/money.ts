/** Sums of money: whole minor units, by currency; currencies are never added together. */
import type { Sum } from '../model/shared.ts';

export function addSums(sums: readonly (readonly Sum[])[]): Sum[] {
  const byCurrency = new Map<string, Sum>();
  for (const sum of sums.flat()) {
    const before = byCurrency.get(sum.currency) ?? {
      currency: sum.currency,
      planned: 0,
      committed: 0,
      spent: 0,
    };
    byCurrency.set(sum.currency, {
      currency: sum.currency,
      planned: before.planned + sum.planned,
      committed: before.committed + sum.committed,
      spent: before.spent + sum.spent,
    });
  }
  return [...byCurrency.values()].sort((one, other) => (one.currency < other.currency ? -1 : 1));
}

/** Digits after the point of a currency: what `Intl` knows, which is ISO 4217. */
export function minorDigits(currency: string): number {
  return (
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  );
}
