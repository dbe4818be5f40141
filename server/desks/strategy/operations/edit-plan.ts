/** Changes titles, years and the larger plan of a plan that is being written. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { PlanId } from '../model/plan.ts';
import { working, writers } from '../model/roles.ts';
import { Base, Day, Titles } from '../model/shared.ts';

export const editPlan = operation({
  name: 'strategy.edit-plan',
  does: 'A writer changes what is said about a plan.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: z.strictObject({
    plan: PlanId,
    base: Base,
    titles: Titles,
    partOf: PlanId.nullable().default(null),
    startsOn: Day.nullable().default(null),
    endsOn: Day.nullable().default(null),
  }),
  output: z.strictObject({ plan: PlanId, version: z.int() }),
  audit: ({ input }) => ({ about: input.plan }),
  errors: [
    'kernel.not-found',
    'kernel.changed-meanwhile',
    'strategy.plan-not-open',
    'strategy.ends-before-start',
    'strategy.part-of-itself',
  ],
  async run() {
    throw new Error('not written yet');
  },
});
