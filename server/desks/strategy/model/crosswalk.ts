/** Nouns of the crosswalk: what serves a paragraph, how far, and what stands open. Browser-safe. */
import { z } from 'zod';
import { strengths, paragraphStatuses } from './lists.ts';
import { Address, Day, ReadTexts, Sum } from './shared.ts';
import { ItemId, Lead, MeasureKind, MeasureState } from './plan.ts';

export const Strength = z.enum(strengths);
export type Strength = z.infer<typeof Strength>;

export const ParagraphStatus = z.enum(paragraphStatuses);
export type ParagraphStatus = z.infer<typeof ParagraphStatus>;

export const TieId = z.uuid();

export const Tie = z.strictObject({
  id: TieId,
  item: ItemId,
  instrument: z.uuid(),
  address: Address,
  strength: Strength,
  note: z.string().nullable(),
});

export const ServingMeasure = z.strictObject({
  tie: TieId,
  /** The paragraph itself, or the line of action that it belongs to. */
  through: z.enum(['paragraph', 'line']),
  strength: Strength,
  note: z.string().nullable(),
  plan: z.uuid(),
  item: ItemId,
  externalId: z.string().nullable(),
  titles: ReadTexts,
  kind: MeasureKind.nullable(),
  state: MeasureState,
  lead: Lead,
  money: z.array(Sum),
});

export const NotApplicable = z.strictObject({
  id: z.uuid(),
  address: Address,
  reason: z.string(),
  /** The post or body that signed; never a person's name. */
  signatory: z.string(),
  signedOn: Day,
});

/** One cell of the coverage strip. */
export const CoverageCell = z.strictObject({
  address: Address,
  number: z.string().nullable(),
  line: z.string().nullable(),
  heading: ReadTexts.nullable(),
  asks: z.boolean(),
  /** Derived by the formula. */
  derived: ParagraphStatus,
  /** What is shown: the override if there is one, else what is derived. */
  status: ParagraphStatus,
  override: z.strictObject({ status: ParagraphStatus, reason: z.string(), on: Day }).nullable(),
  notApplicable: NotApplicable.nullable(),
  /** Measures tied to the paragraph itself, and to its line of action. */
  measures: z.int(),
  throughLine: z.int(),
  /** True: it asks for something, nothing serves it, and nobody said why not. */
  gap: z.boolean(),
});
