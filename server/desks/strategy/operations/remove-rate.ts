/** Takes a rate away that was entered wrongly; the record of actions keeps what it said. */
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { z } from 'zod';
import { ExchangeRate } from '../model/money.ts';
import { PlanId } from '../model/plan.ts';
import { working, writers } from '../model/roles.ts';
import { requireLivingPlan } from '../rules/guards.ts';
import { deleteRate } from '../store/money.ts';
import { findPlan } from '../store/plans.ts';

export const removeRate = operation({
  name: 'strategy.remove-rate',
  does: 'A writer takes an exchange rate away.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: z.strictObject({ plan: PlanId, rate: z.uuid() }),
  output: z.strictObject({ plan: PlanId, removed: ExchangeRate }),
  audit: ({ input, output: { removed } }) => ({
    about: input.plan,
    detail: { rate: input.rate, pair: `${removed.from}/${removed.to}`, value: removed.rate, on: removed.on },
  }),
  errors: ['kernel.not-found', 'strategy.plan-superseded'],
  async run({ input, tx }) {
    const plan = present(await findPlan(tx, input.plan));
    requireLivingPlan(plan);
    const removed = present(await deleteRate(tx, input.plan, input.rate));
    return { plan: plan.record_id, removed };
  },
});
