/** "Since you were here" in a few lines: decisions first, then what came in, what is served, what one's own institution does. */
import type { Happened } from '#kernel/events/since.ts';
import type { Texts } from '../model/shared.ts';
import type { Decision, LedMeasure, MeasureMove } from '../store/since.ts';
import type { ServedChange } from './served-since.ts';

export const sinceKinds = [
  'plan-approved',
  'plan-returned',
  'plan-opened',
  'plan-superseded',
  'text-accepted',
  'plan-imported',
  'served',
  'no-longer-served',
  'measures-changed',
] as const;
export type SinceLine = {
  kind: (typeof sinceKinds)[number];
  record: string;
  /** A measure, where the line is about exactly one. */
  item: string | null;
  titles: Texts;
  /** Languages of a document's texts. */
  languages: string[];
  count: number;
  /** Paragraphs, at most three of `count`. */
  addresses: string[];
  at: string | null;
};

const decided: Readonly<Record<string, SinceLine['kind']>> = {
  approve: 'plan-approved',
  return: 'plan-returned',
  amend: 'plan-opened',
  supersede: 'plan-superseded',
  accept: 'text-accepted',
};

export function sinceLines(facts: {
  decisions: readonly Decision[];
  events: readonly Happened[];
  served: readonly ServedChange[];
  measures: readonly ChangedMeasures[];
  titles: ReadonlyMap<string, Texts>;
}): SinceLine[] {
  const { titles } = facts;
  const ofPlan = (record: string, line: Omit<SinceLine, 'record' | 'titles' | 'languages'>): SinceLine[] => {
    const title = titles.get(record);
    return title ? [{ ...line, record, titles: title, languages: [] }] : [];
  };
  return [
    ...decisionLines(facts.decisions),
    ...imports(facts.events).flatMap(({ record, rows, at }) =>
      ofPlan(record, { kind: 'plan-imported', item: null, count: rows, addresses: [], at }),
    ),
    ...facts.served.flatMap(({ record, served, noLonger }) => [
      ...(served.length > 0 ? ofPlan(record, paragraphs('served', served)) : []),
      ...(noLonger.length > 0 ? ofPlan(record, paragraphs('no-longer-served', noLonger)) : []),
    ]),
    ...facts.measures.flatMap(({ record, count, item, at }) =>
      ofPlan(record, {
        kind: 'measures-changed',
        item: count === 1 ? item : null,
        count,
        addresses: [],
        at: at.toISOString(),
      }),
    ),
  ];
}

/** One line for a plan, and one for a document, in however many languages it was accepted. */
function decisionLines(decisions: readonly Decision[]): SinceLine[] {
  const byRecord = Map.groupBy(decisions, ({ workflow, record }) => `${workflow} ${record}`);
  return [...byRecord.values()].flatMap((all): SinceLine[] => {
    const [newest] = all;
    const kind = newest && decided[newest.action];
    if (!kind) return [];
    const languages = all.flatMap(({ language }) => language ?? []).toSorted();
    const { record, titles, at } = newest;
    return [
      { kind, record, item: null, titles, languages, count: all.length, addresses: [], at: at.toISOString() },
    ];
  });
}

function paragraphs(kind: 'served' | 'no-longer-served', addresses: readonly string[]) {
  const inOrder = addresses.toSorted((one, other) => one.localeCompare(other, 'en', { numeric: true }));
  return { kind, item: null, count: addresses.length, addresses: inOrder.slice(0, 3), at: null };
}

/** Rows that imports wrote, by plan: an import that changed nothing is no news. */
function imports(events: readonly Happened[]): { record: string; rows: number; at: string }[] {
  const ofPlans = events.filter(({ event, about }) => event === 'strategy.plan-imported' && about !== null);
  return [...Map.groupBy(ofPlans, (one) => one.about as string)]
    .map(([record, all]) => ({
      record,
      rows: all.reduce(
        (sum, { payload }) => sum + Number(payload['new'] ?? 0) + Number(payload['changed'] ?? 0),
        0,
      ),
      at: all[0]?.at.toISOString() ?? '',
    }))
    .filter(({ rows }) => rows > 0);
}

export type ChangedMeasures = { record: string; item: string; count: number; at: Date };

/**
 * The measures that an institution leads and that others moved since then, or that were edited before `cameAt`: who edited
 * is not kept with a measure, so what was edited during this visit may be this person's own work.
 */
export function changedMeasures(
  led: readonly LedMeasure[],
  moves: readonly MeasureMove[],
  visit: { since: Date; cameAt: Date },
): ChangedMeasures[] {
  const moved = new Map(moves.map(({ item, at }) => [item, at]));
  const changed = led.flatMap(({ record, item, updatedAt }) => {
    const edited = updatedAt > visit.since && updatedAt < visit.cameAt ? updatedAt : undefined;
    const at = moved.get(item) ?? edited;
    return at ? [{ record, item, at }] : [];
  });
  return [...Map.groupBy(changed, ({ record }) => record)].map(([record, all]) => ({
    record,
    item: all[0]?.item ?? '',
    count: all.length,
    at: new Date(Math.max(...all.map(({ at }) => at.getTime()))),
  }));
}
