/** Closes a plan for writing and puts it before those who approve. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { PlanId, PlanState } from '../model/plan.ts';
import { working, writers } from '../model/roles.ts';
import { Note } from '../model/shared.ts';

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
  async run() {
    throw new Error('not written yet');
  },
});
