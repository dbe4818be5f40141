/** Nouns that every part of the register shares: texts in four languages, days, levels. Browser-safe. */
import { z } from 'zod';
import { levels, ways } from './lists.ts';

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
export const Level = z.enum(levels);
export const Way = z.enum(ways);
export const Reason = z.string().trim().min(3).max(2000);
/** The version that an edit started from. */
export const Base = z.int().min(1);

export const PageSize = z.int().min(1).max(200).default(50);
/** Where a list goes on; an opaque token from the page before. */
export const Cursor = z.string().max(400);
