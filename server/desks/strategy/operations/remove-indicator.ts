/** Takes an indicator away, as long as nobody entered a value for it. */
import { operation } from '#kernel/operation/define.ts';
import { present, refuse, requireBase } from '#kernel/operation/errors.ts';
import { z } from 'zod';
import { IndicatorId } from '../model/indicators.ts';
import { PlanId } from '../model/plan.ts';
import { keepers, working } from '../model/roles.ts';
import { Base } from '../model/shared.ts';
import { requireKeeper, requireOpenPlan } from '../rules/guards.ts';
import { findIndicatorToWrite, removeIndicators } from '../store/indicators.ts';
import { findPlanToWrite } from '../store/plans.ts';

export const removeIndicator = operation({
  name: 'strategy.remove-indicator',
  does: 'A writer or focal point takes away an indicator that has no value; what was measured stays.',
  kind: 'command',
  who: keepers,
  purpose: working,
  input: z.strictObject({ plan: PlanId, indicator: IndicatorId, base: Base }),
  output: z.strictObject({ indicator: IndicatorId }),
  audit: ({ input }) => ({ about: input.plan, detail: { indicator: input.indicator } }),
  errors: [
    'kernel.not-found',
    'kernel.changed-meanwhile',
    'strategy.plan-not-open',
    'strategy.not-your-measure',
    'strategy.indicator-has-values',
  ],
  async run({ input, tx, actor }) {
    const plan = present(await findPlanToWrite(tx, input.plan));
    const indicator = present(await findIndicatorToWrite(tx, input.plan, input.indicator));
    requireKeeper(actor, indicator);
    requireOpenPlan(plan);
    requireBase({ version: indicator.version }, input.base);
    const values = await removeIndicators(tx, plan, { indicators: [input.indicator] });
    if (values > 0) refuse('strategy.indicator-has-values', { params: { values } });
    return { indicator: input.indicator };
  },
});
