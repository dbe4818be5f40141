/** Everything that answers to a questionnaire are drawn from: the rows of a report, the questions, their ties and wordings. */
import type { Tx } from '#kernel/db/types.ts';
import { findParagraphs, type ParagraphRow } from './index-of-text.ts';
import { findInstrument, type InstrumentRecord } from './instruments.ts';
import type { PlanFound } from './plans.ts';
import {
  type AnswerRow,
  findQuestionTies,
  findSheets,
  findWordings,
  type QuestionTieRow,
  type SheetFound,
} from './questionnaires.ts';
import { findReportFacts, type HouseDays, type ReportFacts } from './report-facts.ts';
import { type AcceptedLeafRow, findAcceptedLeaves } from './texts.ts';

export type AnswerFacts = {
  report: ReportFacts;
  questionnaire: InstrumentRecord;
  paragraphs: readonly ParagraphRow[];
  leaves: readonly AcceptedLeafRow[];
  ties: readonly QuestionTieRow[];
  /** Every wording, by question, the newest first. */
  wordings: readonly AnswerRow[];
  /** The sheets of this questionnaire that were kept before, the oldest first. */
  sheets: readonly SheetFound[];
};

/** undefined: the plan, its strategy or the questionnaire is not there for this person. */
export async function findAnswerFacts(
  tx: Tx,
  plan: PlanFound,
  questionnaire: string,
  period: { from: string; until: string },
  days: HouseDays,
): Promise<AnswerFacts | undefined> {
  const asked = await findInstrument(tx, questionnaire);
  const report = asked && (await findReportFacts(tx, plan, period, days));
  if (!report) return undefined;
  return {
    report,
    questionnaire: asked,
    paragraphs: await findParagraphs(tx, questionnaire),
    leaves: await findAcceptedLeaves(tx, questionnaire, {}),
    ties: await findQuestionTies(tx, questionnaire),
    wordings: await findWordings(tx, plan.record_id, questionnaire),
    sheets: await findSheets(tx, plan.record_id, questionnaire),
  };
}
