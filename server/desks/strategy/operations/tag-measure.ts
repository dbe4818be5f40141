/** Says that a measure answers a form of threat; a measure may answer many. */
import { operation } from '#kernel/operation/define.ts';
import { present, refuse } from '#kernel/operation/errors.ts';
import { z } from 'zod';
import { ItemId, PlanId } from '../model/plan.ts';
import { keepers, working } from '../model/roles.ts';
import { ThreatFormId } from '../model/threats.ts';
import { requireKeeper, requireLivingPlan, requireMeasure } from '../rules/guards.ts';
import { requireUsed } from '../rules/threat-forms.ts';
import { findItem } from '../store/items.ts';
import { findPlan } from '../store/plans.ts';
import { findFormToTag, saveTag } from '../store/threat-forms.ts';

export const tagMeasure = operation({
  name: 'strategy.tag-measure',
  does: 'A writer or focal point says which form of threat a measure answers.',
  kind: 'command',
  who: keepers,
  purpose: working,
  input: z.strictObject({ plan: PlanId, item: ItemId, form: ThreatFormId }),
  output: z.strictObject({ plan: PlanId, item: ItemId, form: ThreatFormId }),
  audit: ({ input }) => ({ about: [input.plan, input.form], detail: { item: input.item } }),
  errors: [
    'kernel.not-found',
    'strategy.already-tagged',
    'strategy.threat-form-retired',
    'strategy.not-your-measure',
    'strategy.not-a-measure',
    'strategy.plan-superseded',
  ],
  async run({ input, tx, actor, announce }) {
    const plan = present(await findPlan(tx, input.plan));
    const item = present(await findItem(tx, input.plan, input.item));
    const form = present(await findFormToTag(tx, input.form));
    requireKeeper(actor, item);
    requireLivingPlan(plan);
    requireMeasure(item);
    requireUsed(form);
    if (!(await saveTag(tx, plan, item.item_id, form.record_id))) refuse('strategy.already-tagged');
    await announce('strategy.measure-tagged', plan.record_id, { item: item.item_id, form: form.record_id });
    return { plan: plan.record_id, item: item.item_id, form: form.record_id };
  },
});
