/** Opens a report that was made: what is different to the one before, and what was corrected since. */
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { z } from 'zod';
import { PlanId } from '../model/plan.ts';
import { Correction, ReportChange, ReportId, ReportRow } from '../model/reports.ts';
import { readers, reading } from '../model/roles.ts';
import { keptReportFile, showReport } from '../rules/report-file.ts';
import { findReportNumber, findReports, listReports } from '../store/reports.ts';
import { findValuesOfPlan } from '../store/indicators.ts';

export const readReport = operation({
  name: 'strategy.read-report',
  does: 'A reader opens a report: what changed since the one before, and what was corrected since.',
  kind: 'query',
  who: readers,
  purpose: reading,
  input: z.strictObject({ plan: PlanId, report: ReportId }),
  output: z.strictObject({
    report: ReportRow,
    /** null: it is the first one. */
    since: z.strictObject({ report: z.int(), changes: z.array(ReportChange) }).nullable(),
    corrections: z.array(Correction),
    correctedSince: z.array(Correction),
  }),
  audit: 'unrecorded',
  errors: ['kernel.not-found'],
  async run({ input, tx }) {
    const number = present(await findReportNumber(tx, input.plan, input.report));
    const heads = await listReports(tx, input.plan);
    const reports = await findReports(tx, input.plan, number);
    const file = keptReportFile(reports, await findValuesOfPlan(tx, input.plan), null);
    return {
      report: showReport(present(heads.find((one) => one.number === number))),
      since: file.since,
      corrections: file.corrections,
      correctedSince: file.correctedSince,
    };
  },
});
