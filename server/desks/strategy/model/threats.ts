/** Nouns of the changing threat: forms of it in words, never tied to a person. Browser-safe. */
import { z } from 'zod';
import { Classification } from './instruments.ts';
import { reviewDecisions, reviewStates } from './lists.ts';
import { ItemId, PlanId } from './plan.ts';
import { Day, Moment, ReadTexts, StatedDate, Sum, Texts, Titles } from './shared.ts';

export const ThreatFormId = z.uuid();

/** What an office writes about a form of threat: means and models, no faith, no people, nobody's name. */
export const ThreatFormFacts = z.strictObject({
  titles: Titles,
  description: Texts.nullable().default(null),
  /** Where it is described; a document by number and paragraph, or a published study. */
  source: z.string().trim().min(1).max(300).nullable().default(null),
});

export const ThreatForm = z.strictObject({
  id: ThreatFormId,
  titles: ReadTexts,
  description: ReadTexts.nullable(),
  source: z.string().nullable(),
  /** Since when it is not used for new tags, and why; null while it is used. */
  retired: z.strictObject({ on: Day, reason: z.string() }).nullable(),
  /** Measures and activities of living plans that answer it, those that were stopped not counted. */
  measures: z.int(),
  version: z.int(),
});

/** A form as it stands beside a measure. */
export const MeasureForm = z.strictObject({ id: ThreatFormId, titles: ReadTexts, retired: z.boolean() });

export const PictureId = z.uuid();
export const ReviewId = z.uuid();
export const ReviewState = z.enum(reviewStates);
export const ReviewDecision = z.enum(reviewDecisions);

/** What a picture is drawn from; of a restricted source nothing is said but that it is there. */
export const ThreatSource = z.strictObject({
  name: z.string().trim().min(1).max(300),
  date: StatedDate.nullable().default(null),
  classification: Classification,
  says: z.string().trim().min(1).max(2000).nullable().default(null),
});

/** What an office writes of the threat as it stands. */
export const ThreatPictureFacts = z.strictObject({
  summary: Texts,
  /** Of the whole picture; anything but `unclassified` is refused. */
  classification: Classification,
  sources: z.array(ThreatSource).max(50).default([]),
  /** Each form once. */
  changes: z
    .array(z.strictObject({ form: ThreatFormId, what: Texts }))
    .max(50)
    .default([]),
  /** Until when the measures that answer a changed form are looked at again. */
  reviewsDueOn: Day.nullable().default(null),
});
export type ThreatPictureFacts = z.infer<typeof ThreatPictureFacts>;

/** Measures that answer a form, those stopped not counted, and their money. */
export const Answering = z.strictObject({ measures: z.int(), money: z.array(Sum) });
export type Answering = z.infer<typeof Answering>;

export const ThreatPictureRow = z.strictObject({
  id: PictureId,
  /** Null while it is a draft. */
  number: z.int().nullable(),
  publishedOn: Day.nullable(),
  summary: ReadTexts,
  reviewsDueOn: Day.nullable(),
  version: z.int(),
});

export const ThreatChange = z.strictObject({
  form: ThreatFormId,
  titles: ReadTexts,
  what: ReadTexts,
  /** As it was when the picture was published; null in a draft. */
  before: Answering.nullable(),
  now: Answering,
});

export const Review = z.strictObject({
  id: ReviewId,
  plan: PlanId,
  item: ItemId,
  titles: ReadTexts,
  externalId: z.string().nullable(),
  picture: PictureId,
  number: z.int(),
  forms: z.array(ReadTexts),
  dueOn: Day,
  overdue: z.boolean(),
  state: ReviewState,
  /** Null while it is open. */
  decided: z.strictObject({ at: Moment, reason: z.string(), post: ReadTexts.nullable() }).nullable(),
});
