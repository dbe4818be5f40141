/** Which group a measure belongs to, and with which part of its money. */
import type { Sum } from '../model/shared.ts';
import type { WholeBudgetLine, WholeItem } from '../store/whole-plan.ts';
import type { BalancePart } from './balance.ts';
import { addSums } from './money.ts';

export type BalanceBy = 'kind' | 'level' | 'lead' | 'year' | 'source';

/** Measures are counted; the money of an activity belongs to the measure it stands under. Stopped ones are left out. */
export function balanceParts(items: readonly WholeItem[], by: BalanceBy): BalancePart[] {
  return livingUnderMeasures(items).flatMap(({ measure, item }) => partsOf(measure, item.budget, by));
}

/** Each measure and activity that is not stopped, in the order of the plan, with the measure for which it counts. */
export function livingUnderMeasures(items: readonly WholeItem[]): { measure: WholeItem; item: WholeItem }[] {
  const measures = new Map<string, WholeItem>();
  return items.flatMap((item) => {
    const measure = item.type === 'measure' ? item : measures.get(item.parent ?? '');
    if (!measure || item.state === 'stopped') return [];
    measures.set(item.id, measure);
    return [{ measure, item }];
  });
}

function partsOf(measure: WholeItem, budget: readonly WholeBudgetLine[], by: BalanceBy): BalancePart[] {
  if (by !== 'year' && by !== 'source') {
    const keys = {
      kind: measure.kind,
      level: measure.level,
      lead: measure.leadOrganisation ?? measure.leadName,
    };
    return [{ item: measure.id, key: keys[by], money: addSums([budget.map(sumOf)]) }];
  }
  if (budget.length === 0) return [{ item: measure.id, key: null, money: [] }];
  return budget.map((line) => ({
    item: measure.id,
    key: by === 'year' ? (line.year === null ? null : String(line.year)) : line.source,
    money: [sumOf(line)],
  }));
}

function sumOf({ currency, planned, committed, spent }: WholeBudgetLine): Sum {
  return { currency, planned, committed, spent };
}
