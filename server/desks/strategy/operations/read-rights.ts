/** Opens what is known of a measure and fundamental rights: where it stands before the gate, and every assessment. */
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { z } from 'zod';
import { Finding } from '../model/findings.ts';
import { Basis, DataProtection, LegalGap } from '../model/law.ts';
import { ItemId, PlanId } from '../model/plan.ts';
import { Assessment, RightsStanding } from '../model/rights.ts';
import { readers, reading } from '../model/roles.ts';
import { Day } from '../model/shared.ts';
import { showAssessment } from '../rules/assessments.ts';
import { mayKeep } from '../rules/guards.ts';
import { showFinding } from '../rules/findings.ts';
import { legalGapsOf, showBasis, showDataProtection } from '../rules/law.ts';
import { standingOf } from '../rules/rights-gate.ts';
import { findAssessments } from '../store/assessments.ts';
import { findChangesOf, listFindingReviews, listFindings } from '../store/findings.ts';
import { findBases, findDataProtection, findLegalFacts } from '../store/law.ts';
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
    /** Findings about the measure; while one of its reviews is open, the measure is under rights review. */
    findings: z.array(Finding),
    underReview: z.boolean(),
    law: z.strictObject({
      /** Whether it touches data of persons: as its institution says, or as its newest submitted assessment does. */
      touches: z.boolean(),
      missing: z.array(LegalGap),
      bases: z.array(Basis),
      /** Null: nobody has said yet. */
      data: DataProtection.nullable(),
      /** Whether the person at work may write what it rests on. */
      mayWrite: z.boolean(),
    }),
    /** Whether the person at work may begin the next version. */
    mayWrite: z.boolean(),
  }),
  audit: 'unrecorded',
  errors: ['kernel.not-found'],
  async run({ input, tx, actor, today, timeZone }) {
    const plan = present(await findPlan(tx, input.plan));
    const asked = present(await findItem(tx, input.plan, input.item));
    const measure = await findMeasureAbove(tx, asked);
    const rows = measure ? await findAssessments(tx, timeZone, input.plan, measure.item_id) : [];
    const open = rows.some(({ state }) => state === 'draft' || state === 'submitted');
    const id = measure?.item_id;
    const of = { plan: input.plan, ...(id ? { item: id } : {}) };
    const findings = id ? await listFindings(tx, of) : [];
    const reviews = id ? await listFindingReviews(tx, of) : [];
    const changes = await findChangesOf(
      tx,
      findings.map(({ record_id }) => record_id),
    );
    const bases = id ? await findBases(tx, input.plan, id) : [];
    const [data] = id ? await findDataProtection(tx, input.plan, id) : [];
    const facts = id ? (await findLegalFacts(tx, input.plan, today, id)).get(id) : undefined;
    const works = actor.purpose === 'strategy-work' && plan.state !== 'superseded';
    return {
      plan: plan.record_id,
      measure: measure?.item_id ?? null,
      ...standingOf(rows, today),
      assessments: measure ? rows.map((row) => showAssessment(row, actor, measure, plan)) : [],
      findings: findings.map((row) => showFinding(row, changes, reviews, actor, today)),
      underReview: reviews.some(({ decision }) => decision === null),
      law: {
        touches: facts?.touches ?? false,
        missing: legalGapsOf(facts),
        bases: bases.map((row) => showBasis(row, today)),
        data: data ? showDataProtection(data) : null,
        mayWrite: works && measure !== undefined && mayKeep(actor, measure),
      },
      mayWrite: works && measure !== undefined && !open && mayKeep(actor, measure),
    };
  },
});
