/** Which paragraphs a plan serves now and did not serve then, and the other way round; by the formula of coverage.ts. */
import type { Happened } from '#kernel/events/since.ts';
import type { RemovedTie } from '../store/crosswalk.ts';
import type { TieThen } from '../store/since.ts';

export type Untied = { record: string; instrument: string; address: string; item: string; tiedAt: Date };
export type ServedChange = { record: string; served: string[]; noLonger: string[] };

/**
 * `ties` holds every tie of the paragraphs in question, `untied` those that were taken away since, `states` the state in
 * which a measure was then, by item. A stopped measure serves nothing, now as then.
 */
export function servedSince(
  ties: readonly TieThen[],
  untied: readonly Untied[],
  states: ReadonlyMap<string, string>,
  since: Date,
  isMain: (instrument: string, address: string) => boolean,
): ServedChange[] {
  const paragraphs = new Map<string, { is: boolean; was: boolean }>();
  const at = (of: { record: string; instrument: string; address: string }) => {
    const key = `${of.record} ${of.instrument} ${of.address}`;
    const held = paragraphs.get(key) ?? { is: false, was: false };
    paragraphs.set(key, held);
    return held;
  };
  const servedThen = ({ tiedAt, item }: { tiedAt: Date; item: string }) =>
    tiedAt <= since && states.get(item) !== 'stopped';
  for (const tie of ties) {
    const paragraph = at(tie);
    if (tie.state !== 'stopped') paragraph.is = true;
    if (servedThen(tie)) paragraph.was = true;
  }
  for (const tie of untied) if (servedThen(tie)) at(tie).was = true;
  const changes = new Map<string, ServedChange>();
  for (const [key, { is, was }] of paragraphs) {
    const [record = '', instrument = '', address = ''] = key.split(' ');
    if (is === was || !isMain(instrument, address)) continue;
    const change = changes.get(record) ?? { record, served: [], noLonger: [] };
    changes.set(record, change);
    (is ? change.served : change.noLonger).push(address);
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
