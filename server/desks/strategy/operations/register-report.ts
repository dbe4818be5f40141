/** Writes the number and the day that the office's registry gave a report; once, since the paper bears it too. */
import { operation } from '#kernel/operation/define.ts';
import { present, refuse } from '#kernel/operation/errors.ts';
import { z } from 'zod';
import { PlanId } from '../model/plan.ts';
import { Registry, ReportId } from '../model/reports.ts';
import { keepers, working } from '../model/roles.ts';
import { requireOwnPlan } from '../rules/guards.ts';
import { findPlan } from '../store/plans.ts';
import { findReportNumber, saveRegistry } from '../store/reports.ts';

export const registerReport = operation({
  name: 'strategy.register-report',
  does: 'A writer or focal point enters the registry number and date that a report was given.',
  kind: 'command',
  who: keepers,
  purpose: working,
  input: z.strictObject({ plan: PlanId, report: ReportId, registry: Registry }),
  output: z.strictObject({ plan: PlanId, report: ReportId, number: z.int() }),
  audit: ({ input, output }) => ({ about: input.plan, detail: { number: output.number } }),
  errors: [
    'kernel.not-found',
    'strategy.not-your-plan',
    'strategy.report-registered',
    'strategy.registered-in-the-future',
  ],
  async run({ input, tx, actor, today }) {
    if (input.registry.date > today)
      refuse('strategy.registered-in-the-future', {
        status: 422,
        fields: [
          { path: 'registry.date', code: 'registered-in-the-future', message: 'This day has not come yet.' },
        ],
      });
    const plan = present(await findPlan(tx, input.plan));
    requireOwnPlan(actor, plan);
    const number = present(await findReportNumber(tx, input.plan, input.report));
    if (!(await saveRegistry(tx, plan, input.report, input.registry)))
      refuse('strategy.report-registered', { params: { number } });
    return { plan: plan.record_id, report: input.report, number };
  },
});
