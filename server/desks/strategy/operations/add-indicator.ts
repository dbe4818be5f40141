/** Says how one will know that a goal or measure has an effect: what is measured, from where, to where, by when. */
import { newId } from '#kernel/ids.ts';
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { z } from 'zod';
import { IndicatorFacts, IndicatorId } from '../model/indicators.ts';
import { ItemId, PlanId } from '../model/plan.ts';
import { keepers, working } from '../model/roles.ts';
import { requireKeeper, requireOpenPlan } from '../rules/guards.ts';
import { indicatorValues, requireMeasurable, requireSoundIndicator } from '../rules/indicators.ts';
import { saveIndicator } from '../store/indicators.ts';
import { findItem } from '../store/items.ts';
import { findPlanToWrite } from '../store/plans.ts';

export const addIndicator = operation({
  name: 'strategy.add-indicator',
  does: 'A writer, or the focal point of the institution that leads it, gives a measure or goal an indicator.',
  kind: 'command',
  who: keepers,
  purpose: working,
  input: IndicatorFacts.extend({ plan: PlanId, item: ItemId }),
  output: z.strictObject({ plan: PlanId, item: ItemId, indicator: IndicatorId, version: z.int() }),
  audit: ({ input, output }) => ({
    about: input.plan,
    detail: { item: input.item, indicator: output.indicator },
  }),
  errors: [
    'kernel.not-found',
    'strategy.plan-not-open',
    'strategy.not-your-measure',
    'strategy.not-measurable',
    'strategy.unit-or-scale',
    'strategy.half-a-ratio',
    'strategy.target-day-twice',
    'strategy.target-not-ahead',
    'strategy.not-on-scale',
  ],
  async run({ input, tx, actor, now }) {
    const plan = present(await findPlanToWrite(tx, input.plan));
    const item = present(await findItem(tx, input.plan, input.item));
    requireKeeper(actor, item);
    requireOpenPlan(plan);
    requireMeasurable(item);
    requireSoundIndicator(input);
    const id = newId(now);
    await saveIndicator(tx, plan, { ...indicatorValues(input), id, item: input.item });
    return { plan: plan.record_id, item: input.item, indicator: id, version: 1 };
  },
});
