/** Enters what one currency was worth in another on a day; a fixed historic rate is an entry like any other. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { newId } from '#kernel/ids.ts';
import { present, refuse } from '#kernel/operation/errors.ts';
import { ExactRate } from '../model/money.ts';
import { PlanId } from '../model/plan.ts';
import { working, writers } from '../model/roles.ts';
import { Currency, Day } from '../model/shared.ts';
import { requireLivingPlan } from '../rules/guards.ts';
import { findRatesOf, saveRate } from '../store/money.ts';
import { findPlan } from '../store/plans.ts';

export const setRate = operation({
  name: 'strategy.set-rate',
  does: 'A writer enters an exchange rate with its day and source.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: z
    .strictObject({
      plan: PlanId,
      from: Currency,
      to: Currency,
      /** Units of `to` for one of `from`: a decimal as it was published ("0.511292"). */
      rate: ExactRate,
      on: Day,
      /** Who published it. */
      source: z.string().trim().min(2).max(300),
    })
    .refine(({ from, to }) => from !== to, {
      path: ['to'],
      message: 'A rate joins two currencies.',
      params: { code: 'same-currency' },
    }),
  output: z.strictObject({ plan: PlanId, rate: z.uuid() }),
  audit: ({ input, output }) => ({
    about: input.plan,
    detail: { rate: output.rate, pair: `${input.from}/${input.to}`, value: input.rate, on: input.on },
  }),
  errors: [
    'kernel.not-found',
    'strategy.plan-superseded',
    'strategy.rate-in-the-future',
    'strategy.rate-exists',
  ],
  async run({ input, tx, today, now }) {
    const plan = present(await findPlan(tx, input.plan));
    requireLivingPlan(plan);
    if (input.on > today) {
      refuse('strategy.rate-in-the-future', {
        status: 422,
        fields: [{ path: 'on', code: 'in-the-future', message: 'The day of the rate lies in the future.' }],
      });
    }
    const rate = { ...input, id: newId(now) };
    if (!(await saveRate(tx, plan, rate))) {
      const current = (await findRatesOf(tx, input.plan)).find(
        ({ from, to, on }) => from === input.from && to === input.to && on === input.on,
      );
      refuse('strategy.rate-exists', { current });
    }
    return { plan: plan.record_id, rate: rate.id };
  },
});
