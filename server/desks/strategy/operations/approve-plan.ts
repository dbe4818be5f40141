/** Approves a submitted plan and keeps the approved version whole. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { PlanId, PlanState } from '../model/plan.ts';
import { approvers, working } from '../model/roles.ts';
import { Note } from '../model/shared.ts';

export const approvePlan = operation({
  name: 'strategy.approve-plan',
  does: 'Another person than the one who submitted it approves a plan; the version is kept.',
  kind: 'command',
  who: approvers,
  purpose: working,
  input: z.strictObject({ plan: PlanId, note: Note.optional() }),
  output: z.strictObject({ plan: PlanId, state: PlanState, approvedVersion: z.int() }),
  audit: ({ input, output }) => ({ about: input.plan, detail: { version: output.approvedVersion } }),
  errors: ['kernel.not-found', 'kernel.wrong-state', 'kernel.same-person'],
  async run() {
    throw new Error('not written yet');
  },
});
