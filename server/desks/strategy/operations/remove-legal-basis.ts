/** Takes away that a measure rests on an article: it never did, or another act has taken its place. */
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { z } from 'zod';
import { BasisId } from '../model/law.ts';
import { ItemId, PlanId } from '../model/plan.ts';
import { keepers, working } from '../model/roles.ts';
import { requireKeeper, requireLivingPlan } from '../rules/guards.ts';
import { findItem } from '../store/items.ts';
import { findBasis, removeBasis } from '../store/law.ts';
import { findPlan } from '../store/plans.ts';

export const removeLegalBasis = operation({
  name: 'strategy.remove-legal-basis',
  does: 'A writer or focal point takes a legal basis of a measure away.',
  kind: 'command',
  who: keepers,
  purpose: working,
  input: z.strictObject({ plan: PlanId, basis: BasisId }),
  output: z.strictObject({ plan: PlanId, item: ItemId }),
  audit: ({ input, output }) => ({ about: input.plan, detail: { item: output.item, basis: input.basis } }),
  errors: ['kernel.not-found', 'strategy.not-your-measure', 'strategy.plan-superseded'],
  async run({ input, tx, actor }) {
    const plan = present(await findPlan(tx, input.plan));
    const { item_id: item } = present(await findBasis(tx, input.plan, input.basis));
    requireKeeper(actor, present(await findItem(tx, input.plan, item)));
    requireLivingPlan(plan);
    await removeBasis(tx, plan, input.basis);
    return { plan: input.plan, item };
  },
});
