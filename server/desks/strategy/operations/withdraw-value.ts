/** Withdraws a value that was wrong; it stays to be seen with the reason, and counts no more. */
import { operation } from '#kernel/operation/define.ts';
import { present, refuse } from '#kernel/operation/errors.ts';
import { z } from 'zod';
import { IndicatorId, ValueId } from '../model/indicators.ts';
import { PlanId } from '../model/plan.ts';
import { keepers, working } from '../model/roles.ts';
import { Reason } from '../model/shared.ts';
import { requireKeeper, requireLivingPlan } from '../rules/guards.ts';
import { findIndicatorToWrite, isApproved, withdraw } from '../store/indicators.ts';
import { findPlan } from '../store/plans.ts';

export const withdrawValue = operation({
  name: 'strategy.withdraw-value',
  does: 'A writer or focal point withdraws a value that was wrong, with the reason.',
  kind: 'command',
  who: keepers,
  purpose: working,
  input: z.strictObject({ plan: PlanId, indicator: IndicatorId, value: ValueId, reason: Reason }),
  output: z.strictObject({ indicator: IndicatorId, value: ValueId }),
  audit: ({ input }) => ({
    about: input.plan,
    detail: { indicator: input.indicator, value: input.value },
  }),
  errors: [
    'kernel.not-found',
    'strategy.not-your-measure',
    'strategy.plan-superseded',
    'strategy.value-approved',
  ],
  async run({ input, tx, actor }) {
    const plan = present(await findPlan(tx, input.plan));
    const indicator = present(await findIndicatorToWrite(tx, input.plan, input.indicator));
    requireKeeper(actor, indicator);
    requireLivingPlan(plan);
    if (await isApproved(tx, plan, input.value)) refuse('strategy.value-approved');
    const value = present(await withdraw(tx, plan, input.indicator, input.value, input.reason));
    return { indicator: input.indicator, value };
  },
});
