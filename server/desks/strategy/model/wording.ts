/** Nouns of the check of wording: questions about a text, and what a person answered. Browser-safe. */
import { z } from 'zod';
import { ItemId } from './plan.ts';
import { Language, Moment, ReadTexts } from './shared.ts';

/** Where an item says it. */
export const WordingPlace = z.enum(['title', 'description']);
export type WordingPlace = z.infer<typeof WordingPlace>;

/** Names the same question in the same text: what was found, by its folded words. */
export const QuestionKey = z.string().min(1).max(500);

export const Question = z.strictObject({
  key: QuestionKey,
  /** `avoid`: a word that the office does not say; `beside`: a word for a group near one for a threat. */
  kind: z.enum(['avoid', 'beside']),
  /** As the text says it. */
  words: z.string(),
  /** What the office says in its place, where the glossary knows. */
  suggestion: z.string().nullable(),
});

export const QuestionedText = z.strictObject({
  /** The item of the plan; null for a text that was only asked about. */
  item: ItemId.nullable(),
  titles: ReadTexts.nullable(),
  version: z.int().nullable(),
  place: WordingPlace,
  language: Language,
  text: z.string(),
  questions: z.array(Question),
  /** True: some question of it has no answer yet. */
  open: z.boolean(),
  answer: z.strictObject({ reason: z.string(), at: Moment, post: ReadTexts.nullable() }).nullable(),
});
