/** Says into which currency the sums of a plan are converted; none, and nothing is converted. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { present, requireBase, requireWon } from '#kernel/operation/errors.ts';
import { PlanId } from '../model/plan.ts';
import { working, writers } from '../model/roles.ts';
import { Base, Currency } from '../model/shared.ts';
import { requireLivingPlan } from '../rules/guards.ts';
import { showPlan } from '../rules/show.ts';
import { setReportingCurrencyOf } from '../store/money.ts';
import { findPlan } from '../store/plans.ts';

export const setReportingCurrency = operation({
  name: 'strategy.set-reporting-currency',
  does: 'A writer says into which currency the sums of a plan are converted.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: z.strictObject({ plan: PlanId, base: Base, currency: Currency.nullable() }),
  output: z.strictObject({ plan: PlanId, version: z.int() }),
  audit: ({ input }) => ({ about: input.plan, detail: { currency: input.currency } }),
  errors: ['kernel.not-found', 'kernel.changed-meanwhile', 'strategy.plan-superseded'],
  async run({ input, tx, now }) {
    const plan = present(await findPlan(tx, input.plan));
    requireLivingPlan(plan);
    requireBase(showPlan(plan), input.base);
    const version = await setReportingCurrencyOf(tx, plan, input.base, input.currency, now);
    return { plan: plan.record_id, version: requireWon(version, showPlan(plan)) };
  },
});
