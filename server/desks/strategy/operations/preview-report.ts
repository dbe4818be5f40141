/** Shows how the report of a period would be, and keeps nothing of it. */
import { smallestCount } from '#kernel/handling/small-numbers.ts';
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
import { TemplateId } from '../model/report-templates.ts';
import { NodeAddress, Period, ReportFormat } from '../model/reports.ts';
import { readers, reading } from '../model/roles.ts';
import { Language } from '../model/shared.ts';
import { requireOrder } from '../rules/guards.ts';
import { reportData } from '../rules/report-data.ts';
import { reportChapters } from '../rules/report-chapters.ts';
import { reportFile, reportName } from '../rules/report-file.ts';
import { plainLayout, readLayout } from '../rules/report-layout.ts';
import { findPlan } from '../store/plans.ts';
import { findReportFacts } from '../store/report-facts.ts';
import { findTemplate } from '../store/report-templates.ts';

export const previewReport = operation({
  name: 'strategy.preview-report',
  does: 'A reader sees how the report of a period would be; it is not kept.',
  kind: 'query',
  who: readers,
  purpose: reading,
  transport: 'download',
  input: z.strictObject({
    plan: PlanId,
    period: Period,
    format: ReportFormat,
    language: Language,
    /** In its newest version; without one the plain form. */
    template: TemplateId.optional(),
    at: NodeAddress.optional(),
  }),
  output: DownloadFile,
  audit: ({ input }) => ({ about: input.plan, detail: { format: input.format } }),
  errors: ['kernel.not-found', 'strategy.ends-before-start'],
  async run({ input, tx, today, dayOf, timeZone, origin }) {
    requireOrder(input.period.from, input.period.until);
    const plan = present(await findPlan(tx, input.plan));
    const template = input.template && present(await findTemplate(tx, input.template));
    const facts = present(await findReportFacts(tx, plan, input.period, { today, dayOf, timeZone }));
    const file = reportFile(
      reportData(facts, smallestCount.public),
      facts.earlier,
      null,
      origin ?? input.at ?? null,
    );
    const { format, language } = input;
    const name = reportName(file, format, language);
    const type = fileTypes[format];
    if (format === 'json') return { name, type, bytes: jsonBytes(file) };
    const say = deskSentences('strategy', language);
    const tongue = { language, say, format: formatsOf(language) };
    const report = reportChapters(file, template ? readLayout(template.layout) : plainLayout, tongue);
    return { name, type, bytes: await writeReport(report, format, say('report.contents')) };
  },
});
