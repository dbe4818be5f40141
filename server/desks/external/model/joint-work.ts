/** The nouns of what the sides do together: steps of the plan, shares of the budget, what each side reports. Browser-safe. */
import { z } from 'zod';
import { JointWhole, SideId, Source } from './joint.ts';
import { stepStates } from './lists.ts';
import { ReadParty } from './parties.ts';
import { Base, Day, ReadTexts, Texts } from './shared.ts';

export const StepId = z.uuid().brand<'JointStepId'>();
export const ShareId = z.uuid().brand<'JointShareId'>();
export const ReportId = z.uuid().brand<'JointReportId'>();

export const StepFacts = z.strictObject({ side: SideId, says: Texts, dueOn: Day });
export type StepFacts = z.output<typeof StepFacts>;

export const Step = z.strictObject({
  step: z.uuid(),
  side: SideId,
  says: ReadTexts,
  dueOn: Day,
  state: z.enum(stepStates),
  outcome: z.string().nullable(),
  version: Base,
});
export type Step = z.output<typeof Step>;

/** Minor units of a currency (cents); whole numbers only. */
const Minor = z.int().min(0).max(1_000_000_000_000);

export const ShareFacts = z.strictObject({
  side: SideId,
  /** What it is for. */
  says: Texts,
  /** ISO 4217, as it was typed; nothing is converted. */
  currency: z.string().regex(/^[A-Z]{3}$/, 'three capital letters'),
  planned: Minor,
  /** null while nobody has said it. */
  spent: Minor.nullable(),
});
export type ShareFacts = z.output<typeof ShareFacts>;

export const Share = ShareFacts.extend({ share: z.uuid(), says: ReadTexts, version: Base });
export type Share = z.output<typeof Share>;

/** Of one currency; currencies are never added together. `spentUnsaid`: so many parts say nothing of what was spent. */
export const BudgetSum = z.strictObject({
  currency: z.string(),
  planned: z.int(),
  spent: z.int(),
  spentUnsaid: z.int(),
});
export type BudgetSum = z.output<typeof BudgetSum>;

export const ReportFacts = Source.extend({
  side: SideId,
  /** The days that it tells of. */
  fromOn: Day,
  untilOn: Day,
  did: Texts,
  reached: Texts.nullable(),
  /** What is missing, or was not done. */
  missing: Texts.nullable(),
  /** The report that it takes the place of, where it corrects one. */
  corrects: ReportId.nullable(),
});
export type ReportFacts = z.output<typeof ReportFacts>;

export const JointReport = ReportFacts.extend({
  report: z.uuid(),
  did: ReadTexts,
  reached: ReadTexts.nullable(),
  missing: ReadTexts.nullable(),
  corrects: z.uuid().nullable(),
});
export type JointReport = z.output<typeof JointReport>;

const Said = z.strictObject({
  side: ReadParty,
  report: z.uuid(),
  fromOn: Day,
  untilOn: Day,
  text: ReadTexts,
});
/** What the sides say, heading by heading, each passage with whose word it is. */
export const MergedReport = z.strictObject({
  did: z.array(Said),
  reached: z.array(Said),
  missing: z.array(Said),
  /** Sides that take part and have not reported. */
  silent: z.array(ReadParty),
});
export type MergedReport = z.output<typeof MergedReport>;

export const Joint = JointWhole.extend({
  steps: z.array(Step),
  shares: z.array(Share),
  /** For all sides, and for each: by currency. */
  sums: z.array(BudgetSum),
  sumsOfSides: z.array(z.strictObject({ side: SideId, sums: z.array(BudgetSum) })),
  /** All that was reported, also what a later report took the place of. */
  reports: z.array(JointReport),
  merged: MergedReport,
});
export type Joint = z.output<typeof Joint>;
