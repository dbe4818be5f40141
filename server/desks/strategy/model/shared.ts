/** Nouns that every part of the strategy desk shares: texts in four languages, days, money. Browser-safe. */
import { z } from 'zod';

export const languages = ['en', 'bg', 'mk', 'sq'] as const;
export const Language = z.enum(languages);
export type Language = z.infer<typeof Language>;

const words = (most: number) => z.string().trim().min(1).max(most);

function textsOf(most: number) {
  return z
    .strictObject({
      en: words(most).optional(),
      bg: words(most).optional(),
      mk: words(most).optional(),
      sq: words(most).optional(),
    })
    .refine((texts) => Object.values(texts).some((text) => text !== undefined), {
      message: 'At least one language is needed.',
      params: { code: 'one-language-needed' },
    });
}

/** A title by language, at least one. */
export const Titles = textsOf(500);
/** A longer text by language, at least one. */
export const Texts = textsOf(10_000);
export type Texts = {
  en?: string | undefined;
  bg?: string | undefined;
  mk?: string | undefined;
  sq?: string | undefined;
};

/** Texts as they are read back. */
export const ReadTexts = z.strictObject({
  en: z.string().optional(),
  bg: z.string().optional(),
  mk: z.string().optional(),
  sq: z.string().optional(),
});

/** A calendar day, `YYYY-MM-DD`. */
export const Day = z.iso.date();
/** A date as a source states it: a day, a month (`YYYY-MM`) or a year (`YYYY`). */
export const StatedDate = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/);
/** A moment, ISO 8601 in UTC. */
export const Moment = z.string();

export const Reason = z.string().trim().min(3).max(2000);
export const Note = z.string().trim().max(2000);

/** The version of an object that an edit started from. */
export const Base = z.int().min(1);

/** ISO 4217. */
export const Currency = z.string().regex(/^[A-Z]{3}$/);
/** An amount in the currency's minor unit (cents); whole numbers only. */
export const Minor = z.int().min(0);
/** A sum over budget lines of one currency, in minor units; currencies are never added together. */
export const Sum = z.strictObject({ currency: Currency, planned: Minor, committed: Minor, spent: Minor });
export type Sum = z.infer<typeof Sum>;

/** An address in a text (`annex/14/3`, `cover/5`, `recital/12`) or a line of action (`line/L3`). */
export const Address = z
  .string()
  .max(120)
  .regex(/^[a-z0-9][a-zA-Z0-9.-]*(\/[a-zA-Z0-9.()-]+)*$/);

export const PageSize = z.int().min(1).max(200).default(50);
/** Where a list goes on; an opaque token from the page before. */
export const Cursor = z.string().max(400);
