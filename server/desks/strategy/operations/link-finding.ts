/** Ties a finding to measures: each comes under rights review until somebody outside its line has decided. */
import { newId } from '#kernel/ids.ts';
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { startStates } from '#kernel/workflow/move.ts';
import { z } from 'zod';
import { FindingId, FoundAboutMany } from '../model/findings.ts';
import { finders, working } from '../model/roles.ts';
import { Day } from '../model/shared.ts';
import { requireReviewable } from '../rules/findings.ts';
import { requireLivingPlan } from '../rules/guards.ts';
import { requireDueDay } from '../rules/threat-pictures.ts';
import { findFinding, type NewFindingReview, saveFindingReviews } from '../store/findings.ts';
import { findItem } from '../store/items.ts';
import { findPlanToWrite } from '../store/plans.ts';
import { reviewWorkflow } from '../workflow.ts';

export const linkFinding = operation({
  name: 'strategy.link-finding',
  does: 'A writer or approver says which measures a finding is about.',
  kind: 'command',
  who: finders,
  purpose: working,
  input: z.strictObject({ finding: FindingId, measures: FoundAboutMany, dueOn: Day }),
  /** How many reviews were opened; a measure that it is tied to already gets no second one. */
  output: z.strictObject({ finding: FindingId, reviews: z.int() }),
  audit: ({ input, output }) => ({
    about: [...new Set([input.finding, ...input.measures.map(({ plan }) => plan)])],
    detail: { finding: input.finding, reviews: output.reviews },
  }),
  errors: [
    'kernel.not-found',
    'strategy.due-day-needed',
    'strategy.review-of-a-measure',
    'strategy.plan-superseded',
  ],
  async run({ input, tx, now, today, announce }) {
    const { dueOn } = input;
    const finding = present(await findFinding(tx, input.finding));
    requireDueDay(dueOn, today, 'dueOn');
    const rows: NewFindingReview[] = [];
    for (const [id, measures] of Map.groupBy(input.measures, ({ plan }) => plan)) {
      const plan = present(await findPlanToWrite(tx, id));
      requireLivingPlan(plan);
      for (const item of new Set(measures.map((one) => one.item))) {
        requireReviewable(present(await findItem(tx, id, item)));
        rows.push({ id: newId(now), plan: id, circle: plan.circle_id, item });
      }
    }
    const opened = await saveFindingReviews(tx, finding.record_id, dueOn, rows);
    // The time of a review is counted from its day, not from today: see the workflow.
    const from = new Date(`${dueOn}T00:00:00Z`);
    const reviews = rows.filter(({ id }) => opened.has(id));
    for (const [record, all] of Map.groupBy(reviews, ({ plan }) => plan)) {
      await startStates(tx, reviewWorkflow, { record, items: all.map(({ id }) => id) }, from);
      await announce('strategy.finding-linked', record, { finding: finding.record_id, reviews: all.length });
    }
    return { finding: finding.record_id, reviews: reviews.length };
  },
});
