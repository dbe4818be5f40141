/** Says at which address a report stands for anybody, or takes that back; readers of the letters are told of it. */
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { setNews } from '#kernel/records/news.ts';
import { z } from 'zod';
import { PlanId } from '../model/plan.ts';
import { ReportId } from '../model/reports.ts';
import { WebAddress } from '../model/rights.ts';
import { keepers, working } from '../model/roles.ts';
import { requireOwnPlan } from '../rules/guards.ts';
import { reportNews } from '../rules/news.ts';
import { findPlan } from '../store/plans.ts';
import { findReportNumber, listPublished, savePublished } from '../store/reports.ts';

export const publishReport = operation({
  name: 'strategy.publish-report',
  does: 'A writer or focal point says where anybody can read a report.',
  kind: 'command',
  who: keepers,
  purpose: working,
  input: z.strictObject({
    plan: PlanId,
    report: ReportId,
    /** Null: nowhere any more. */
    address: WebAddress.nullable(),
  }),
  output: z.strictObject({ plan: PlanId, report: ReportId, number: z.int() }),
  audit: ({ input, output }) => ({
    about: input.plan,
    detail: { number: output.number, published: input.address !== null },
  }),
  errors: ['kernel.not-found', 'kernel.not-allowed', 'strategy.not-your-plan'],
  async run({ input, tx, actor, today }) {
    const plan = present(await findPlan(tx, input.plan));
    requireOwnPlan(actor, plan);
    const number = present(await findReportNumber(tx, input.plan, input.report));
    await savePublished(tx, plan, input.report, input.address, today);
    const published = await listPublished(tx, plan.record_id);
    await setNews(tx, plan.record_id, ['strategy.report'], reportNews(plan, published));
    return { plan: plan.record_id, report: input.report, number };
  },
});
