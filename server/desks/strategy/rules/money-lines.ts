/** The budget lines that count for a plan, each with its measure and, where there is a rate, in the reporting currency. */
import type { Amounts, ExchangeRate, NotConvertedWhy } from '../model/money.ts';
import type { WholeBudgetLine, WholeItem } from '../store/whole-plan.ts';
import { livingUnderMeasures } from './balance-parts.ts';
import { convert } from './exchange.ts';

export type MoneyLine = WholeBudgetLine & {
  measure: WholeItem;
  /** null: there is no reporting currency, or no rate. */
  converted: Amounts | null;
  why: NotConvertedWhy | null;
  /** The rate that was taken; null where none was needed. */
  rate: ExchangeRate | null;
};

const kinds = ['planned', 'committed', 'spent'] as const;

export function moneyLines(
  items: readonly WholeItem[],
  to: string | null,
  rates: readonly ExchangeRate[],
): MoneyLine[] {
  const lines = livingUnderMeasures(items).flatMap(({ measure, item }) =>
    item.budget.map((line) => ({ ...line, measure })),
  );
  if (to === null) return lines.map((line) => ({ ...line, converted: null, why: null, rate: null }));
  const converted = convert(lines, kinds, to, rates);
  return lines.map((line, at) => {
    const one = converted[at];
    if (!one || 'why' in one) return { ...line, converted: null, why: one?.why ?? 'no-rate', rate: null };
    return { ...line, converted: one.amounts, why: null, rate: one.rate };
  });
}

export function addAmounts(all: readonly (Amounts | null)[]): Amounts {
  const sum = { planned: 0, committed: 0, spent: 0 };
  for (const one of all) for (const kind of kinds) sum[kind] += one?.[kind] ?? 0;
  return sum;
}
