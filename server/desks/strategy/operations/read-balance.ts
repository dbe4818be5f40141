/** Balance by kind, level, lead, year or source: count and money, with the formula. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { PlanId } from '../model/plan.ts';
import { readers, reading } from '../model/roles.ts';
import { Day, ReadTexts, Sum } from '../model/shared.ts';

export const readBalance = operation({
  name: 'strategy.read-balance',
  does: 'A reader sees how the plan is balanced between kinds of measures.',
  kind: 'query',
  who: readers,
  purpose: reading,
  input: z.strictObject({
    plan: PlanId,
    withParts: z.boolean().default(false),
    by: z.enum(['kind', 'level', 'lead', 'year', 'source']).default('kind'),
  }),
  output: z.strictObject({
    groups: z.array(
      z.strictObject({
        /** The value of the group; null where measures have none. */
        key: z.string().nullable(),
        names: ReadTexts.nullable(),
        measures: z.int(),
        share: z.number(),
        money: z.array(Sum.extend({ sharePlanned: z.number() })),
      }),
    ),
    measures: z.int(),
    money: z.array(Sum),
    formula: z.string(),
    on: Day,
  }),
  audit: 'unrecorded',
  errors: ['kernel.not-found'],
  async run() {
    throw new Error('not written yet');
  },
});
