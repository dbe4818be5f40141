/** Answers the four questions of the auditors of 2018 from the data of today, with what is missing; and how rights stand. */
import { smallestCount } from '#kernel/handling/small-numbers.ts';
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { z } from 'zod';
import { AuditAnswer } from '../model/audit.ts';
import { PlanId } from '../model/plan.ts';
import { RightsFigures } from '../model/rights-figures.ts';
import { readers, reading } from '../model/roles.ts';
import { Day } from '../model/shared.ts';
import { auditView } from '../rules/audit-view.ts';
import { rightsFigures } from '../rules/rights-figures.ts';
import { findPlan } from '../store/plans.ts';
import { findReportFacts } from '../store/report-facts.ts';

export const readAuditView = operation({
  name: 'strategy.read-audit-view',
  does: 'A reader sees what auditors ask of a plan, answered from the data of today.',
  kind: 'query',
  who: readers,
  purpose: reading,
  input: z.strictObject({ plan: PlanId }),
  output: z.strictObject({
    instrument: z.uuid(),
    on: Day,
    answers: z.array(AuditAnswer),
    rights: RightsFigures,
  }),
  audit: 'unrecorded',
  errors: ['kernel.not-found'],
  async run({ input, tx, today, dayOf, timeZone }) {
    const plan = present(await findPlan(tx, input.plan));
    const facts = present(
      await findReportFacts(tx, plan, { from: today, until: today }, { today, dayOf, timeZone }),
    );
    // Whoever reads here is at work for the government; what is handed on has a table of its own.
    const rights = rightsFigures(facts.money.items, facts.rights, smallestCount.government, today);
    return { instrument: plan.instrument_id, on: today, answers: auditView(facts), rights };
  },
});
