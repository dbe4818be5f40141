/** The nouns of minutes: their words, what institutions say of them, names that were found, corrections. Browser-safe. */
import { z } from 'zod';
import { agreedWays, minutesStates } from './lists.ts';
import type { Attendance } from './sessions.ts';
import { Base, Day, Moment, ReadTexts, type Texts } from './shared.ts';

export const languages = ['en', 'bg', 'mk', 'sq'] as const;

/** An institution agrees, or remarks. From paper: with the number and day of its letter. */
export const Voice = z.strictObject({
  voice: z.uuid(),
  round: z.int(),
  organisation: z.uuid(),
  names: ReadTexts,
  agrees: z.boolean(),
  words: z.string().nullable(),
  letter: z.strictObject({ number: z.string(), on: Day }).nullable(),
  at: Moment,
  post: ReadTexts.nullable(),
});
export type Voice = z.output<typeof Voice>;

/** Words that look like somebody's full name, and what a person said of them. */
export const FoundName = z.strictObject({
  words: z.string(),
  languages: z.array(z.enum(languages)),
  /** Why they name nobody; null: nobody has looked yet, and the minutes wait. */
  why: z.string().nullable(),
});
export type FoundName = z.output<typeof FoundName>;

export const Minutes = z.strictObject({
  texts: ReadTexts,
  state: z.enum(minutesStates),
  /** Since when it is in this state. */
  since: Moment,
  round: z.int(),
  /** Until this day institutions may remark. */
  silentUntil: Day.nullable(),
  agreedBy: z.enum(agreedWays).nullable(),
  voices: z.array(Voice),
  names: z.array(FoundName),
  /** Institutions that attended with a voice and have not agreed in this round. */
  awaited: z.array(z.strictObject({ organisation: z.uuid(), names: ReadTexts })),
  version: Base,
});
export type Minutes = z.output<typeof Minutes>;

export const Correction = z.strictObject({
  correction: z.uuid(),
  /** The session in which it was said. */
  session: z.uuid(),
  sessionNumber: z.int(),
  heldOn: Day,
  /** The session whose minutes it corrects. */
  corrects: z.uuid(),
  correctsNumber: z.int(),
  texts: ReadTexts,
});
export type Correction = z.output<typeof Correction>;

/** Minutes as they are kept, before anything is found in them. */
export type MinutesParts = {
  minutes: Omit<Minutes, 'voices' | 'names' | 'awaited'>;
  voices: Voice[];
  attendance: Attendance[];
  lookedAt: Map<string, string>;
  /** Of the committee and of institutions, in every language. */
  names: Texts[];
  posts: string[];
  place: string;
};
