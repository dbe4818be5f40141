/** Changes titles, years and the larger plan of a plan that is being written. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { PlanId } from '../model/plan.ts';
import { keepers, working } from '../model/roles.ts';
import { Base, Day, Titles } from '../model/shared.ts';
import { present, refuse, requireBase, requireWon } from '#kernel/operation/errors.ts';
import { foldAll } from '../rules/fold.ts';
import { requireOpenPlan, requireOrder, requireOwnPlan, requireWhole } from '../rules/guards.ts';
import { showPlan } from '../rules/show.ts';
import { findPlan, findPlanToWrite, findPlanWithParts, updatePlan } from '../store/plans.ts';

export const editPlan = operation({
  name: 'strategy.edit-plan',
  does: 'A writer changes what is said about a plan.',
  kind: 'command',
  who: keepers,
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
    'strategy.not-your-plan',
    'strategy.plan-not-open',
    'strategy.ends-before-start',
    'strategy.part-of-itself',
  ],
  async run({ input, tx, actor, now }) {
    const found = present(await findPlanToWrite(tx, input.plan));
    requireOwnPlan(actor, found);
    requireOpenPlan(found);
    requireBase(showPlan(found), input.base);
    requireOrder(input.startsOn, input.endsOn);
    if (input.partOf) {
      requireWhole(present(await findPlan(tx, input.partOf)));
      const [, ...parts] = await findPlanWithParts(tx, found.record_id);
      if (input.partOf === found.record_id || parts.length > 0)
        refuse('strategy.part-of-itself', { status: 422 });
    }
    const folded = foldAll(Object.values(input.titles));
    const version = await updatePlan(tx, found, input.base, { ...input, folded }, now);
    return { plan: found.record_id, version: requireWon(version, showPlan(found)) };
  },
});
