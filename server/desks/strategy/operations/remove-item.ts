/** Removes an item with all that stands under it, as long as no approved version holds it. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { ItemId, PlanId } from '../model/plan.ts';
import { keepers, working } from '../model/roles.ts';
import { Base, Reason } from '../model/shared.ts';
import { present, refuse, requireBase } from '#kernel/operation/errors.ts';
import { requireOpenPlan, requireOwnPlan } from '../rules/guards.ts';
import { withDescendants } from '../rules/tree.ts';
import { removeDraftsOf } from '../store/assessments.ts';
import { removeTies } from '../store/crosswalk.ts';
import { removeIndicators } from '../store/indicators.ts';
import { countFindingsOf } from '../store/findings.ts';
import { findItem, findItems, removeItems } from '../store/items.ts';
import { removeLawOf } from '../store/law.ts';
import { findPlanToWrite } from '../store/plans.ts';
import { removeTagsOf } from '../store/threat-forms.ts';
import { removeReviewsOf } from '../store/threat-reviews.ts';

export const removeItem = operation({
  name: 'strategy.remove-item',
  does: 'A writer removes an item that was never approved; what was approved can only be stopped.',
  kind: 'command',
  who: keepers,
  purpose: working,
  input: z.strictObject({ plan: PlanId, item: ItemId, base: Base, reason: Reason }),
  output: z.strictObject({ plan: PlanId, removed: z.int() }),
  audit: ({ input }) => ({ about: input.plan, detail: { item: input.item } }),
  errors: [
    'kernel.not-found',
    'kernel.changed-meanwhile',
    'strategy.not-your-plan',
    'strategy.plan-not-open',
    'strategy.approved-can-only-be-stopped',
    'strategy.indicator-has-values',
    'strategy.rights-stand',
  ],
  async run({ input, tx, actor, announce }) {
    const plan = present(await findPlanToWrite(tx, input.plan));
    requireOwnPlan(actor, plan);
    const item = present(await findItem(tx, input.plan, input.item));
    requireOpenPlan(plan);
    requireBase({ version: item.version }, input.base);
    const all = await findItems(tx, [plan.record_id]);
    const ids = withDescendants(all, input.item);
    const approved = all.filter((one) => ids.includes(one.item_id) && one.approved_in !== null);
    if (approved.length > 0)
      refuse('strategy.approved-can-only-be-stopped', { params: { items: approved.length } });
    const values = await removeIndicators(tx, plan, { items: ids });
    if (values > 0) refuse('strategy.indicator-has-values', { params: { values } });
    const stand = (await removeDraftsOf(tx, plan, ids)) + (await countFindingsOf(tx, plan, ids));
    if (stand > 0) refuse('strategy.rights-stand', { params: { n: stand } });
    const untied = await removeTies(tx, plan.record_id, { items: ids });
    await removeTagsOf(tx, plan, ids);
    await removeReviewsOf(tx, plan, ids);
    await removeLawOf(tx, plan, ids);
    await removeItems(tx, plan, ids);
    if (untied.length > 0) await announce('strategy.measures-untied', plan.record_id, { ties: untied });
    return { plan: plan.record_id, removed: ids.length };
  },
});
