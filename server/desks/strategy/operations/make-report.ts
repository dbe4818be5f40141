/** Makes the implementation report of a plan for a period, and keeps everything that it says. */
import { newId } from '#kernel/ids.ts';
import { smallestCount } from '#kernel/handling/small-numbers.ts';
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { z } from 'zod';
import { PlanId } from '../model/plan.ts';
import { TemplateId } from '../model/report-templates.ts';
import { Period, ReportId } from '../model/reports.ts';
import { keepers, working } from '../model/roles.ts';
import { Texts } from '../model/shared.ts';
import { requireOrder, requireOwnPlan } from '../rules/guards.ts';
import { reportData } from '../rules/report-data.ts';
import { plainLayout, readLayout } from '../rules/report-layout.ts';
import { madeWith, requireInUse } from '../rules/report-templates.ts';
import { findPlanToWrite } from '../store/plans.ts';
import { findReportFacts } from '../store/report-facts.ts';
import { findTemplate } from '../store/report-templates.ts';
import { saveReport } from '../store/reports.ts';

export const makeReport = operation({
  name: 'strategy.make-report',
  does: 'A writer or focal point makes the implementation report of a plan for a period; it is kept as it is.',
  kind: 'command',
  who: keepers,
  purpose: working,
  input: z.strictObject({
    plan: PlanId,
    period: Period,
    /** For those who look for it later: what it was made for. */
    note: Texts.nullable().default(null),
    /** In its newest version, which the report keeps; null: the plain form. */
    template: TemplateId.nullable().default(null),
  }),
  output: z.strictObject({ plan: PlanId, report: ReportId, number: z.int() }),
  audit: ({ input, output }) => ({ about: input.plan, detail: { number: output.number } }),
  errors: [
    'kernel.not-found',
    'strategy.not-your-plan',
    'strategy.ends-before-start',
    'strategy.template-retired',
  ],
  async run({ input, tx, actor, today, dayOf, timeZone, announce }) {
    requireOrder(input.period.from, input.period.until);
    const plan = present(await findPlanToWrite(tx, input.plan));
    requireOwnPlan(actor, plan);
    const template = input.template === null ? null : present(await findTemplate(tx, input.template));
    if (template) requireInUse(template);
    const facts = present(await findReportFacts(tx, plan, input.period, { today, dayOf, timeZone }));
    const number = Math.max(0, ...facts.earlier.map((one) => one.number)) + 1;
    const report = newId();
    const data = reportData(facts, smallestCount.public);
    await saveReport(tx, plan, {
      id: report,
      number,
      post: actor.post,
      note: input.note,
      layout: template ? readLayout(template.layout) : plainLayout,
      template: template && madeWith(template),
      data,
    });
    await announce('strategy.report-made', plan.record_id, { report, number });
    return { plan: plan.record_id, report, number };
  },
});
