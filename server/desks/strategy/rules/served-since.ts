/** Which paragraphs a plan serves now and did not serve then, and the other way round; by the formula of coverage.ts. */
import type { Happened } from '#kernel/events/since.ts';
import type { RemovedTie } from '../store/crosswalk.ts';
import type { MeasureMove, PlanTie } from '../store/since.ts';

export type ServedChange = { record: string; served: string[]; noLonger: string[] };
type Measures = {
  /** Where they stand now, by item. */
  states: ReadonlyMap<string, string>;
  /** What others did with them since, oldest first. */
  moves: readonly MeasureMove[];
};

/**
 * `ties` are those that the plans have, `untied` those that others took away since. A stopped measure serves nothing, now
 * as then. Only what others did counts: who tied is not kept with a tie, so one that was made during this visit is left
 * aside unless others changed the same paragraph.
 */
export function servedSince(
  ties: readonly PlanTie[],
  untied: readonly PlanTie[],
  { states, moves }: Measures,
  visit: { since: Date; cameAt: Date },
  isMain: (instrument: string, address: string) => boolean,
): ServedChange[] {
  const before = new Map<string, string>();
  for (const { item, from } of moves) if (!before.has(item)) before.set(item, from);
  const stateThen = (item: string) => before.get(item) ?? states.get(item);
  const paragraphs = new Map<string, { is: boolean; was: boolean; touched: boolean }>();
  const at = (of: PlanTie) => {
    const key = `${of.record} ${of.instrument} ${of.address}`;
    const held = paragraphs.get(key) ?? { is: false, was: false, touched: false };
    paragraphs.set(key, held);
    return held;
  };
  const servedThen = ({ tiedAt, item }: PlanTie) => tiedAt <= visit.since && stateThen(item) !== 'stopped';
  for (const tie of ties) {
    const paragraph = at(tie);
    if (states.get(tie.item) !== 'stopped') paragraph.is = true;
    if (servedThen(tie)) paragraph.was = true;
    if (before.has(tie.item) || (tie.tiedAt > visit.since && tie.tiedAt < visit.cameAt))
      paragraph.touched = true;
  }
  for (const tie of untied) {
    const paragraph = at(tie);
    paragraph.touched = true;
    if (servedThen(tie)) paragraph.was = true;
  }
  const changes = new Map<string, ServedChange>();
  for (const [key, { is, was, touched }] of paragraphs) {
    const [record = '', instrument = '', address = ''] = key.split(' ');
    if (!touched || is === was || !isMain(instrument, address)) continue;
    const change = changes.get(record) ?? { record, served: [], noLonger: [] };
    changes.set(record, change);
    (is ? change.served : change.noLonger).push(address);
  }
  return [...changes.values()];
}

/** The ties that events say were taken away. */
export function untiedSince(events: readonly Happened[]): PlanTie[] {
  return events
    .filter(({ event }) => event === 'strategy.measures-untied')
    .flatMap(({ about, payload }) =>
      (payload['ties'] as RemovedTie[]).map(({ tiedAt, ...tie }) => ({
        ...tie,
        record: about as string,
        tiedAt: new Date(tiedAt),
      })),
    );
}
