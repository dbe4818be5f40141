/** The money of one plan, all of it derived from the same lines (R19). */
import type { MoneyGrouping } from '../model/money.ts';
import type { MoneyFacts } from '../store/money-facts.ts';
import type { WholeItem } from '../store/whole-plan.ts';
import { livingUnderMeasures } from './balance-parts.ts';
import { addSums } from './money.ts';
import { moneyGroups, servedLines } from './money-groups.ts';
import { addAmounts, type MoneyLine, moneyLines } from './money-lines.ts';
import { moneyRows } from './money-rows.ts';

export function moneyOf(
  facts: MoneyFacts,
  by: MoneyGrouping,
  maySetNeed: (measure: WholeItem) => boolean = () => false,
) {
  const { to, rates, kinds } = facts;
  const counted = livingUnderMeasures(facts.items);
  const measures = counted.flatMap(({ item }) => (item.type === 'measure' ? [item] : []));
  const living = new Set(measures.map(({ id }) => id));
  const lines = moneyLines(facts.items, to, rates);
  const rows = moneyRows({
    measures,
    lines,
    // A stopped measure needs nothing any more.
    needs: facts.needs.filter(({ item_id }) => living.has(item_id)),
    looks: facts.looks,
    kinds,
    to,
    rates,
    maySetNeed,
  });
  return {
    reportingCurrency: to,
    groups: moneyGroups(lines, by, {
      kinds,
      served: servedLines(counted, facts),
      order: facts.lines.map(({ line, titles }) => ({ key: line, names: titles })),
      converts: to !== null,
    }),
    measures: measures.length,
    money: addSums([lines]),
    converted: to === null ? null : addAmounts(lines.map((line) => line.converted)),
    leftOut: lines.flatMap(leftOut),
    rates: [...new Map(lines.flatMap(({ rate }) => (rate ? [[rate.id, rate] as const] : []))).values()],
    rows,
    missing: missing(rows),
    unfunded: new Set(rows.flatMap((row) => (row.unfunded ? [row.item] : []))).size,
    notCompared: rows.filter((row) => row.need && !row.compared).length,
    questions: rows.filter((row) => row.question?.open).length,
  };
}

function leftOut({ measure, source, year, currency, planned, why }: MoneyLine) {
  if (why === null) return [];
  const { id: item, externalId, titles } = measure;
  return [{ item, externalId, titles, source, year, currency, planned, why }];
}

/** What is missing, by currency: money that one measure has too much of fills no other's gap. */
function missing(rows: ReturnType<typeof moneyRows>): { currency: string; amount: number }[] {
  const byCurrency = new Map<string, number>();
  for (const { compared } of rows) {
    if (!compared || compared.missing === 0) continue;
    byCurrency.set(compared.currency, (byCurrency.get(compared.currency) ?? 0) + compared.missing);
  }
  return [...byCurrency]
    .map(([currency, amount]) => ({ currency, amount }))
    .sort((one, other) => (one.currency < other.currency ? -1 : 1));
}
