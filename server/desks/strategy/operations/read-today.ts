/** Today: what waits for me at this desk, oldest first, each with one next action. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { readers, reading } from '../model/roles.ts';
import { Moment, ReadTexts } from '../model/shared.ts';
import { findWaiting } from '../store/today.ts';
import { whatWaits } from '../rules/today.ts';

export const readToday = operation({
  name: 'strategy.read-today',
  does: 'What waits for the person at work, each with one next action.',
  kind: 'query',
  who: readers,
  purpose: reading,
  input: z.strictObject({}),
  output: z.strictObject({
    waiting: z.array(
      z.strictObject({
        kind: z.enum([
          'plan-to-approve',
          'doubts-to-settle',
          'text-to-accept',
          'measures-without-lead',
          'gaps',
          'plan-returned',
          'measures-late',
          'undecided-publication',
          'start-a-plan',
        ]),
        record: z.uuid().nullable(),
        item: z.uuid().nullable(),
        titles: ReadTexts.nullable(),
        count: z.int(),
        since: Moment.nullable(),
        by: z.string().nullable(),
        /** The operation that is the next step. */
        next: z.string(),
      }),
    ),
  }),
  audit: 'unrecorded',
  async run({ tx, actor, today }) {
    return { waiting: whatWaits(await findWaiting(tx, actor.organisation, today), actor) };
  },
});
