/** Opens an approved plan for writing; the approved version stays what it is. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { PlanId, PlanState } from '../model/plan.ts';
import { keepers, working } from '../model/roles.ts';
import { Reason } from '../model/shared.ts';
import { present } from '#kernel/operation/errors.ts';
import { requireOwnPlan } from '../rules/guards.ts';
import { findPlan } from '../store/plans.ts';
import { planWorkflow } from '../workflow.ts';

export const amendPlan = operation({
  name: 'strategy.amend-plan',
  does: 'A writer opens an approved plan for an amendment.',
  kind: 'command',
  who: keepers,
  purpose: working,
  input: z.strictObject({ plan: PlanId, reason: Reason }),
  output: z.strictObject({ plan: PlanId, state: PlanState }),
  audit: ({ input }) => ({ about: input.plan }),
  errors: ['kernel.not-found', 'kernel.wrong-state', 'strategy.not-your-plan'],
  move: {
    workflow: planWorkflow,
    action: 'amend',
    of: (input) => ({ record: input.plan }),
    reason: (input) => input.reason,
  },
  async run({ input, tx, actor, announce }) {
    requireOwnPlan(actor, present(await findPlan(tx, input.plan)));
    await announce('strategy.plan-opened-for-amendment', input.plan);
    return { plan: input.plan, state: 'amended' as const };
  },
});
