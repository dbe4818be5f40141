/** How a plan is balanced: measures and money by kind, level, lead, year or source (R10). */
import type { Sum } from '../model/shared.ts';
import { addSums } from './money.ts';

/** One measure's part in a group; a measure stands in several groups only by year and by source. */
export type BalancePart = { item: string; key: string | null; money: readonly Sum[] };

export type Group = {
  key: string | null;
  measures: number;
  share: number;
  money: (Sum & { sharePlanned: number })[];
};

/** Shares are of all measures, and of the money planned in the same currency; 0 where there is none. */
export function balance(parts: readonly BalancePart[]): { groups: Group[]; measures: number; money: Sum[] } {
  const all = new Set(parts.map((part) => part.item)).size;
  const money = addSums(parts.map((part) => part.money));
  const planned = new Map(money.map((sum) => [sum.currency, sum.planned]));
  const groups = [...Map.groupBy(parts, (part) => part.key)].map(([key, members]) => {
    const measures = new Set(members.map((part) => part.item)).size;
    return {
      key,
      measures,
      share: share(measures, all),
      money: addSums(members.map((part) => part.money)).map((sum) => ({
        ...sum,
        sharePlanned: share(sum.planned, planned.get(sum.currency) ?? 0),
      })),
    };
  });
  groups.sort(
    (one, other) => other.measures - one.measures || String(one.key).localeCompare(String(other.key)),
  );
  return { groups, measures: all, money };
}

/** Rounded to a tenth of a percent, as a fraction of 1. */
function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 1000) / 1000;
}
