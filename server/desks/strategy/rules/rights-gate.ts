/** The rights gate: where a measure stands before it, what it lets through, and who stands outside a measure's line. */
import { refuse } from '#kernel/operation/errors.ts';
import type { Actor } from '#kernel/operation/define.ts';
import type { AssessmentState, RightsStanding } from '../model/rights.ts';
import { measureWorkflow } from '../workflow.ts';

type Version = { number: number; state: AssessmentState; review_on: string };
export type Standing = {
  standing: RightsStanding;
  /** Until when the one holds, or held, that was accepted last; null where none ever was. */
  reviewOn: string | null;
};

/**
 * `versions` of one measure in any order. An accepted one holds until the end of its review day, also while the next is
 * being written or was refused; a draft is nothing yet.
 */
export function standingOf(versions: readonly Version[], today: string): Standing {
  const newestFirst = versions.toSorted((one, other) => other.number - one.number);
  const accepted = newestFirst.find(
    ({ state }) => state === 'accepted' || state === 'accepted-with-conditions',
  );
  const reviewOn = accepted?.review_on ?? null;
  if (reviewOn !== null && reviewOn >= today) return { standing: 'accepted', reviewOn };
  const newest = newestFirst.find(({ state }) => state !== 'draft');
  if (newest?.state === 'submitted') return { standing: 'waiting', reviewOn };
  if (newest?.state === 'refused') return { standing: 'refused', reviewOn };
  return { standing: reviewOn === null ? 'owed' : 'due', reviewOn };
}

/** Moves that make a measure active. What goes on already goes on: no clock stops it. */
const passesGate = ['begin', 'resume'] as const;

/** A move that the state does not know is refused for that, not for want of an assessment. */
export function needsGate(action: string, state: string | null): boolean {
  const gated = passesGate.find((one) => one === action);
  return gated !== undefined && isPossible(gated, state);
}

export function isPossible(action: keyof typeof measureWorkflow.moves, state: string | null): boolean {
  return (measureWorkflow.moves[action].from as readonly (string | null)[]).includes(state);
}

/** No measure becomes active without an accepted assessment in force (R21). */
export function requireAssessed({ standing }: Pick<Standing, 'standing'>): void {
  if (standing !== 'accepted') refuse('strategy.assessment-needed', { params: { standing } });
}

/** The measures of a plan with an accepted assessment in force, and what is carried out under them. */
export function assessedItems(
  items: readonly { id: string; parent: string | null; type: string }[],
  versions: readonly (Version & { item_id: string })[],
  today: string,
): Set<string> {
  const byItem = Map.groupBy(versions, ({ item_id }) => item_id);
  const assessed = new Set<string>();
  // Parents come before their children.
  for (const { id, parent, type } of items) {
    const own = type === 'measure' && standingOf(byItem.get(id) ?? [], today).standing === 'accepted';
    if (own || (type === 'activity' && parent !== null && assessed.has(parent))) assessed.add(id);
  }
  return assessed;
}

/** Measures with the activities under them; `items` stand with parents before children. */
export function withActivities(
  items: readonly { id: string; parent: string | null; type: string }[],
  measures: Iterable<string>,
): Set<string> {
  const all = new Set(measures);
  for (const { id, parent, type } of items)
    if (type === 'activity' && parent !== null && all.has(parent)) all.add(id);
  return all;
}

export type Line = {
  lead_organisation: string | null;
  lead_post: string | null;
  co_leads: readonly { organisation: string | null }[];
};

/**
 * Whether somebody belongs to the line of a measure: the institution that leads it (the plan's, where none of this node
 * does), one that leads it with them, its post, or whoever wrote what is decided. The database asks the same once more.
 */
export function isInLine(
  actor: Pick<Actor, 'user' | 'post' | 'organisation'>,
  measure: Line,
  plan: { organisation_id: string },
  writers: readonly string[] = [],
): boolean {
  const organisations = [
    measure.lead_organisation ?? plan.organisation_id,
    ...measure.co_leads.map(({ organisation }) => organisation),
  ];
  return (
    organisations.includes(actor.organisation) ||
    measure.lead_post === actor.post ||
    writers.includes(actor.user)
  );
}

export function requireOutsideLine(...of: Parameters<typeof isInLine>): void {
  if (isInLine(...of)) refuse('strategy.own-line', { status: 403 });
}
