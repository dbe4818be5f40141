/** Which paragraphs a plan serves now and did not serve then, and the other way round; by the formula of coverage.ts. */
import type { Happened } from '#kernel/events/since.ts';
import type { RemovedTie } from '../store/crosswalk.ts';
import type { TieThen } from '../store/since.ts';

export type Untied = { record: string; instrument: string; address: string; item: string; tiedAt: Date };
export type ServedChange = { record: string; served: string[]; noLonger: string[] };

/**
 * `ties` holds every tie of the paragraphs in question, `untied` those that were taken away since. A stopped measure
 * serves nothing, now as then.
 */
export function servedSince(
  ties: readonly TieThen[],
  untied: readonly Untied[],
  since: Date,
  isMain: (instrument: string, address: string) => boolean,
): ServedChange[] {
  const then = new Map<string, { now: boolean; then: boolean }>();
  const at = (of: { record: string; instrument: string; address: string }) => {
    const key = `${of.record} ${of.instrument} ${of.address}`;
    const held = then.get(key) ?? { now: false, then: false };
    then.set(key, held);
    return held;
  };
  const stateThen = new Map(ties.map((tie) => [tie.item, tie.stateThen]));
  for (const tie of ties) {
    const paragraph = at(tie);
    if (tie.state !== 'stopped') paragraph.now = true;
    if (tie.tiedAt <= since && tie.stateThen !== 'stopped') paragraph.then = true;
  }
  for (const tie of untied) {
    if (tie.tiedAt <= since && stateThen.get(tie.item) !== 'stopped') at(tie).then = true;
  }
  const changes = new Map<string, ServedChange>();
  for (const [key, paragraph] of then) {
    const [record = '', instrument = '', address = ''] = key.split(' ');
    if (paragraph.now === paragraph.then || !isMain(instrument, address)) continue;
    const change = changes.get(record) ?? { record, served: [], noLonger: [] };
    changes.set(record, change);
    (paragraph.now ? change.served : change.noLonger).push(address);
  }
  return [...changes.values()];
}

/** The ties that events say were taken away. */
export function untiedSince(events: readonly Happened[]): Untied[] {
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
