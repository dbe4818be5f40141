/** Opens a plan: goals, objectives, measures and activities to any depth, with counts and money rolled up. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { ItemId, PlanId, PlanNode, PlanRow } from '../model/plan.ts';
import { readers, reading } from '../model/roles.ts';
import { Moment, Sum } from '../model/shared.ts';

export const readPlan = operation({
  name: 'strategy.read-plan',
  does: 'A reader opens a plan as a tree.',
  kind: 'query',
  who: readers,
  purpose: reading,
  input: z.strictObject({
    plan: PlanId,
    /** Only this item and what stands under it. */
    under: ItemId.optional(),
    /** Levels below the top to answer; all by default. */
    depth: z.int().min(0).max(20).optional(),
  }),
  output: z.strictObject({
    plan: PlanRow,
    /** In the order of the plan, parents before children. */
    items: z.array(PlanNode),
    /** True: there are more than can be shown at once; open a goal with `under`. */
    truncated: z.boolean(),
    money: z.array(Sum),
    warnings: z.array(z.enum(['no-aim', 'measures-without-lead', 'undecided-publication'])),
    versions: z.array(z.strictObject({ number: z.int(), approvedAt: Moment })),
  }),
  audit: 'unrecorded',
  errors: ['kernel.not-found'],
  async run() {
    throw new Error('not written yet');
  },
});
