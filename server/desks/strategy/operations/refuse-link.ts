/** The institution that answers for a measure refuses its tie to the strategy: its ties go, and none comes back without it (R12). */
import { operation } from '#kernel/operation/define.ts';
import { present, refuse } from '#kernel/operation/errors.ts';
import { z } from 'zod';
import { ItemId, PlanId } from '../model/plan.ts';
import { keepers, working } from '../model/roles.ts';
import { Reason } from '../model/shared.ts';
import { requireKeeper, requireLivingPlan, requireMeasure } from '../rules/guards.ts';
import { removeTies } from '../store/crosswalk.ts';
import { findItem } from '../store/items.ts';
import { saveLinkRefusal } from '../store/own-work.ts';
import { findPlanToWrite } from '../store/plans.ts';

export const refuseLink = operation({
  name: 'strategy.refuse-link',
  does: 'The institution that leads a measure, or a writer who has its letter, refuses the tie to the strategy.',
  kind: 'command',
  who: keepers,
  purpose: working,
  input: z.strictObject({ plan: PlanId, item: ItemId, reason: Reason }),
  output: z.strictObject({ plan: PlanId, item: ItemId, untied: z.int() }),
  audit: ({ input, output }) => ({
    about: input.plan,
    detail: { item: input.item, untied: output.untied },
  }),
  errors: [
    'kernel.not-found',
    'strategy.link-refused',
    'strategy.not-your-measure',
    'strategy.not-a-measure',
    'strategy.plan-superseded',
  ],
  async run({ input, tx, actor, today, announce }) {
    // Held until the end: nobody ties it meanwhile.
    const plan = present(await findPlanToWrite(tx, input.plan));
    const item = present(await findItem(tx, input.plan, input.item));
    requireKeeper(actor, item);
    requireLivingPlan(plan);
    requireMeasure(item);
    const row = { item: item.item_id, reason: input.reason, on: today };
    if (!(await saveLinkRefusal(tx, plan, row))) refuse('strategy.link-refused');
    const ties = await removeTies(tx, plan.record_id, { items: [item.item_id] });
    if (ties.length > 0) await announce('strategy.measures-untied', plan.record_id, { ties });
    return { plan: plan.record_id, item: item.item_id, untied: ties.length };
  },
});
