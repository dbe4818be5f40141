/** Takes the tie between a measure and a paragraph away. */
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { z } from 'zod';
import { TieId } from '../model/crosswalk.ts';
import { PlanId } from '../model/plan.ts';
import { keepers, working } from '../model/roles.ts';
import { requireKeeper, requireLivingPlan } from '../rules/guards.ts';
import { findTie, removeTies } from '../store/crosswalk.ts';
import { findPlan } from '../store/plans.ts';

export const untieMeasure = operation({
  name: 'strategy.untie-measure',
  does: 'A writer or focal point takes a tie away.',
  kind: 'command',
  who: keepers,
  purpose: working,
  input: z.strictObject({ plan: PlanId, tie: TieId }),
  output: z.strictObject({ tie: TieId }),
  audit: ({ input }) => ({ about: input.plan, detail: { tie: input.tie } }),
  errors: ['kernel.not-found', 'strategy.not-your-measure', 'strategy.plan-superseded'],
  async run({ input, tx, actor, announce }) {
    const plan = present(await findPlan(tx, input.plan));
    const tie = present(await findTie(tx, input.plan, input.tie));
    requireKeeper(actor, tie);
    requireLivingPlan(plan);
    const removed = await removeTies(tx, input.plan, { ties: [input.tie] });
    await announce('strategy.measures-untied', plan.record_id, { ties: removed });
    return { tie: input.tie };
  },
});
