/** Says that a measure is of value in itself and what its own ministry calls it, or takes that back (R12). */
import { operation } from '#kernel/operation/define.ts';
import { present, requireBase, requireWon } from '#kernel/operation/errors.ts';
import { setNews } from '#kernel/records/news.ts';
import { z } from 'zod';
import { ItemId, PlanId } from '../model/plan.ts';
import { keepers, working } from '../model/roles.ts';
import { Base, Titles } from '../model/shared.ts';
import { requireKeeper, requireLivingPlan, requireMeasure } from '../rules/guards.ts';
import { mayBeNews, planNews, planNewsKinds } from '../rules/news.ts';
import { findItem } from '../store/items.ts';
import { findNewsFacts } from '../store/news.ts';
import { setOwnLabel } from '../store/own-work.ts';
import { findPlan } from '../store/plans.ts';

export const labelMeasure = operation({
  name: 'strategy.label-measure',
  does: 'A writer or focal point says that a measure is of value in itself, under its ministry’s own label.',
  kind: 'command',
  who: keepers,
  purpose: working,
  input: z.strictObject({
    plan: PlanId,
    item: ItemId,
    base: Base,
    /** What the ministry calls this work; null: it stands under the plan's titles again. */
    label: Titles.nullable(),
  }),
  output: z.strictObject({ plan: PlanId, item: ItemId, version: z.int() }),
  audit: ({ input }) => ({
    about: input.plan,
    detail: { item: input.item, label: input.label !== null },
  }),
  errors: [
    'kernel.not-found',
    'kernel.changed-meanwhile',
    'strategy.not-your-measure',
    'strategy.not-a-measure',
    'strategy.plan-superseded',
  ],
  async run({ input, tx, actor, now, today, announce }) {
    const plan = present(await findPlan(tx, input.plan));
    const item = present(await findItem(tx, input.plan, input.item));
    requireKeeper(actor, item);
    requireLivingPlan(plan);
    requireMeasure(item);
    const current = { version: item.version, ownLabel: item.label };
    requireBase(current, input.base);
    const change = { item: item.item_id, base: input.base, label: input.label };
    const version = requireWon(await setOwnLabel(tx, plan, change, now), current);
    if (mayBeNews(plan))
      await setNews(tx, plan.record_id, planNewsKinds, planNews(plan, await findNewsFacts(tx, plan), today));
    await announce('strategy.measure-labelled', plan.record_id, { item: item.item_id });
    return { plan: plan.record_id, item: item.item_id, version };
  },
});
