/** The nouns of a sheet: what is asked, and what was answered. Browser-safe. */
import { z } from 'zod';
import { longest } from './lists.ts';
import { Base, Day, Moment, ReadTexts } from './shared.ts';

export const AnswerId = z.uuid().brand<'AnswerId'>();

/** Nothing but blanks is nothing. */
const text = (most: number) => z.string().trim().max(most).nullable();

/** An answer as it is typed: half of one is kept, too. */
export const AnswerFacts = z.strictObject({
  /** In the indicator's unit, or the number of a step of its scale; null: none yet, or none to give. */
  value: z.number().min(-1e15).max(1e15).nullable(),
  narrative: text(longest.narrative),
  /** Where the figure stands: a survey, a register, a link, a registry number. */
  source: text(longest.source),
});
export type AnswerFacts = z.output<typeof AnswerFacts>;

/** What stands in a row now; a refused save carries it, so that nobody's words are lost. */
export const Answer = z.strictObject({
  value: z.number().nullable(),
  narrative: z.string().nullable(),
  source: z.string().nullable(),
  version: Base,
  at: Moment.nullable(),
  by: ReadTexts.nullable(),
});
export type Answer = z.output<typeof Answer>;

/** What an indicator asks for. */
export const AskedIndicator = z.strictObject({
  id: z.uuid(),
  titles: ReadTexts,
  definition: ReadTexts.nullable(),
  unit: ReadTexts.nullable(),
  scale: z.array(ReadTexts).nullable(),
  /** What is aimed at by the end of the period; after the last one, the last. */
  target: z.strictObject({ on: Day, value: z.number() }).nullable(),
});

/** What was answered the last time, where it was approved; else the newest value of the indicator. */
export const LastAnswer = z.strictObject({
  on: Day,
  value: z.number().nullable(),
  narrative: z.string().nullable(),
  source: z.string().nullable(),
});
export type LastAnswer = z.output<typeof LastAnswer>;

export const SheetRow = z.strictObject({
  answer: z.uuid(),
  plan: z.uuid(),
  item: z.strictObject({ id: z.uuid(), externalId: z.string().nullable(), titles: ReadTexts }),
  /** null: the work on the measure in words. */
  indicator: AskedIndicator.nullable(),
  now: Answer,
  last: LastAnswer.nullable(),
  /** Files that stand behind the answer; each is fetched by an address that works once. */
  files: z.array(z.strictObject({ document: z.uuid(), name: z.string(), size: z.int(), keptAt: Moment })),
  /** Set where the office added the row after the period was opened. */
  added: z.strictObject({ on: Day, reason: z.string() }).nullable(),
  /** What the office said of this row when it returned the sheet. */
  words: z.string().nullable(),
});
export type SheetRow = z.output<typeof SheetRow>;
