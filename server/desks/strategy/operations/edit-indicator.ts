/** Changes an indicator while its plan is written; whoever started from an older version is shown the newer one. */
import { operation } from '#kernel/operation/define.ts';
import { present, requireBase, requireWon } from '#kernel/operation/errors.ts';
import { z } from 'zod';
import { IndicatorFacts, IndicatorId } from '../model/indicators.ts';
import { PlanId } from '../model/plan.ts';
import { keepers, working } from '../model/roles.ts';
import { Base } from '../model/shared.ts';
import { requireKeeper, requireOpenPlan } from '../rules/guards.ts';
import {
  indicatorValues,
  requireSameMeasure,
  requireSoundIndicator,
  showIndicator,
} from '../rules/indicators.ts';
import { findIndicatorToWrite, findValues, updateIndicator } from '../store/indicators.ts';
import { findPlanToWrite } from '../store/plans.ts';

export const editIndicator = operation({
  name: 'strategy.edit-indicator',
  does: 'A writer, or the focal point of the institution that leads the measure, changes an indicator.',
  kind: 'command',
  who: keepers,
  purpose: working,
  input: IndicatorFacts.extend({ plan: PlanId, indicator: IndicatorId, base: Base }),
  output: z.strictObject({ plan: PlanId, indicator: IndicatorId, version: z.int() }),
  audit: ({ input }) => ({ about: input.plan, detail: { indicator: input.indicator } }),
  errors: [
    'kernel.not-found',
    'kernel.changed-meanwhile',
    'strategy.plan-not-open',
    'strategy.not-your-measure',
    'strategy.indicator-has-values',
    'strategy.unit-or-scale',
    'strategy.half-a-ratio',
    'strategy.target-day-twice',
    'strategy.target-not-ahead',
    'strategy.not-on-scale',
  ],
  async run({ input, tx, actor, now }) {
    const plan = present(await findPlanToWrite(tx, input.plan));
    const before = present(await findIndicatorToWrite(tx, input.plan, input.indicator));
    requireKeeper(actor, before);
    requireOpenPlan(plan);
    const values = await findValues(tx, input.plan, [input.indicator]);
    const current = showIndicator(before, values);
    requireBase(current, input.base);
    requireSoundIndicator(input);
    requireSameMeasure(before, input, values);
    const row = { ...indicatorValues(input), id: input.indicator, base: input.base };
    const version = requireWon(await updateIndicator(tx, plan, row, now), current);
    return { plan: plan.record_id, indicator: input.indicator, version };
  },
});
