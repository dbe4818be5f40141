/** Moves a measure or activity through its workflow, with a reason where the workflow asks for one. */
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { setNews } from '#kernel/records/news.ts';
import { z } from 'zod';
import { ItemId, MeasureState, PlanId } from '../model/plan.ts';
import { keepers, working } from '../model/roles.ts';
import { Reason } from '../model/shared.ts';
import { moveState } from '#kernel/workflow/move.ts';
import { requireKeeper, requireLivingPlan, requireMeasure } from '../rules/guards.ts';
import { isHeldBack, requireNotUnderReview } from '../rules/findings.ts';
import { requireLawful } from '../rules/law.ts';
import { mayBeNews, planNews, planNewsKinds } from '../rules/news.ts';
import { isPossible, needsGate, requireAssessed, standingOf } from '../rules/rights-gate.ts';
import { findHeads } from '../store/assessments.ts';
import { countOpenReviews } from '../store/findings.ts';
import { findItem } from '../store/items.ts';
import { findLegalFacts } from '../store/law.ts';
import { findMeasureAbove } from '../store/measure-above.ts';
import { findNewsFacts } from '../store/news.ts';
import { findPlan } from '../store/plans.ts';
import { measureWorkflow } from '../workflow.ts';

export const setMeasureState = operation({
  name: 'strategy.set-measure-state',
  does: 'A writer or focal point says where the work on a measure stands.',
  kind: 'command',
  who: keepers,
  purpose: working,
  input: z.strictObject({
    plan: PlanId,
    item: ItemId,
    action: z.enum(['begin', 'finish', 'evaluate', 'stop', 'resume']),
    reason: Reason.optional(),
  }),
  output: z.strictObject({ plan: PlanId, item: ItemId, state: MeasureState }),
  audit: ({ input, output }) => ({ about: input.plan, detail: { item: input.item, state: output.state } }),
  errors: [
    'kernel.not-found',
    'kernel.wrong-state',
    'kernel.input-invalid',
    'strategy.not-your-measure',
    'strategy.not-a-measure',
    'strategy.plan-superseded',
    'strategy.assessment-needed',
    'strategy.under-rights-review',
    'strategy.legal-basis-needed',
  ],
  async run({ input, tx, actor, now, today, timeZone, announce }) {
    const plan = present(await findPlan(tx, input.plan));
    const item = present(await findItem(tx, input.plan, input.item));
    requireKeeper(actor, item);
    requireLivingPlan(plan);
    requireMeasure(item);
    // Only a move that is possible asks what it needs.
    const gated = needsGate(input.action, item.state);
    const held = isPossible(input.action, item.state) && isHeldBack(item.type, input.action);
    const measure = gated || held ? await findMeasureAbove(tx, item) : undefined;
    const id = measure?.item_id;
    if (held && id) requireNotUnderReview((await countOpenReviews(tx, input.plan, id)).get(id) ?? 0);
    if (gated) {
      requireAssessed(standingOf(id ? await findHeads(tx, timeZone, input.plan, id) : [], today));
      if (id) requireLawful((await findLegalFacts(tx, input.plan, today, id)).get(id));
    }
    const of = { record: plan.record_id, item: item.item_id };
    const state = await moveState(
      tx,
      measureWorkflow,
      { ...of, action: input.action, reason: input.reason },
      now,
    );
    if (mayBeNews(plan))
      await setNews(tx, plan.record_id, planNewsKinds, planNews(plan, await findNewsFacts(tx, plan), today));
    await announce('strategy.measure-moved', plan.record_id, { item: item.item_id, state });
    return { plan: plan.record_id, item: item.item_id, state: MeasureState.parse(state) };
  },
});
