/** Nouns of the glossary: a term by language, its meaning and source, and what is not said in its place. Browser-safe. */
import { z } from 'zod';
import { InstrumentId } from './instruments.ts';
import { termParts } from './lists.ts';
import { ItemId, ItemType, PlanId } from './plan.ts';
import { Address, ReadTexts, Texts } from './shared.ts';

export const TermId = z.uuid();

/** The code of a language (ISO 639): beside the four of the house an office may keep others, such as `tr` or `rom`. */
export const TermLanguage = z.string().regex(/^[a-z]{2,3}$/);
const words = z.string().trim().min(1).max(200);

/** The agreed words by language, at least one; two ways of saying it are divided by a semicolon. */
export const TermNames = z
  .record(TermLanguage, words)
  .refine((names) => Object.keys(names).length > 0, {
    message: 'At least one language is needed.',
    params: { code: 'one-language-needed' },
  })
  .refine((names) => Object.keys(names).length <= 30, { message: 'At most 30 languages.' });
/** Words that are not said in its place, by language. */
export const Avoid = z.record(TermLanguage, z.array(words).max(30));
export type Avoid = z.infer<typeof Avoid>;

/** The paragraph that the term is taken from. */
export const TermSource = z.strictObject({ instrument: InstrumentId, address: Address });

/** A term; or words for groups, or for threats: one beside the other is a question to the writer of a plan. */
export const TermPart = z.enum(termParts);

export const TermFacts = z.strictObject({
  part: TermPart.default('term'),
  names: TermNames,
  meaning: Texts.nullable().default(null),
  avoid: Avoid.default({}),
  source: TermSource.nullable().default(null),
});
export type TermFacts = z.infer<typeof TermFacts>;

export const Term = z.strictObject({
  id: TermId,
  part: TermPart,
  names: z.record(z.string(), z.string()),
  meaning: ReadTexts.nullable(),
  avoid: Avoid,
  source: z
    .strictObject({
      instrument: InstrumentId,
      address: Address,
      number: z.string().nullable(),
      titles: ReadTexts,
    })
    .nullable(),
  /** True: it came with the desk; no native professional has read these words yet. */
  builtIn: z.boolean(),
  retired: z.string().nullable(),
  version: z.int(),
});

/** Where a text says a term: from this letter up to that one. */
export const TermMark = z.strictObject({ term: TermId, start: z.int(), end: z.int() });

/** An item whose title, in one of its languages, says the term. */
export const TermUse = z.strictObject({
  plan: PlanId,
  planTitles: ReadTexts,
  item: ItemId,
  type: ItemType,
  externalId: z.string().nullable(),
  titles: ReadTexts,
});
