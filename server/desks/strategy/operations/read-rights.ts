/** Opens what is known of a measure and fundamental rights: where it stands before the gate, and every assessment. */
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { z } from 'zod';
import { ItemId, PlanId } from '../model/plan.ts';
import { Assessment, RightsStanding } from '../model/rights.ts';
import { readers, reading } from '../model/roles.ts';
import { Day } from '../model/shared.ts';
import { showAssessment } from '../rules/assessments.ts';
import { mayKeep } from '../rules/guards.ts';
import { standingOf } from '../rules/rights-gate.ts';
import { findAssessments } from '../store/assessments.ts';
import { findItem } from '../store/items.ts';
import { findMeasureAbove } from '../store/measure-above.ts';
import { findPlan } from '../store/plans.ts';

export const readRights = operation({
  name: 'strategy.read-rights',
  does: 'A reader opens the assessments of a measure.',
  kind: 'query',
  who: readers,
  purpose: reading,
  /** An activity answers what its measure would. */
  input: z.strictObject({ plan: PlanId, item: ItemId }),
  output: z.strictObject({
    plan: PlanId,
    /** The measure that is assessed; null for a goal or objective. */
    measure: ItemId.nullable(),
    standing: RightsStanding,
    reviewOn: Day.nullable(),
    /** The newest first. */
    assessments: z.array(Assessment),
    /** Whether the person at work may begin the next version. */
    mayWrite: z.boolean(),
  }),
  audit: 'unrecorded',
  errors: ['kernel.not-found'],
  async run({ input, tx, actor, today }) {
    const plan = present(await findPlan(tx, input.plan));
    const asked = present(await findItem(tx, input.plan, input.item));
    const measure = await findMeasureAbove(tx, asked);
    const rows = measure ? await findAssessments(tx, input.plan, measure.item_id) : [];
    const open = rows.some(({ state }) => state === 'draft' || state === 'submitted');
    const works = actor.purpose === 'strategy-work' && plan.state !== 'superseded';
    return {
      plan: plan.record_id,
      measure: measure?.item_id ?? null,
      ...standingOf(rows, today),
      assessments: measure ? rows.map((row) => showAssessment(row, actor, measure, plan)) : [],
      mayWrite: works && measure !== undefined && !open && mayKeep(actor, measure),
    };
  },
});
