/** The nouns of a letter that the office writes, and of the form in which it is printed. Browser-safe. */
import { z } from 'zod';
import { About, Correspondent, ReadCorrespondent } from './items.ts';
import { letterStates, signatures, ways } from './lists.ts';
import { Base, Day, Language, Moment, ReadTexts, textsOf, Titles } from './shared.ts';

export const LetterId = z.uuid().brand<'LetterId'>();

export const LetterFacts = z.strictObject({
  /** One, or two that stand side by side, in this order. */
  languages: z
    .array(Language)
    .min(1)
    .max(2)
    .refine((given) => new Set(given).size === given.length, 'two different languages'),
  correspondent: Correspondent,
  subjects: Titles,
  /** An empty line begins a new paragraph; paragraphs of two languages stand side by side in their order. */
  bodies: textsOf(20_000),
  /** Who signs for the office: post and name, as they are written in each language. */
  signatoryPosts: Titles,
  signatoryNames: textsOf(120),
  /** One enclosure on each line. */
  enclosures: textsOf(4000).nullable(),
  about: z.array(About).max(20),
  /** What came in, and is answered by it. */
  answers: z.uuid().nullable(),
});
export type LetterFacts = z.output<typeof LetterFacts>;

export const Letter = z.strictObject({
  letter: z.uuid(),
  /** Whose form is printed. */
  organisation: z.uuid(),
  languages: z.array(Language),
  correspondent: ReadCorrespondent,
  subjects: ReadTexts,
  bodies: ReadTexts,
  signatoryPosts: ReadTexts,
  signatoryNames: ReadTexts,
  enclosures: ReadTexts.nullable(),
  about: z.array(About),
  answers: z.uuid().nullable(),
  number: z.string().nullable(),
  numberedOn: Day.nullable(),
  signedOn: Day.nullable(),
  signedHow: z.enum(signatures).nullable(),
  sentOn: Day.nullable(),
  sentBy: z.enum(ways).nullable(),
  state: z.enum(letterStates),
  since: Moment,
  /** Why it is void, or was taken back to be written anew. */
  reason: z.string().nullable(),
  version: Base,
});
export type Letter = z.output<typeof Letter>;

export const FormFacts = z.strictObject({
  /** The lines at the head: state, office, address. */
  heads: textsOf(1000),
  /** "Yours sincerely", and what else stands before the signature. */
  closings: textsOf(300),
});
export type FormFacts = z.output<typeof FormFacts>;

export const Form = z.strictObject({ heads: ReadTexts, closings: ReadTexts, version: Base });
export type Form = z.output<typeof Form>;
