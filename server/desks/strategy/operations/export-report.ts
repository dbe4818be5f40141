/** A report that was made as HTML, accessible PDF or machine file, in one of four languages. */
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { z } from 'zod';
import { formatsOf } from '#kernel/exports/format.ts';
import { jsonBytes } from '#kernel/exports/json.ts';
import { deskSentences } from '#kernel/exports/messages.ts';
import { fileTypes } from '#kernel/exports/report.ts';
import { writeReport } from '#kernel/exports/write-report.ts';
import { DownloadFile } from '../model/export.ts';
import { PlanId } from '../model/plan.ts';
import { NodeAddress, ReportFormat, ReportId } from '../model/reports.ts';
import { readers, reading } from '../model/roles.ts';
import { Language } from '../model/shared.ts';
import { reportChapters } from '../rules/report-chapters.ts';
import { keptReportFile, reportName } from '../rules/report-file.ts';
import { readLayout } from '../rules/report-layout.ts';
import { findValuesOfPlan } from '../store/indicators.ts';
import { findReportNumber, findReports } from '../store/reports.ts';

export const exportReport = operation({
  name: 'strategy.export-report',
  does: 'A reader exports a report that was made, with a link from each figure to what stands behind it.',
  kind: 'query',
  who: readers,
  purpose: reading,
  transport: 'download',
  input: z.strictObject({
    plan: PlanId,
    report: ReportId,
    format: ReportFormat,
    language: Language,
    at: NodeAddress.optional(),
  }),
  output: DownloadFile,
  audit: ({ input }) => ({ about: input.plan, detail: { report: input.report, format: input.format } }),
  errors: ['kernel.not-found'],
  async run({ input, tx, origin }) {
    const number = present(await findReportNumber(tx, input.plan, input.report));
    const reports = await findReports(tx, input.plan, number);
    const file = keptReportFile(reports, await findValuesOfPlan(tx, input.plan), origin ?? input.at ?? null);
    const { format, language } = input;
    const name = reportName(file, format, language);
    const type = fileTypes[format];
    if (format === 'json') return { name, type, bytes: jsonBytes(file) };
    const say = deskSentences('strategy', language);
    const tongue = { language, say, format: formatsOf(language) };
    const report = reportChapters(file, readLayout(present(reports.at(-1)).layout), tongue);
    return { name, type, bytes: await writeReport(report, format, say('report.contents')) };
  },
});
