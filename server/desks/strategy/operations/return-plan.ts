/** Sends a submitted plan back, with a reason. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { PlanId, PlanState } from '../model/plan.ts';
import { approvers, working } from '../model/roles.ts';
import { Reason } from '../model/shared.ts';
import { planWorkflow } from '../workflow.ts';

export const returnPlan = operation({
  name: 'strategy.return-plan',
  does: 'An approver sends a plan back to be worked over.',
  kind: 'command',
  who: approvers,
  purpose: working,
  input: z.strictObject({ plan: PlanId, reason: Reason }),
  output: z.strictObject({ plan: PlanId, state: PlanState }),
  audit: ({ input }) => ({ about: input.plan }),
  errors: ['kernel.not-found', 'kernel.wrong-state'],
  move: {
    workflow: planWorkflow,
    action: 'return',
    of: (input) => ({ record: input.plan }),
    reason: (input) => input.reason,
  },
  async run({ input, announce }) {
    await announce('strategy.plan-returned', input.plan);
    return { plan: input.plan, state: 'draft' as const };
  },
});
