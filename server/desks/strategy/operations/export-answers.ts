/** Answers to a questionnaire as HTML, accessible PDF, DOCX or machine file: a sheet that was kept, or how one would be today. */
import { formatsOf } from '#kernel/exports/format.ts';
import { jsonBytes } from '#kernel/exports/json.ts';
import { deskSentences } from '#kernel/exports/messages.ts';
import { fileTypes } from '#kernel/exports/report.ts';
import { writeReport } from '#kernel/exports/write-report.ts';
import type { Tx } from '#kernel/db/types.ts';
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { z } from 'zod';
import { DownloadFile } from '../model/export.ts';
import { InstrumentId } from '../model/instruments.ts';
import { PlanId } from '../model/plan.ts';
import { type AnswerFile, SheetId } from '../model/questionnaires.ts';
import { NodeAddress, Period, ReportFormat } from '../model/reports.ts';
import { readers, reading } from '../model/roles.ts';
import { Language } from '../model/shared.ts';
import { answerChapters } from '../rules/answer-chapters.ts';
import { answerData, keptAnswerFile } from '../rules/answer-data.ts';
import { requireOrder } from '../rules/guards.ts';
import { findAnswerFacts } from '../store/answer-facts.ts';
import type { HouseDays } from '../store/report-facts.ts';
import { findValuesOfPlan } from '../store/indicators.ts';
import { findPlan } from '../store/plans.ts';
import { findSheetNumber, findSheets } from '../store/questionnaires.ts';

const Wanted = z.union([z.strictObject({ sheet: SheetId }), z.strictObject({ period: Period })]);

export const exportAnswers = operation({
  name: 'strategy.export-answers',
  does: 'A reader exports answers to a questionnaire, with a link from each figure to what stands behind it.',
  kind: 'query',
  who: readers,
  purpose: reading,
  transport: 'download',
  input: z.strictObject({
    plan: PlanId,
    questionnaire: InstrumentId,
    /** A sheet that was kept, or today's answers for a period, which nobody keeps. */
    of: Wanted,
    format: ReportFormat,
    language: Language,
    at: NodeAddress.optional(),
  }),
  output: DownloadFile,
  audit: ({ input }) => ({
    about: [input.plan, input.questionnaire],
    detail: { format: input.format, language: input.language },
  }),
  errors: ['kernel.not-found', 'strategy.ends-before-start'],
  async run({ input, tx, today, dayOf, timeZone, origin }) {
    const { plan, questionnaire, of, format, language } = input;
    const node = origin ?? input.at ?? null;
    const file =
      'sheet' in of
        ? await keptFile(tx, { plan, questionnaire, sheet: of.sheet }, node)
        : await fileOfToday(tx, { plan, questionnaire, period: of.period }, { today, dayOf, timeZone }, node);
    const called = file.sheet ? `answers-${file.sheet.number}` : 'answers-preview';
    const type = fileTypes[format];
    if (format === 'json') return { name: `${called}-${file.on}.json`, type, bytes: jsonBytes(file) };
    const say = deskSentences('strategy', language);
    const report = answerChapters(file, { language, say, format: formatsOf(language) });
    const name = `${called}-${file.on}.${language}.${format}`;
    return { name, type, bytes: await writeReport(report, format, say('report.contents')) };
  },
});

async function keptFile(
  tx: Tx,
  of: { plan: string; questionnaire: string; sheet: string },
  node: string | null,
): Promise<AnswerFile> {
  const number = present(await findSheetNumber(tx, of.plan, of.questionnaire, of.sheet));
  const sheets = await findSheets(tx, of.plan, of.questionnaire, number);
  return keptAnswerFile(present(sheets.at(-1)), await findValuesOfPlan(tx, of.plan), node);
}

async function fileOfToday(
  tx: Tx,
  of: { plan: string; questionnaire: string; period: { from: string; until: string } },
  days: HouseDays,
  node: string | null,
): Promise<AnswerFile> {
  requireOrder(of.period.from, of.period.until);
  const plan = present(await findPlan(tx, of.plan));
  const facts = present(await findAnswerFacts(tx, plan, of.questionnaire, of.period, days));
  return { ...answerData(facts), sheet: null, node, correctedSince: [] };
}
