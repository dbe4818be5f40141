/** The exchange rates entered for a plan, newest first. */
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { z } from 'zod';
import { ExchangeRate } from '../model/money.ts';
import { PlanId } from '../model/plan.ts';
import { readers, reading } from '../model/roles.ts';
import { findRatesOf } from '../store/money.ts';
import { findPlan } from '../store/plans.ts';

export const findRates = operation({
  name: 'strategy.find-rates',
  does: 'A reader lists the exchange rates of a plan.',
  kind: 'query',
  who: readers,
  purpose: reading,
  input: z.strictObject({ plan: PlanId }),
  output: z.strictObject({ rates: z.array(ExchangeRate) }),
  audit: 'unrecorded',
  errors: ['kernel.not-found'],
  async run({ input, tx }) {
    present(await findPlan(tx, input.plan));
    return { rates: await findRatesOf(tx, input.plan) };
  },
});
