/** Says that a measure works on a root cause of the closed list; a measure may work on many. */
import { operation } from '#kernel/operation/define.ts';
import { present, refuse } from '#kernel/operation/errors.ts';
import { z } from 'zod';
import { Cause } from '../model/causes.ts';
import { ItemId, PlanId } from '../model/plan.ts';
import { keepers, working } from '../model/roles.ts';
import { requireKeeper, requireLivingPlan, requireMeasure } from '../rules/guards.ts';
import { saveCause } from '../store/causes.ts';
import { findItem } from '../store/items.ts';
import { findPlan } from '../store/plans.ts';

export const tagCause = operation({
  name: 'strategy.tag-cause',
  does: 'A writer or focal point says which root cause a measure works on.',
  kind: 'command',
  who: keepers,
  purpose: working,
  input: z.strictObject({ plan: PlanId, item: ItemId, cause: Cause }),
  output: z.strictObject({ plan: PlanId, item: ItemId, cause: Cause }),
  audit: ({ input }) => ({ about: input.plan, detail: { item: input.item, cause: input.cause } }),
  errors: [
    'kernel.not-found',
    'strategy.cause-already-named',
    'strategy.not-your-measure',
    'strategy.not-a-measure',
    'strategy.plan-superseded',
  ],
  async run({ input, tx, actor, announce }) {
    const plan = present(await findPlan(tx, input.plan));
    const item = present(await findItem(tx, input.plan, input.item));
    requireKeeper(actor, item);
    requireLivingPlan(plan);
    requireMeasure(item);
    if (!(await saveCause(tx, plan, item.item_id, input.cause))) refuse('strategy.cause-already-named');
    await announce('strategy.cause-tagged', plan.record_id, { item: item.item_id, cause: input.cause });
    return { plan: plan.record_id, item: item.item_id, cause: input.cause };
  },
});
