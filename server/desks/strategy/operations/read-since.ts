/** "Since you were here": facts of the desk that others brought about since this person's last visit. */
import { findEventsSince, findLastSeal, findLastVisit } from '#kernel/events/since.ts';
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { readers, reading } from '../model/roles.ts';
import { Moment, ReadTexts } from '../model/shared.ts';
import { servedSince, untiedSince } from '../rules/served-since.ts';
import { changedMeasures, sinceKinds, sinceLines } from '../rules/since.ts';
import {
  findDecisions,
  findLedMeasures,
  findLivingPlans,
  findMainParagraphs,
  findMeasureStates,
  findMoves,
  findPlanTies,
} from '../store/since.ts';

/** More than this is not read; the rest is counted. */
const mostLines = 7;

export const readSince = operation({
  name: 'strategy.read-since',
  does: 'What others did at the desk since the person at work was last here.',
  kind: 'query',
  who: readers,
  purpose: reading,
  input: z.strictObject({}),
  output: z.strictObject({
    since: Moment,
    /** True: no earlier visit is kept; `since` is as far back as visits are kept. */
    first: z.boolean(),
    lines: z.array(
      z.strictObject({
        kind: z.enum(sinceKinds),
        record: z.uuid(),
        item: z.uuid().nullable(),
        titles: ReadTexts,
        languages: z.array(z.string()),
        count: z.int(),
        addresses: z.array(z.string()),
        at: Moment.nullable(),
      }),
    ),
    /** Lines that did not fit. */
    more: z.int(),
    /** When the ledger was sealed last; null before its first entry. */
    sealedAt: Moment.nullable(),
  }),
  audit: 'unrecorded',
  async run({ tx, actor, now }) {
    const visit = await findLastVisit(tx, now);
    const titles = await findLivingPlans(tx);
    const plans = [...titles.keys()];
    const events = await findEventsSince(tx, 'strategy', visit.since);
    const untied = untiedSince(events);
    const ties = await findPlanTies(tx, plans);
    const moves = await findMoves(tx, plans, visit.since, actor.user);
    const main = await findMainParagraphs(tx, [
      ...new Set([...ties, ...untied].map((tie) => tie.instrument)),
    ]);
    const lines = sinceLines({
      decisions: await findDecisions(tx, visit.since, actor.user),
      events,
      served: servedSince(
        ties,
        untied,
        { states: await findMeasureStates(tx, plans), moves },
        visit,
        (instrument, address) => main.has(`${instrument} ${address}`),
      ),
      measures: changedMeasures(await findLedMeasures(tx, plans, actor.organisation), moves, visit),
      titles,
    });
    return {
      since: visit.since.toISOString(),
      first: visit.first,
      lines: lines.slice(0, mostLines),
      more: Math.max(0, lines.length - mostLines),
      sealedAt: (await findLastSeal(tx))?.toISOString() ?? null,
    };
  },
});
