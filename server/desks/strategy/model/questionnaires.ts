/** Nouns of another body's questionnaire: its questions, what they are about, what the office answers. Browser-safe. */
import { z } from 'zod';
import { InstrumentId } from './instruments.ts';
import { ItemId } from './plan.ts';
import { IndicatorId } from './indicators.ts';
import {
  Correction,
  Period,
  ReportData,
  ReportIndicator,
  ReportMeasure,
  ReportParagraph,
} from './reports.ts';
import { Address, Day, ReadTexts, Texts } from './shared.ts';

export const QuestionTieId = z.uuid();
export const SheetId = z.uuid();

/** A place in a document: a paragraph, or a line of action (`line/L3`). */
export const Place = z.strictObject({ instrument: InstrumentId, address: Address });

/** What a question is about, as somebody of the office said, and why. */
export const QuestionTie = z.strictObject({
  id: QuestionTieId,
  to: Place,
  heading: ReadTexts.nullable(),
  reason: z.string(),
  /** The post; who held it stands in the ledger. */
  tiedBy: ReadTexts.nullable(),
  tiedOn: Day,
});
export type QuestionTie = z.infer<typeof QuestionTie>;

/** What the office says, in some of the languages. */
export const Answer = z.strictObject({
  /** Of the wording; the base of the next one. */
  number: z.int(),
  words: ReadTexts,
  writtenBy: ReadTexts.nullable(),
  writtenOn: Day,
});
export type Answer = z.infer<typeof Answer>;

export const Question = z.strictObject({
  address: Address,
  /** As the document numbers it; null where it does not. */
  number: z.string().nullable(),
  /** The question as it was imported, by language; any language, as its document has it. */
  texts: z.record(z.string(), z.string()),
  ties: z.array(QuestionTie),
  /** Paragraphs of the plan's strategy that it is about, those of a tied line among them. */
  paragraphs: z.array(Address),
  measures: z.array(ItemId),
  /** How many serve these paragraphs that are of value in themselves; they are told apart from the plan. */
  ofValueInThemselves: z.int(),
  indicators: z.array(IndicatorId),
  answer: Answer.nullable(),
});
export type Question = z.infer<typeof Question>;

/** Everything that answers to a questionnaire are drawn from and say: what is kept of a sheet. */
export const AnswerData = z.strictObject({
  format: z.literal('zaedno-answers/1'),
  plan: ReportData.shape.plan,
  instrument: ReportData.shape.instrument,
  questionnaire: z.strictObject({
    id: InstrumentId,
    number: z.string().nullable(),
    titles: ReadTexts,
    issuer: ReadTexts,
  }),
  period: Period,
  on: Day,
  questions: z.array(Question),
  paragraphs: z.array(ReportParagraph),
  measures: z.array(ReportMeasure),
  ofValueInThemselves: z.array(z.strictObject({ label: ReadTexts, measures: z.array(ReportMeasure) })),
  /** With the newest approved value until the end of the period; what nobody approved is not told to others. */
  indicators: z.array(ReportIndicator),
  /** Figures of earlier sheets that were withdrawn since. */
  corrections: z.array(Correction),
});
export type AnswerData = z.infer<typeof AnswerData>;

export const SheetRow = z.strictObject({
  id: SheetId,
  number: z.int(),
  madeOn: Day,
  madeBy: ReadTexts.nullable(),
  note: Texts.nullable(),
  questions: z.int(),
  answered: z.int(),
});

/** The machine file. */
export const AnswerFile = AnswerData.extend({
  /** null: a preview, which nobody keeps. */
  sheet: z.strictObject({ id: SheetId, number: z.int(), madeOn: Day }).nullable(),
  /** The address of the node; links lead there. */
  node: z.string().nullable(),
  correctedSince: z.array(Correction),
});
export type AnswerFile = z.infer<typeof AnswerFile>;

export const QuestionnaireRow = z.strictObject({
  id: InstrumentId,
  number: z.string().nullable(),
  titles: ReadTexts,
  issuer: ReadTexts,
  questions: z.int(),
  /** Questions that are tied to something, and that have an answer from this plan. */
  tied: z.int(),
  answered: z.int(),
  sheets: z.int(),
});
