/** Enters what was measured on a day. It counts as entered, and says so; what is approved comes from a reporting sheet. */
import { newId } from '#kernel/ids.ts';
import { operation } from '#kernel/operation/define.ts';
import { present, refuse } from '#kernel/operation/errors.ts';
import { z } from 'zod';
import { IndicatorId, Progress, ValueFacts, ValueId } from '../model/indicators.ts';
import { PlanId } from '../model/plan.ts';
import { keepers, working } from '../model/roles.ts';
import { requireKeeper, requireLivingPlan } from '../rules/guards.ts';
import { requireOnScale, showIndicator } from '../rules/indicators.ts';
import { findIndicatorToWrite, findValues, saveValue } from '../store/indicators.ts';
import { findPlan } from '../store/plans.ts';

export const recordValue = operation({
  name: 'strategy.record-value',
  does: 'A writer or focal point enters the value of an indicator on a day, with its source.',
  kind: 'command',
  who: keepers,
  purpose: working,
  input: ValueFacts.extend({ plan: PlanId, indicator: IndicatorId }),
  output: z.strictObject({ indicator: IndicatorId, value: ValueId, progress: Progress }),
  audit: ({ input, output }) => ({
    about: input.plan,
    detail: { indicator: input.indicator, value: output.value },
  }),
  errors: [
    'kernel.not-found',
    'strategy.not-your-measure',
    'strategy.plan-superseded',
    'strategy.not-on-scale',
    'strategy.value-in-future',
    'strategy.value-on-that-day',
  ],
  async run({ input, tx, actor, now, today }) {
    const plan = present(await findPlan(tx, input.plan));
    const indicator = present(await findIndicatorToWrite(tx, input.plan, input.indicator));
    requireKeeper(actor, indicator);
    requireLivingPlan(plan);
    requireOnScale(indicator, input.value);
    if (input.on > today) refuse('strategy.value-in-future', atDay('value-in-future'));
    const id = newId(now);
    if (!(await saveValue(tx, plan, { ...input, id, post: actor.post })))
      refuse('strategy.value-on-that-day', atDay('value-on-that-day'));
    const { progress } = showIndicator(indicator, await findValues(tx, input.plan, [input.indicator]));
    return { indicator: input.indicator, value: id, progress };
  },
});

function atDay(code: string) {
  return { status: 422 as const, fields: [{ path: 'on', code, message: code }] };
}
