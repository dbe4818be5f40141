/** Takes back that a measure answers a form of threat; also where the form is out of use. */
import { operation } from '#kernel/operation/define.ts';
import { notFound, present } from '#kernel/operation/errors.ts';
import { z } from 'zod';
import { ItemId, PlanId } from '../model/plan.ts';
import { keepers, working } from '../model/roles.ts';
import { ThreatFormId } from '../model/threats.ts';
import { requireKeeper, requireLivingPlan } from '../rules/guards.ts';
import { findItem } from '../store/items.ts';
import { findPlan } from '../store/plans.ts';
import { removeTag } from '../store/threat-forms.ts';

export const untagMeasure = operation({
  name: 'strategy.untag-measure',
  does: 'A writer or focal point takes back that a measure answers a form of threat.',
  kind: 'command',
  who: keepers,
  purpose: working,
  input: z.strictObject({ plan: PlanId, item: ItemId, form: ThreatFormId }),
  output: z.strictObject({ plan: PlanId, item: ItemId, form: ThreatFormId }),
  audit: ({ input }) => ({ about: [input.plan, input.form], detail: { item: input.item } }),
  errors: ['kernel.not-found', 'strategy.not-your-measure', 'strategy.plan-superseded'],
  async run({ input, tx, actor, announce }) {
    const plan = present(await findPlan(tx, input.plan));
    const item = present(await findItem(tx, input.plan, input.item));
    requireKeeper(actor, item);
    requireLivingPlan(plan);
    if (!(await removeTag(tx, plan, item.item_id, input.form))) notFound();
    await announce('strategy.measure-untagged', plan.record_id, { item: item.item_id, form: input.form });
    return { plan: plan.record_id, item: item.item_id, form: input.form };
  },
});
