/** Nouns that every part of committee work shares: texts in four languages, days, the registry. Browser-safe. */
import { z } from 'zod';

function textsOf(most: number) {
  const words = z.string().trim().min(1).max(most).optional();
  return z
    .strictObject({ en: words, bg: words, mk: words, sq: words })
    .refine((texts) => Object.values(texts).some(Boolean), 'at least one language');
}

/** A name or title by language, at least one. */
export const Titles = textsOf(300);
/** A longer text by language, at least one. */
export const Texts = textsOf(4000);
/** Minutes are longer. */
export const LongTexts = textsOf(60_000);
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
export const Line = z.string().trim().min(1).max(300);
/** The version that an edit started from. */
export const Base = z.int().min(1);

/** As the institution's registry keeps it (rights.md G29). `signatory`: a post or a body, nobody's name. */
export const Registry = z.strictObject({
  number: z.string().trim().min(1).max(80),
  on: Day,
  signatory: Line,
  /** Where the original on paper lies. */
  keptAt: Line.nullable(),
});
export type Registry = z.output<typeof Registry>;
