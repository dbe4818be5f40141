/** The noun of a lesson: what was done, what worked, where, what it needs. Browser-safe. */
import { z } from 'zod';
import { attributions, lessonStates } from './lists.ts';
import { Institution, ReadParty } from './parties.ts';
import { Base, Day, ReadTexts, Texts } from './shared.ts';

export const LessonId = z.uuid().brand<'LessonId'>();
export const TieId = z.uuid().brand<'LessonTieId'>();

export const LessonFacts = z.strictObject({
  did: Texts,
  worked: Texts,
  place: Texts.nullable(),
  needs: Texts.nullable(),
  /** From whom it is; nothing under the Chatham House rule. */
  heardFrom: Institution.nullable(),
  /** In which part of the programme; nothing under the Chatham House rule, for a session knows its speaker. */
  session: z.uuid().nullable(),
});
export type LessonFacts = z.output<typeof LessonFacts>;

/** A measure of a plan, or an address in an official text. */
export const TieTarget = z.discriminatedUnion('to', [
  z.strictObject({ to: z.literal('measure'), plan: z.uuid(), item: z.uuid() }),
  z.strictObject({ to: z.literal('paragraph'), instrument: z.uuid(), address: z.string().min(1).max(120) }),
]);
export type TieTarget = z.output<typeof TieTarget>;

export const ReadTie = z.strictObject({
  tie: z.uuid(),
  target: TieTarget,
  titles: ReadTexts,
  /** The number of a measure, the address of a paragraph. */
  number: z.string().nullable(),
});

export const Lesson = z.strictObject({
  lesson: z.uuid(),
  event: z.uuid(),
  eventTitles: ReadTexts,
  attribution: z.enum(attributions),
  did: ReadTexts,
  worked: ReadTexts,
  place: ReadTexts.nullable(),
  needs: ReadTexts.nullable(),
  heardFrom: ReadParty.nullable(),
  session: z.uuid().nullable(),
  state: z.enum(lessonStates),
  followUp: z.strictObject({ by: ReadParty, dueOn: Day }).nullable(),
  finished: z.strictObject({ on: Day, outcome: z.string() }).nullable(),
  ties: z.array(ReadTie),
  version: Base,
});
export type Lesson = z.output<typeof Lesson>;
