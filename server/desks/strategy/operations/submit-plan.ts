/** Closes a plan for writing and puts it before those who approve. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { PlanId, PlanState } from '../model/plan.ts';
import { working, writers } from '../model/roles.ts';
import { Note } from '../model/shared.ts';
import { refuse } from '#kernel/operation/errors.ts';
import { present } from '../rules/guards.ts';
import { findPlanToWrite } from '../store/plans.ts';
import { planWorkflow } from '../workflow.ts';

export const submitPlan = operation({
  name: 'strategy.submit-plan',
  does: 'A writer submits a plan for approval.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: z.strictObject({ plan: PlanId, note: Note.optional() }),
  output: z.strictObject({ plan: PlanId, state: PlanState }),
  audit: ({ input }) => ({ about: input.plan }),
  errors: ['kernel.not-found', 'kernel.wrong-state', 'strategy.plan-without-measures'],
  move: {
    workflow: planWorkflow,
    action: 'submit',
    of: (input) => ({ record: input.plan }),
    reason: (input) => input.note,
  },
  async run({ input, tx, announce }) {
    const plan = present(await findPlanToWrite(tx, input.plan));
    if (plan.measures === 0) refuse('strategy.plan-without-measures');
    await announce('strategy.plan-submitted', plan.record_id);
    return { plan: plan.record_id, state: 'submitted' as const };
  },
});
