/** Closes an assessment for writing and puts it before somebody outside the measure's line. */
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { z } from 'zod';
import { PlanId } from '../model/plan.ts';
import { AssessmentId, AssessmentState } from '../model/rights.ts';
import { keepers, working } from '../model/roles.ts';
import { requireReviewDay } from '../rules/assessments.ts';
import { requireKeeper, requireLivingPlan } from '../rules/guards.ts';
import { closeAssessment, findAssessment } from '../store/assessments.ts';
import { findItem } from '../store/items.ts';
import { findPlanToWrite } from '../store/plans.ts';
import { assessmentWorkflow } from '../workflow.ts';

export const submitAssessment = operation({
  name: 'strategy.submit-assessment',
  does: 'A writer or focal point submits the assessment of a measure.',
  kind: 'command',
  who: keepers,
  purpose: working,
  input: z.strictObject({ plan: PlanId, assessment: AssessmentId }),
  output: z.strictObject({ plan: PlanId, assessment: AssessmentId, state: AssessmentState }),
  audit: ({ input }) => ({ about: input.plan, detail: { assessment: input.assessment } }),
  errors: [
    'kernel.not-found',
    'kernel.wrong-state',
    'strategy.not-your-measure',
    'strategy.plan-superseded',
    'strategy.review-day-needed',
  ],
  move: {
    workflow: assessmentWorkflow,
    action: 'submit',
    of: (input) => ({ record: input.plan, item: input.assessment }),
  },
  async run({ input, tx, actor, now, today, timeZone, announce }) {
    const plan = present(await findPlanToWrite(tx, input.plan));
    const row = present(await findAssessment(tx, timeZone, input.plan, input.assessment));
    const item = present(await findItem(tx, input.plan, row.item_id));
    requireKeeper(actor, item);
    requireLivingPlan(plan);
    requireReviewDay(row.review_on, today);
    await closeAssessment(tx, plan, row.assessment_id, now);
    await announce('strategy.assessment-submitted', plan.record_id, { item: row.item_id });
    return { plan: plan.record_id, assessment: row.assessment_id, state: 'submitted' as const };
  },
});
