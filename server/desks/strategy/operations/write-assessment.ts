/** Writes an assessment of a measure: the first, the next version, or more of a draft; never of what was submitted. */
import { readFileSync } from 'node:fs';
import { newId } from '#kernel/ids.ts';
import { operation } from '#kernel/operation/define.ts';
import { present, refuse, requireBase, requireWon } from '#kernel/operation/errors.ts';
import { startState } from '#kernel/workflow/move.ts';
import { z } from 'zod';
import { ItemId, PlanId } from '../model/plan.ts';
import { AssessmentFacts, AssessmentId } from '../model/rights.ts';
import { keepers, working } from '../model/roles.ts';
import { Base } from '../model/shared.ts';
import {
  requireAssessable,
  requireFairWords,
  requireReviewDay,
  showAssessment,
} from '../rules/assessments.ts';
import { builtInTerms, type GlossaryContent } from '../rules/built-in-glossary.ts';
import { requireKeeper, requireLivingPlan } from '../rules/guards.ts';
import { lexiconOf } from '../rules/questioned-texts.ts';
import { findAssessments, saveAssessment, updateAssessment } from '../store/assessments.ts';
import { findItem } from '../store/items.ts';
import { findPlanToWrite } from '../store/plans.ts';
import { findLivingTerms } from '../store/terms.ts';
import { assessmentWorkflow } from '../workflow.ts';

const builtIn = () =>
  JSON.parse(readFileSync(new URL('../content/glossary.json', import.meta.url), 'utf8')) as GlossaryContent;

export const writeAssessment = operation({
  name: 'strategy.write-assessment',
  does: 'A writer or focal point writes what a measure does to fundamental rights.',
  kind: 'command',
  who: keepers,
  purpose: working,
  input: AssessmentFacts.extend({
    plan: PlanId,
    item: ItemId,
    /** The draft that is gone on with; null begins the next version. */
    draft: z.strictObject({ assessment: AssessmentId, base: Base }).nullable().default(null),
  }),
  output: z.strictObject({ plan: PlanId, item: ItemId, assessment: AssessmentId, version: z.int() }),
  audit: ({ input, output }) => ({
    about: input.plan,
    detail: { item: input.item, assessment: output.assessment },
  }),
  errors: [
    'kernel.not-found',
    'kernel.changed-meanwhile',
    'strategy.not-your-measure',
    'strategy.plan-superseded',
    'strategy.assessment-of-a-measure',
    'strategy.assessment-open',
    'strategy.assessment-stands',
    'strategy.review-day-needed',
    'strategy.groups-named',
    'strategy.words-questioned',
  ],
  async run({ input, tx, actor, now, today, timeZone }) {
    const plan = present(await findPlanToWrite(tx, input.plan));
    const item = present(await findItem(tx, input.plan, input.item));
    requireKeeper(actor, item);
    requireLivingPlan(plan);
    requireAssessable(item);
    requireReviewDay(input.reviewOn, today);
    requireFairWords(input, lexiconOf(await findLivingTerms(tx), builtInTerms(builtIn())));
    const all = await findAssessments(tx, timeZone, input.plan, input.item);
    const answer = { plan: input.plan, item: input.item };
    if (input.draft) {
      const { assessment: id, base } = input.draft;
      const row = present(all.find(({ assessment_id }) => assessment_id === id));
      if (row.submitted_at !== null) refuse('strategy.assessment-stands', { current: { state: row.state } });
      const current = showAssessment(row, actor, item, plan);
      requireBase(current, base);
      const version = requireWon(await updateAssessment(tx, plan, { ...input, id, base }, now), current);
      return { ...answer, assessment: id, version };
    }
    if (all.some(({ state }) => state === 'draft' || state === 'submitted'))
      refuse('strategy.assessment-open');
    const id = newId(now);
    await saveAssessment(tx, plan, { ...input, id, number: (all[0]?.number ?? 0) + 1 });
    await startState(tx, assessmentWorkflow, { record: plan.record_id, item: id }, now);
    return { ...answer, assessment: id, version: 1 };
  },
});
