/** Opens an approved plan for writing; the approved version stays what it is. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { PlanId, PlanState } from '../model/plan.ts';
import { working, writers } from '../model/roles.ts';
import { Reason } from '../model/shared.ts';
import { planWorkflow } from '../workflow.ts';

export const amendPlan = operation({
  name: 'strategy.amend-plan',
  does: 'A writer opens an approved plan for an amendment.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: z.strictObject({ plan: PlanId, reason: Reason }),
  output: z.strictObject({ plan: PlanId, state: PlanState }),
  audit: ({ input }) => ({ about: input.plan }),
  errors: ['kernel.not-found', 'kernel.wrong-state'],
  move: {
    workflow: planWorkflow,
    action: 'amend',
    of: (input) => ({ record: input.plan }),
    reason: (input) => input.reason,
  },
  async run({ input, announce }) {
    await announce('strategy.plan-opened-for-amendment', input.plan);
    return { plan: input.plan, state: 'amended' as const };
  },
});
