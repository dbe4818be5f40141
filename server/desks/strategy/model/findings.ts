/** Nouns of findings about the rights of people, and of the reviews that they open. Browser-safe. */
import { z } from 'zod';
import { Publication } from '#kernel/records/define.ts';
import { findingChangeKinds, findingKinds, reviewDecisions, reviewStates } from './lists.ts';
import { ItemId, PlanId } from './plan.ts';
import { WebAddress } from './rights.ts';
import { Day, Moment, ReadTexts, Reason, Texts, Titles } from './shared.ts';

export const FindingId = z.uuid();
export const FindingReviewId = z.uuid();

/**
 * The number that a body gave to its decision: digits, with letters and signs around them. What a case is called in words
 * is often somebody's name, and is no number.
 */
export const Reference = z
  .string()
  .trim()
  .max(40)
  .regex(/^(?=.*\d)(?!.*\p{L}{5})[\p{L}\p{N}№ ./()-]+$/u);

/** Words that look like a full name, and that somebody looked at: nobody is called so. */
export const NotNames = z.array(z.string().trim().min(1).max(200)).max(50).default([]);

/** A measure that a finding is about. */
export const FoundAbout = z.strictObject({ plan: PlanId, item: ItemId });
export const FoundAboutMany = z.array(FoundAbout).min(1).max(100);

/** What was found, in the office's own words. */
const Said = z.strictObject({
  says: Texts,
  link: WebAddress.nullable().default(null),
  notNames: NotNames,
  /** Why questioned words stay; null where nothing is questioned. */
  wordingReason: Reason.nullable().default(null),
});

export const FindingFacts = Said.extend({
  kind: z.enum(findingKinds),
  /** What the body is called. */
  body: Titles,
  reference: Reference,
  decidedOn: Day,
  /** Until when somebody outside the line of each measure should decide. */
  dueOn: Day,
});
export type FindingFacts = z.infer<typeof FindingFacts>;

export const FindingChangeFacts = Said.extend({
  kind: z.enum(findingChangeKinds),
  reference: Reference.nullable().default(null),
  statedOn: Day,
});
export type FindingChangeFacts = z.infer<typeof FindingChangeFacts>;

export const FindingDecision = z.enum(reviewDecisions);
export const FindingReviewState = z.enum(reviewStates);

export const FindingChange = z.strictObject({
  id: z.uuid(),
  kind: z.enum(findingChangeKinds),
  statedOn: Day,
  reference: z.string().nullable(),
  says: ReadTexts,
  link: z.string().nullable(),
});

/** One measure under review for a finding. */
export const FindingReview = z.strictObject({
  id: FindingReviewId,
  plan: PlanId,
  item: ItemId,
  titles: ReadTexts,
  externalId: z.string().nullable(),
  dueOn: Day,
  overdue: z.boolean(),
  /** `open`: the measure is under rights review. */
  state: FindingReviewState,
  decided: z
    .strictObject({
      decision: FindingDecision,
      reason: z.string(),
      at: Moment,
      post: ReadTexts.nullable(),
      organisation: ReadTexts.nullable(),
    })
    .nullable(),
  /** What the person at work may do with it. */
  may: z.array(z.enum(['decide'])),
});

export const Finding = z.strictObject({
  id: FindingId,
  kind: z.enum(findingKinds),
  body: ReadTexts,
  reference: z.string(),
  decidedOn: Day,
  says: ReadTexts,
  link: z.string().nullable(),
  publication: Publication,
  version: z.int(),
  /** The newest first. */
  changes: z.array(FindingChange),
  reviews: z.array(FindingReview),
});
