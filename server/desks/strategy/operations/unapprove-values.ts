/** Undoes what the approval of a reporting sheet wrote into a plan; like the approval, only together with the sheet's own move. */
import { operation } from '#kernel/operation/define.ts';
import { present, refuse } from '#kernel/operation/errors.ts';
import { z } from 'zod';
import { ValueId } from '../model/indicators.ts';
import { PlanId } from '../model/plan.ts';
import { reportApprovers, working } from '../model/roles.ts';
import { Reason } from '../model/shared.ts';
import { requireLivingPlan } from '../rules/guards.ts';
import { isSheetMovedNow, undoApproval } from '../store/approved-values.ts';
import { findPlan } from '../store/plans.ts';

export const unapproveValues = operation({
  name: 'strategy.unapprove-values',
  does: 'Whoever undoes the approval of a reporting sheet withdraws its figures, with the reason, in the same transaction.',
  kind: 'command',
  who: reportApprovers,
  purpose: working,
  input: z.strictObject({ plan: PlanId, period: z.uuid(), sheet: z.uuid(), reason: Reason }),
  output: z.strictObject({ values: z.array(ValueId) }),
  audit: ({ input, output }) => ({
    about: input.plan,
    detail: { sheet: input.sheet, values: output.values },
  }),
  errors: ['kernel.not-found', 'strategy.only-with-a-sheet', 'strategy.plan-superseded'],
  async run({ input: { plan: id, period, sheet, reason }, tx, actor, now }) {
    const plan = present(await findPlan(tx, id));
    if (!(await isSheetMovedNow(tx, { period, sheet }, 'unapprove'))) refuse('strategy.only-with-a-sheet');
    requireLivingPlan(plan);
    return { values: await undoApproval(tx, plan, { period, sheet, post: actor.post, now, reason }) };
  },
});
