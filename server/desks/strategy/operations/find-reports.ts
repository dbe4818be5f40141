/** Lists the reports that were made on a plan, the newest first. */
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { z } from 'zod';
import { PlanId } from '../model/plan.ts';
import { ReportRow } from '../model/reports.ts';
import { readers, reading } from '../model/roles.ts';
import { showReport } from '../rules/report-file.ts';
import { findPlan } from '../store/plans.ts';
import { listReports } from '../store/reports.ts';

export const findReports = operation({
  name: 'strategy.find-reports',
  does: 'A reader sees which reports were made on a plan.',
  kind: 'query',
  who: readers,
  purpose: reading,
  input: z.strictObject({ plan: PlanId }),
  output: z.strictObject({ reports: z.array(ReportRow) }),
  audit: 'unrecorded',
  errors: ['kernel.not-found'],
  async run({ input, tx }) {
    present(await findPlan(tx, input.plan));
    return { reports: (await listReports(tx, input.plan)).map(showReport) };
  },
});
