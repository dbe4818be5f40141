/**
 * Writes the figures of a reporting sheet as approved values. Only the approval of that sheet calls it: it asks that the
 * sheet was approved in this very transaction, so nobody writes an approved figure past a sheet.
 */
import { newId } from '#kernel/ids.ts';
import { operation } from '#kernel/operation/define.ts';
import { present, refuse } from '#kernel/operation/errors.ts';
import { z } from 'zod';
import { Figure, IndicatorId, ValueId } from '../model/indicators.ts';
import { PlanId } from '../model/plan.ts';
import { reportApprovers, working } from '../model/roles.ts';
import { Day } from '../model/shared.ts';
import { requireLivingPlan } from '../rules/guards.ts';
import { requireOnScale } from '../rules/indicators.ts';
import { findMeasuredOn, isSheetMovedNow, saveApprovedValues } from '../store/approved-values.ts';
import { findPlan } from '../store/plans.ts';

export const approveValues = operation({
  name: 'strategy.approve-values',
  does: 'Whoever approves a reporting sheet writes its figures as approved values, in the same transaction.',
  kind: 'command',
  who: reportApprovers,
  purpose: working,
  input: z.strictObject({
    plan: PlanId,
    period: z.uuid(),
    sheet: z.uuid(),
    on: Day,
    values: z
      .array(
        z.strictObject({
          indicator: IndicatorId,
          value: Figure,
          source: z.string().trim().min(1).max(500),
          note: z.string().trim().min(1).max(2000).nullable(),
          /** The post that answered. */
          enteredBy: z.uuid(),
        }),
      )
      .min(1)
      .max(2000),
  }),
  output: z.strictObject({
    values: z.array(z.strictObject({ indicator: IndicatorId, value: ValueId })),
  }),
  audit: ({ input, output }) => ({
    about: input.plan,
    detail: { sheet: input.sheet, values: output.values.map(({ value }) => value) },
  }),
  errors: [
    'kernel.not-found',
    'strategy.only-with-a-sheet',
    'strategy.plan-superseded',
    'strategy.not-on-scale',
    'strategy.value-in-future',
    'strategy.approved-on-that-day',
  ],
  async run({ input: { plan: id, period, sheet, on, values }, tx, actor, now, today }) {
    const plan = present(await findPlan(tx, id));
    if (!(await isSheetMovedNow(tx, { period, sheet }, 'approve'))) refuse('strategy.only-with-a-sheet');
    requireLivingPlan(plan);
    if (on > today) refuse('strategy.value-in-future', { status: 422 });
    const wanted = values.map(({ indicator }) => indicator);
    const known = new Map((await findMeasuredOn(tx, id, wanted, on)).map((row) => [row.indicator_id, row]));
    const written = values.map((value) => {
      const indicator = present(known.get(value.indicator));
      requireOnScale(indicator, value.value);
      if (indicator.approved) refuse('strategy.approved-on-that-day');
      return { ...value, id: newId(now), replaces: indicator.value_id };
    });
    await saveApprovedValues(tx, plan, { period, sheet, on, post: actor.post, now }, written);
    return { values: written.map(({ indicator, id: value }) => ({ indicator, value })) };
  },
});
