/** The institution that refused the tie of its measure to the strategy takes that back; nobody does it for it (R12). */
import { operation } from '#kernel/operation/define.ts';
import { notFound, present } from '#kernel/operation/errors.ts';
import { z } from 'zod';
import { ItemId, PlanId } from '../model/plan.ts';
import { keepers, working } from '../model/roles.ts';
import { requireLivingPlan, requireOwner } from '../rules/guards.ts';
import { findItem } from '../store/items.ts';
import { removeLinkRefusal } from '../store/own-work.ts';
import { findPlan } from '../store/plans.ts';

export const allowLink = operation({
  name: 'strategy.allow-link',
  does: 'The institution that leads a measure allows its tie to the strategy again.',
  kind: 'command',
  who: keepers,
  purpose: working,
  input: z.strictObject({ plan: PlanId, item: ItemId }),
  output: z.strictObject({ plan: PlanId, item: ItemId }),
  audit: ({ input }) => ({ about: input.plan, detail: { item: input.item } }),
  errors: ['kernel.not-found', 'strategy.not-the-owner', 'strategy.plan-superseded'],
  async run({ input, tx, actor, announce }) {
    const plan = present(await findPlan(tx, input.plan));
    const item = present(await findItem(tx, input.plan, input.item));
    requireOwner(actor, item);
    requireLivingPlan(plan);
    if (!(await removeLinkRefusal(tx, plan, item.item_id))) notFound();
    await announce('strategy.link-allowed', plan.record_id, { item: item.item_id });
    return { plan: plan.record_id, item: item.item_id };
  },
});
