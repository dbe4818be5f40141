/** What of a plan is reported on: its measures with who leads them, and every indicator with its targets and values. */
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { z } from 'zod';
import { ReadIndicator } from '../model/indicators.ts';
import { ItemId, ItemType, MeasureState, PlanId, PlanState } from '../model/plan.ts';
import { readers, working } from '../model/roles.ts';
import { ReadTexts } from '../model/shared.ts';
import { showIndicator } from '../rules/indicators.ts';
import { findMeasuredItems, findPlanIndicators, findValues } from '../store/indicators.ts';
import { findPlan } from '../store/plans.ts';

export const findIndicators = operation({
  name: 'strategy.find-indicators',
  does: 'A reader lists the measures of a plan with their indicators, targets and values; all, or those named.',
  kind: 'query',
  who: readers,
  purpose: working,
  input: z.strictObject({ plan: PlanId, items: z.array(ItemId).max(5000).optional() }),
  output: z.strictObject({
    plan: z.strictObject({ id: PlanId, titles: ReadTexts, state: PlanState }),
    /** Measures, and goals and objectives that have an indicator; in the order of the plan. */
    items: z.array(
      z.strictObject({
        id: ItemId,
        type: ItemType,
        externalId: z.string().nullable(),
        titles: ReadTexts,
        state: MeasureState.nullable(),
        organisation: z.uuid().nullable(),
        indicators: z.array(ReadIndicator),
      }),
    ),
  }),
  audit: 'unrecorded',
  errors: ['kernel.not-found'],
  async run({ input, tx }) {
    const plan = present(await findPlan(tx, input.plan));
    const items = await findMeasuredItems(tx, input.plan, input.items);
    const ids = items.map(({ item_id }) => item_id);
    const indicators = await findPlanIndicators(tx, input.plan, ids);
    const values = Map.groupBy(
      await findValues(
        tx,
        input.plan,
        indicators.map(({ indicator_id }) => indicator_id),
      ),
      (row) => row.indicator_id,
    );
    const byItem = Map.groupBy(indicators, (row) => row.item_id);
    return {
      plan: { id: plan.record_id, titles: plan.titles, state: plan.state },
      items: items.map((item) => ({
        id: item.item_id,
        type: item.type,
        externalId: item.external_id,
        titles: item.titles,
        state: item.state,
        organisation: item.lead_organisation,
        indicators: (byItem.get(item.item_id) ?? []).map((row) =>
          showIndicator(row, values.get(row.indicator_id) ?? []),
        ),
      })),
    };
  },
});
