/** Ends an approved plan for good. */
import { operation } from '#kernel/operation/define.ts';
import { setNews } from '#kernel/records/news.ts';
import { z } from 'zod';
import { PlanId, PlanState } from '../model/plan.ts';
import { approvers, working } from '../model/roles.ts';
import { Reason } from '../model/shared.ts';
import { planNewsKinds } from '../rules/news.ts';
import { planWorkflow } from '../workflow.ts';

export const supersedePlan = operation({
  name: 'strategy.supersede-plan',
  does: 'An approver ends a plan that another has taken the place of.',
  kind: 'command',
  who: approvers,
  purpose: working,
  input: z.strictObject({ plan: PlanId, reason: Reason }),
  output: z.strictObject({ plan: PlanId, state: PlanState }),
  audit: ({ input }) => ({ about: input.plan }),
  errors: ['kernel.not-found', 'kernel.wrong-state'],
  move: {
    workflow: planWorkflow,
    action: 'supersede',
    of: (input) => ({ record: input.plan }),
    reason: (input) => input.reason,
  },
  async run({ input, tx, announce }) {
    await setNews(tx, input.plan, planNewsKinds, []);
    await announce('strategy.plan-superseded', input.plan);
    return { plan: input.plan, state: 'superseded' as const };
  },
});
