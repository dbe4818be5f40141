/** Opens a plan: goals, objectives, measures and activities to any depth, with counts and money rolled up. */
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { z } from 'zod';
import { ItemId, PlanId, PlanNode, ReadPlanRow } from '../model/plan.ts';
import { readers, reading } from '../model/roles.ts';
import { Moment, Sum } from '../model/shared.ts';
import { addSums } from '../rules/money.ts';
import { planWarnings, warningsOf, withoutEffect } from '../rules/plan-warnings.ts';
import { showNode, showPlanTo } from '../rules/show.ts';
import { rollUp, withDescendants } from '../rules/tree.ts';
import { findCommunication, hasSameTextForOthers } from '../store/audiences.ts';
import { countOpenReviews } from '../store/findings.ts';
import { findMeasured } from '../store/indicators.ts';
import { findItems } from '../store/items.ts';
import { findNames } from '../store/people.ts';
import { findPlan, findPlanVersions } from '../store/plans.ts';

/** A tree of more nodes than this is opened goal by goal. */
const mostNodes = 5000;

export const readPlan = operation({
  name: 'strategy.read-plan',
  does: 'A reader opens a plan as a tree.',
  kind: 'query',
  who: readers,
  purpose: reading,
  input: z.strictObject({
    plan: PlanId,
    /** Only this item and what stands under it. */
    under: ItemId.optional(),
    /** Levels below the top to answer; all by default. */
    depth: z.int().min(0).max(20).optional(),
  }),
  output: z.strictObject({
    plan: ReadPlanRow,
    /** True: the person at work submitted it, and another one approves it. */
    submittedByMe: z.boolean(),
    /** In the order of the plan, parents before children. */
    items: z.array(PlanNode),
    /** True: there are more than can be shown at once; open a goal with `under`. */
    truncated: z.boolean(),
    money: z.array(Sum),
    warnings: z.array(z.enum(planWarnings)),
    /** Goals and measures that have no indicator of outcome or impact. */
    withoutEffect: z.array(ItemId),
    /** Measures that a finding put under rights review. */
    underReview: z.array(ItemId),
    versions: z.array(z.strictObject({ number: z.int(), approvedAt: Moment })),
  }),
  audit: 'unrecorded',
  errors: ['kernel.not-found'],
  async run({ input, tx, actor }) {
    const plan = present(await findPlan(tx, input.plan));
    const all = await findItems(tx, [plan.record_id]);
    if (input.under) present(all.find((item) => item.item_id === input.under));
    const wanted = input.under ? new Set(withDescendants(all, input.under)) : undefined;
    const items = wanted ? all.filter((item) => wanted.has(item.item_id)) : all;
    const rolled = rollUp(items);
    const shown = items.filter((item) => (rolled.get(item.item_id)?.depth ?? 0) <= (input.depth ?? 20));
    const page = shown.slice(0, mostNodes);
    const names = await findNames(tx, page);
    const communication = await findCommunication(tx, plan.record_id);
    const measured = await findMeasured(tx, plan.record_id);
    return {
      plan: showPlanTo(actor, plan),
      submittedByMe: plan.state === 'submitted' && plan.moved_by === actor.user,
      items: page.map((item) => showNode(item, rolled.get(item.item_id), names)),
      truncated: page.length < shown.length,
      money: addSums(items.map((item) => item.money)),
      warnings: warningsOf(
        all,
        all.filter((item) => communication.has(item.item_id) && item.state !== 'stopped'),
        all.some((item) => item.audiences.length > 0) && (await hasSameTextForOthers(tx, plan.record_id)),
        measured,
      ),
      withoutEffect: withoutEffect(all, measured),
      underReview: [...(await countOpenReviews(tx, plan.record_id)).keys()],
      versions: (await findPlanVersions(tx, plan.record_id)).map(({ number, approved_at }) => ({
        number,
        approvedAt: approved_at.toISOString(),
      })),
    };
  },
});
