/** Nouns that every part of the registry shares: texts in four languages, days, versions. Browser-safe. */
import { z } from 'zod';

export function textsOf(most: number) {
  const words = z.string().trim().min(1).max(most).optional();
  return z
    .strictObject({ en: words, bg: words, mk: words, sq: words })
    .refine((texts) => Object.values(texts).some(Boolean), 'at least one language');
}

/** A name or subject by language, at least one. */
export const Titles = textsOf(300);
/** Texts as they are read back. */
export const ReadTexts = z.strictObject({
  en: z.string().optional(),
  bg: z.string().optional(),
  mk: z.string().optional(),
  sq: z.string().optional(),
});
export type Texts = z.output<typeof ReadTexts>;

export const Language = z.enum(['en', 'bg', 'mk', 'sq']);
export type Language = z.output<typeof Language>;

/** A calendar day, `YYYY-MM-DD`. */
export const Day = z.iso.date();
/** A moment, ISO 8601 in UTC. */
export const Moment = z.string();
export const Reason = z.string().trim().min(3).max(2000);
/** The version that an edit started from. */
export const Base = z.int().min(1);
export const PageSize = z.int().min(1).max(200).default(50);
/** Where a list goes on; an opaque token from the page before. */
export const Cursor = z.string().max(400);

export const DownloadFile = z.strictObject({
  name: z.string(),
  type: z.string(),
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
});
