/** Decides a review: the measure is kept as it is, was changed, or is stopped; each with a reason. */
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { moveState } from '#kernel/workflow/move.ts';
import { z } from 'zod';
import { PlanId } from '../model/plan.ts';
import { signers, working } from '../model/roles.ts';
import { Reason } from '../model/shared.ts';
import { ReviewDecision, ReviewId, ReviewState } from '../model/threats.ts';
import { requireLivingPlan } from '../rules/guards.ts';
import { findItem } from '../store/items.ts';
import { findPlan } from '../store/plans.ts';
import { listReviews } from '../store/threat-reviews.ts';
import { reviewWorkflow } from '../workflow.ts';
import { setMeasureState } from './set-measure-state.ts';

export const decideReview = operation({
  name: 'strategy.decide-review',
  does: 'A signer decides whether a measure is kept, was changed or is stopped after a change of the threat.',
  kind: 'command',
  who: signers,
  purpose: working,
  input: z.strictObject({ plan: PlanId, review: ReviewId, decision: ReviewDecision, reason: Reason }),
  output: z.strictObject({ plan: PlanId, review: ReviewId, state: ReviewState }),
  audit: ({ input, output }) => ({
    about: input.plan,
    detail: { review: input.review, state: output.state },
  }),
  errors: ['kernel.not-found', 'kernel.wrong-state', 'kernel.input-invalid', 'strategy.plan-superseded'],
  async run({ input, tx, now, announce, call }) {
    const plan = present(await findPlan(tx, input.plan));
    const [review] = await listReviews(tx, { plan: input.plan, review: input.review });
    const { item_id: item } = present(review);
    requireLivingPlan(plan);
    const of = { record: plan.record_id, item: input.review };
    const { decision: action, reason } = input;
    const state = await moveState(tx, reviewWorkflow, { ...of, action, reason }, now);
    // Stopped meanwhile for another reason, it need not be stopped again.
    const stands = present(await findItem(tx, input.plan, item)).state;
    if (action === 'stop' && stands !== 'stopped')
      await call(setMeasureState, { plan: input.plan, item, action: 'stop', reason });
    await announce('strategy.review-decided', plan.record_id, { item, state });
    return { plan: plan.record_id, review: input.review, state: ReviewState.parse(state) };
  },
});
