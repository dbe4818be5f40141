/** Nouns of what is measured: indicators, their targets and values, and how far they have come. Browser-safe. */
import { z } from 'zod';
import { directions, disaggregations, indicatorTypes } from './lists.ts';
import { Day, Moment, ReadTexts, Reason, StatedDate, Texts, Titles } from './shared.ts';

export const IndicatorId = z.uuid();
export const ValueId = z.uuid();

export const IndicatorType = z.enum(indicatorTypes);
export type IndicatorType = z.infer<typeof IndicatorType>;
export const Direction = z.enum(directions);
export type Direction = z.infer<typeof Direction>;
export const Disaggregation = z.enum(disaggregations);
export type Disaggregation = z.infer<typeof Disaggregation>;

/** A figure in the indicator's unit, or the number of a step of its scale, from 1. */
export const Figure = z.number().min(-1e15).max(1e15);

/** The last day of a period and what is aimed at by then. */
export const Target = z.strictObject({ on: Day, value: Figure });
export type Target = z.infer<typeof Target>;

/** What an office writes about an indicator. Exactly one of `unit` and `scale`; numerator and denominator go together. */
export const IndicatorFacts = z.strictObject({
  titles: Titles,
  definition: Texts.nullable().default(null),
  type: IndicatorType,
  unit: Titles.nullable().default(null),
  /** Labels of a qualitative scale, from the first step to the last. */
  scale: z.array(Titles).min(2).max(20).nullable().default(null),
  direction: Direction,
  /** `on` is a day, a month or a year. */
  baseline: z.strictObject({ value: Figure, on: StatedDate }).nullable().default(null),
  targets: z.array(Target).max(40).default([]),
  source: Texts.nullable().default(null),
  method: Texts.nullable().default(null),
  numerator: Texts.nullable().default(null),
  denominator: Texts.nullable().default(null),
  disaggregations: z.array(Disaggregation).max(disaggregations.length).default([]),
});
export type IndicatorFacts = z.infer<typeof IndicatorFacts>;

/** A value as somebody enters it. */
export const ValueFacts = z.strictObject({
  on: Day,
  value: Figure,
  source: z.string().trim().min(1).max(500),
  note: z.string().trim().min(1).max(2000).nullable().default(null),
});

/** A share of the way; 1 is the target, and more or less than the whole way is said as it is. */
export const Share = z.number().min(-1000).max(1000);

/** How far the newest value has come, with the numbers that say so; or in one word why nothing can be said. */
export const Progress = z.discriminatedUnion('known', [
  z.strictObject({
    known: z.literal(true),
    share: z.number(),
    standing: z.enum(['away', 'on-the-way', 'reached', 'beyond', 'kept', 'not-kept']),
    baseline: z.number(),
    value: z.number(),
    valueOn: Day,
    target: z.number(),
    targetOn: Day,
  }),
  z.strictObject({
    known: z.literal(false),
    why: z.enum(['no-baseline', 'no-target', 'no-value', 'target-not-ahead']),
  }),
]);
export type Progress = z.infer<typeof Progress>;

export const ReadValue = z.strictObject({
  id: ValueId,
  on: Day,
  value: z.number(),
  source: z.string(),
  note: z.string().nullable(),
  state: z.enum(['entered', 'withdrawn']),
  withdrawnReason: z.string().nullable(),
  enteredBy: ReadTexts.nullable(),
  enteredAt: Moment,
  /** Approved on a reporting sheet: when, by which post, and where. It stays when the approval is undone. */
  approved: z
    .strictObject({ at: Moment, by: ReadTexts.nullable(), period: z.uuid(), sheet: z.uuid() })
    .nullable(),
  /** The approval was undone; the reason is that of the withdrawal. */
  unapproved: z.strictObject({ at: Moment, by: ReadTexts.nullable() }).nullable(),
  /** Withdrawn because an approved value of the same day took its place. */
  replaced: z.boolean(),
});
export type ReadValue = z.infer<typeof ReadValue>;

export const ReadIndicator = z.strictObject({
  id: IndicatorId,
  titles: ReadTexts,
  definition: ReadTexts.nullable(),
  type: IndicatorType,
  unit: ReadTexts.nullable(),
  scale: z.array(ReadTexts).nullable(),
  direction: Direction,
  baseline: z.strictObject({ value: z.number(), on: z.string() }).nullable(),
  targets: z.array(Target),
  source: ReadTexts.nullable(),
  method: ReadTexts.nullable(),
  numerator: ReadTexts.nullable(),
  denominator: ReadTexts.nullable(),
  disaggregations: z.array(Disaggregation),
  /** By date, the newest first. */
  values: z.array(ReadValue),
  progress: Progress,
  /** What a signer said instead of the formula; shown beside it, never in its place alone. */
  override: z.strictObject({ share: z.number(), reason: Reason, on: Day }).nullable(),
  version: z.int(),
});
export type ReadIndicator = z.infer<typeof ReadIndicator>;
