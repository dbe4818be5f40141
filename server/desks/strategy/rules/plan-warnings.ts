/** What a plan is warned about. A warning stops nothing; it says what an approver will ask. */
import type { Audience, ItemType, MeasureState } from '../model/plan.ts';
import type { Texts } from '../model/shared.ts';

export const planWarnings = [
  'no-aim',
  'no-outcome',
  'effect-not-measured',
  'measures-without-lead',
  'one-size-fits-all',
  'same-text-for-others',
  'undecided-publication',
] as const;
export type PlanWarning = (typeof planWarnings)[number];

type Item = {
  item_id: string;
  type: ItemType;
  state: MeasureState | null;
  parent_id: string | null;
  aim: string | null;
  outcome: Texts | null;
  lead_organisation: string | null;
  lead_name: string | null;
  publication: string;
};

export function warningsOf(
  items: readonly Item[],
  communication: readonly { audiences: readonly Audience[] }[],
  sameText: boolean,
  measured: ReadonlySet<string>,
): PlanWarning[] {
  const top = topGoals(items);
  const holds: Record<PlanWarning, boolean> = {
    'no-aim': !items.some((item) => item.type === 'goal' && item.aim),
    'no-outcome': top.length > 0 && !top.some((item) => item.outcome),
    'effect-not-measured': withoutEffect(items, measured).length > 0,
    'measures-without-lead': items.some(
      (item) => item.type === 'measure' && !item.lead_organisation && !item.lead_name,
    ),
    'one-size-fits-all': oneSizeFitsAll(communication.map(({ audiences }) => audiences)),
    'same-text-for-others': sameText,
    'undecided-publication': items.some((item) => item.publication === 'undecided'),
  };
  return planWarnings.filter((warning) => holds[warning]);
}

/** Goals, and measures that go on, without an indicator of outcome or impact: activity is not effect (R16). */
export function withoutEffect(
  items: readonly Pick<Item, 'item_id' | 'type' | 'state'>[],
  measured: ReadonlySet<string>,
): string[] {
  return items
    .filter(
      ({ type, item_id, state }) =>
        (type === 'goal' || type === 'measure') && state !== 'stopped' && !measured.has(item_id),
    )
    .map(({ item_id }) => item_id);
}

/** The goal that takes over the strategy's aim; while there is none, the goals at the top. */
function topGoals<I extends Item>(items: readonly I[]): I[] {
  const aims = items.filter((item) => item.type === 'goal' && item.aim);
  return aims.length > 0 ? aims : items.filter((item) => item.type === 'goal' && item.parent_id === null);
}

/**
 * Whether what the plan communicates speaks to everybody alike (annex/23): taken together, its measures on communication
 * are for the general public only, or two or more of them are for one and the same audience. A measure that names nobody
 * speaks to everybody.
 */
export function oneSizeFitsAll(measures: readonly (readonly Audience[])[]): boolean {
  if (measures.length === 0) return false;
  const named = new Set(measures.flat());
  if (named.size === 0 || (named.size === 1 && named.has('general-public'))) return true;
  return measures.length > 1 && named.size === 1 && measures.every((audiences) => audiences.length > 0);
}
