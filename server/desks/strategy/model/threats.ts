/** Nouns of the changing threat: forms of it in words, never tied to a person. Browser-safe. */
import { z } from 'zod';
import { Day, ReadTexts, Texts, Titles } from './shared.ts';

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
