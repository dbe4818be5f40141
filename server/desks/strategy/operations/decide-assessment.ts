/** Decides an assessment: accepted, accepted with conditions or refused, with a reason, by somebody outside the line. */
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { moveState } from '#kernel/workflow/move.ts';
import { z } from 'zod';
import { PlanId } from '../model/plan.ts';
import { AssessmentDecision, AssessmentId, AssessmentState } from '../model/rights.ts';
import { deciders, working } from '../model/roles.ts';
import { Reason } from '../model/shared.ts';
import { requireConditions, requireReviewDay } from '../rules/assessments.ts';
import { requireLivingPlan } from '../rules/guards.ts';
import { requireOutsideLine } from '../rules/rights-gate.ts';
import { findAssessments, findAssessment, saveDecision } from '../store/assessments.ts';
import { findItem } from '../store/items.ts';
import { findPlanToWrite } from '../store/plans.ts';
import { assessmentWorkflow } from '../workflow.ts';

export const decideAssessment = operation({
  name: 'strategy.decide-assessment',
  does: 'Somebody outside the line of a measure decides on its assessment.',
  kind: 'command',
  who: deciders,
  purpose: working,
  input: z.strictObject({
    plan: PlanId,
    assessment: AssessmentId,
    decision: AssessmentDecision,
    reason: Reason,
    /** What must hold; only where it is accepted with conditions. */
    conditions: Reason.nullable().default(null),
  }),
  output: z.strictObject({ plan: PlanId, assessment: AssessmentId, state: AssessmentState }),
  audit: ({ input, output }) => ({
    about: input.plan,
    detail: { assessment: input.assessment, state: output.state },
  }),
  errors: [
    'kernel.not-found',
    'kernel.wrong-state',
    'kernel.same-person',
    'kernel.input-invalid',
    'strategy.own-line',
    'strategy.plan-superseded',
    'strategy.review-day-needed',
    'strategy.conditions-needed',
  ],
  async run({ input, tx, actor, now, today, timeZone, announce }) {
    const { decision: action, reason, conditions } = input;
    const plan = present(await findPlanToWrite(tx, input.plan));
    const row = present(await findAssessment(tx, timeZone, input.plan, input.assessment));
    const { item_id: item } = row;
    requireOutsideLine(actor, present(await findItem(tx, input.plan, item)), plan, row.writers);
    requireLivingPlan(plan);
    requireConditions(action, conditions);
    if (action !== 'refuse') requireReviewDay(row.review_on, today);
    const of = { record: plan.record_id, item: row.assessment_id };
    // The time of an accepted one is counted from its review day: see the workflow.
    const from = action === 'refuse' ? now : new Date(`${row.review_on}T00:00:00Z`);
    const state = await moveState(tx, assessmentWorkflow, { ...of, action, reason }, from);
    await saveDecision(tx, plan, { of: row.assessment_id, item, decision: action, reason, conditions }, now);
    if (action !== 'refuse') {
      const before = await findAssessments(tx, timeZone, input.plan, item);
      for (const one of before.filter(({ number }) => number < row.number)) {
        if (one.state !== 'accepted' && one.state !== 'accepted-with-conditions') continue;
        const replaced = { record: plan.record_id, item: one.assessment_id };
        await moveState(tx, assessmentWorkflow, { ...replaced, action: 'replace' }, now);
      }
    }
    await announce('strategy.assessment-decided', plan.record_id, { item, state });
    return { plan: plan.record_id, assessment: row.assessment_id, state: AssessmentState.parse(state) };
  },
});
