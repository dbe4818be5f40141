/** Takes back that a measure works on a root cause. */
import { operation } from '#kernel/operation/define.ts';
import { notFound, present } from '#kernel/operation/errors.ts';
import { z } from 'zod';
import { Cause } from '../model/causes.ts';
import { ItemId, PlanId } from '../model/plan.ts';
import { keepers, working } from '../model/roles.ts';
import { requireKeeper, requireLivingPlan } from '../rules/guards.ts';
import { removeCause } from '../store/causes.ts';
import { findItem } from '../store/items.ts';
import { findPlan } from '../store/plans.ts';

export const untagCause = operation({
  name: 'strategy.untag-cause',
  does: 'A writer or focal point takes back that a measure works on a root cause.',
  kind: 'command',
  who: keepers,
  purpose: working,
  input: z.strictObject({ plan: PlanId, item: ItemId, cause: Cause }),
  output: z.strictObject({ plan: PlanId, item: ItemId, cause: Cause }),
  audit: ({ input }) => ({ about: input.plan, detail: { item: input.item, cause: input.cause } }),
  errors: ['kernel.not-found', 'strategy.not-your-measure', 'strategy.plan-superseded'],
  async run({ input, tx, actor, announce }) {
    const plan = present(await findPlan(tx, input.plan));
    const item = present(await findItem(tx, input.plan, input.item));
    requireKeeper(actor, item);
    requireLivingPlan(plan);
    if (!(await removeCause(tx, plan, item.item_id, input.cause))) notFound();
    await announce('strategy.cause-untagged', plan.record_id, { item: item.item_id, cause: input.cause });
    return { plan: plan.record_id, item: item.item_id, cause: input.cause };
  },
});
