/** Nouns that every part of reporting shares: texts in four languages, days, reasons. Browser-safe. */
import { z } from 'zod';

const words = z.string().trim().min(1).max(300).optional();

/** A name by language, at least one. */
export const Names = z
  .strictObject({ en: words, bg: words, mk: words, sq: words })
  .refine((texts) => Object.values(texts).some(Boolean), 'at least one language');
/** Texts as they are read back. */
export const ReadTexts = z.strictObject({
  en: z.string().optional(),
  bg: z.string().optional(),
  mk: z.string().optional(),
  sq: z.string().optional(),
});
export type Texts = z.output<typeof ReadTexts>;

/** A calendar day, `YYYY-MM-DD`. */
export const Day = z.iso.date();
/** A moment, ISO 8601 in UTC. */
export const Moment = z.string();
export const Reason = z.string().trim().min(3).max(2000);
/** The version that an edit started from. */
export const Base = z.int().min(1);
