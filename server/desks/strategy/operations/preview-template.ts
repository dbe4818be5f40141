/** Shows how a report would read in a template that is being written: from today's rows, and nothing of it is kept. */
import { formatsOf } from '#kernel/exports/format.ts';
import { outlineOf } from '#kernel/exports/outline.ts';
import { deskSentences } from '#kernel/exports/messages.ts';
import { smallestCount } from '#kernel/handling/small-numbers.ts';
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { z } from 'zod';
import { PlanId } from '../model/plan.ts';
import { NewLayout, ReportOutline } from '../model/report-templates.ts';
import { Period } from '../model/reports.ts';
import { readers, reading } from '../model/roles.ts';
import { Language } from '../model/shared.ts';
import { requireOrder } from '../rules/guards.ts';
import { reportChapters } from '../rules/report-chapters.ts';
import { reportData } from '../rules/report-data.ts';
import { reportFile } from '../rules/report-file.ts';
import { findPlan } from '../store/plans.ts';
import { findReportFacts } from '../store/report-facts.ts';

export const previewTemplate = operation({
  name: 'strategy.preview-template',
  does: 'A reader sees how a report would read in a template that is being written.',
  kind: 'query',
  who: readers,
  purpose: reading,
  input: z.strictObject({ plan: PlanId, period: Period, layout: NewLayout, language: Language }),
  output: ReportOutline,
  audit: 'unrecorded',
  errors: ['kernel.not-found', 'strategy.ends-before-start'],
  async run({ input, tx, today, dayOf, timeZone }) {
    requireOrder(input.period.from, input.period.until);
    const plan = present(await findPlan(tx, input.plan));
    const facts = present(await findReportFacts(tx, plan, input.period, { today, dayOf, timeZone }));
    const file = reportFile(reportData(facts, smallestCount.public), facts.earlier, null, null);
    const { language, layout } = input;
    const tongue = { language, say: deskSentences('strategy', language), format: formatsOf(language) };
    return outlineOf(reportChapters(file, layout, tongue));
  },
});
