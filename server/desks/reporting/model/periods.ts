/** The nouns of a reporting period and of the sheets in it. Browser-safe. */
import { z } from 'zod';
import { periodStates, sheetStates } from './lists.ts';
import { Day, Moment, Names, ReadTexts } from './shared.ts';

export const PeriodId = z.uuid().brand<'PeriodId'>();
export const SheetId = z.uuid().brand<'SheetId'>();
export const PeriodState = z.enum(periodStates);
export const SheetState = z.enum(sheetStates);

/** What the office says when it opens a period. */
export const PeriodFacts = z.strictObject({
  names: Names,
  /** The days that are reported on, both included. */
  fromOn: Day,
  toOn: Day,
  /** Until when institutions hand in; one that has passed is taken, and the sheets are late at once. */
  dueOn: Day,
  plans: z.array(z.uuid()).min(1).max(20),
  /** 1: whoever approves does it alone; 2: somebody of the office checks before. */
  steps: z.union([z.literal(1), z.literal(2)]),
});
export type PeriodFacts = z.output<typeof PeriodFacts>;

export const Period = z.strictObject({
  period: z.uuid(),
  names: ReadTexts,
  fromOn: Day,
  toOn: Day,
  dueOn: Day,
  plans: z.array(z.uuid()),
  steps: z.int(),
  state: PeriodState,
  since: Moment,
  /** How many sheets are in each state, and how many are late. */
  counts: z.record(SheetState, z.int()),
  late: z.int(),
});
export type Period = z.output<typeof Period>;

/** How an answer came that the office types in: from which post, when, and under which number of a registry. */
export const Paper = z.strictObject({
  toldBy: z.string().trim().min(2).max(200),
  number: z.string().trim().min(1).max(60).nullable(),
  on: Day,
});
export type Paper = z.output<typeof Paper>;

/** A sheet in the list of a period. */
export const SheetLine = z.strictObject({
  sheet: z.uuid(),
  organisation: z.uuid(),
  names: ReadTexts.nullable(),
  state: SheetState,
  since: Moment,
  /** Why it was returned, or why its approval was undone. */
  reason: z.string().nullable(),
  asked: z.int(),
  answered: z.int(),
  late: z.boolean(),
  /** Set where the office types it in. */
  paper: Paper.nullable(),
  /** False where nobody holds a post there today that could answer. */
  somebodyAnswers: z.boolean(),
});
export type SheetLine = z.output<typeof SheetLine>;
