/** Decides what a finding means for a measure: it is kept, is changed or is stopped, by somebody outside its line. */
import { operation } from '#kernel/operation/define.ts';
import { present, refuse } from '#kernel/operation/errors.ts';
import { moveState } from '#kernel/workflow/move.ts';
import { z } from 'zod';
import { FindingDecision, FindingReviewId, FindingReviewState } from '../model/findings.ts';
import { PlanId } from '../model/plan.ts';
import { deciders, working } from '../model/roles.ts';
import { Reason } from '../model/shared.ts';
import { requireOutsideReviewLine } from '../rules/findings.ts';
import { requireLivingPlan } from '../rules/guards.ts';
import { saveDecision } from '../store/assessments.ts';
import { listFindingReviews } from '../store/findings.ts';
import { findItem } from '../store/items.ts';
import { findPlanToWrite } from '../store/plans.ts';
import { measureWorkflow, reviewWorkflow } from '../workflow.ts';

export const decideFinding = operation({
  name: 'strategy.decide-finding',
  does: 'Somebody outside the line of a measure decides what a finding means for it.',
  kind: 'command',
  who: deciders,
  purpose: working,
  input: z.strictObject({
    plan: PlanId,
    review: FindingReviewId,
    decision: FindingDecision,
    reason: Reason,
  }),
  output: z.strictObject({ plan: PlanId, review: FindingReviewId, state: FindingReviewState }),
  audit: ({ input, output }) => ({
    about: input.plan,
    detail: { review: input.review, state: output.state },
  }),
  errors: [
    'kernel.not-found',
    'kernel.wrong-state',
    'kernel.same-person',
    'strategy.own-line',
    'strategy.plan-superseded',
    'strategy.finding-decided',
  ],
  async run({ input, tx, actor, now, announce }) {
    const { decision, reason } = input;
    const plan = present(await findPlanToWrite(tx, input.plan));
    const review = present((await listFindingReviews(tx, { plan: input.plan, review: input.review }))[0]);
    const { item_id: item } = review;
    requireOutsideReviewLine(review, actor);
    requireLivingPlan(plan);
    if (review.decision !== null)
      refuse('strategy.finding-decided', { current: { decision: review.decision } });
    const record = plan.record_id;
    const state = await moveState(
      tx,
      reviewWorkflow,
      { record, item: input.review, action: decision, reason },
      now,
    );
    await saveDecision(tx, plan, { of: input.review, item, decision, reason, conditions: null }, now);
    // The measure is stopped by whoever decides, also where they keep no measure, and also a town's: what was found is not left
    // to its line. The guard of a local body lets this one move pass, in the transaction of the decision (see policies.sql).
    const stands = present(await findItem(tx, record, item)).state;
    if (decision === 'stop' && (stands === 'planned' || stands === 'active'))
      await moveState(tx, measureWorkflow, { record, item, action: 'stop', reason }, now);
    await announce('strategy.finding-decided', record, { item, state });
    return { plan: record, review: input.review, state: FindingReviewState.parse(state) };
  },
});
