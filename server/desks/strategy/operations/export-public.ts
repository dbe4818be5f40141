/** The public form of a plan as JSON: exactly the public objects, nothing of the others, not even that they exist. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { DownloadFile } from '../model/export.ts';
import { PlanId } from '../model/plan.ts';
import { readers, reading } from '../model/roles.ts';
import { present, refuse } from '#kernel/operation/errors.ts';
import { publicPlan } from '../rules/public-plan.ts';
import { isPublic } from '../rules/show.ts';
import { findSummaries } from '../store/assessments.ts';
import { findExceptions } from '../store/crosswalk.ts';
import { findLawOfPlan } from '../store/law-of-plan.ts';
import { findInstrument } from '../store/instruments.ts';
import { findNames } from '../store/people.ts';
import { findPlan } from '../store/plans.ts';
import { findWholePlan } from '../store/whole-plan.ts';

export const exportPublic = operation({
  name: 'strategy.export-public',
  does: 'Anybody at the desk exports exactly what is public.',
  kind: 'query',
  who: readers,
  purpose: reading,
  transport: 'download',
  input: z.strictObject({ plan: PlanId, signed: z.boolean().default(false) }),
  output: DownloadFile,
  audit: ({ input }) => ({ about: input.plan }),
  errors: ['kernel.not-found', 'strategy.not-public'],
  async run({ input, tx, today, timeZone, attest }) {
    const plan = present(await findPlan(tx, input.plan));
    if (!isPublic(plan, today)) refuse('strategy.not-public');
    const items = await findWholePlan(tx, plan.record_id);
    const names = await findNames(
      tx,
      items
        .filter((item) => isPublic(item, today))
        .map((item) => ({
          lead_organisation: item.leadOrganisation,
          lead_post: item.leadPost,
          co_leads: item.coLeads,
          partners: item.partners,
        })),
    );
    const summaries = await findSummaries(tx, timeZone, plan.record_id);
    const law = await findLawOfPlan(tx, plan.record_id);
    const exceptions = await findExceptions(tx, plan.record_id, plan.instrument_id);
    const found = await findInstrument(tx, plan.instrument_id);
    const document = found && isPublic(found, today) ? found : undefined;
    const facts = { plan, document, items, exceptions, names, summaries, law };
    const body = JSON.stringify(publicPlan(facts, today), null, 2);
    const file = {
      name: `public-plan-${today}.json`,
      type: 'application/json; charset=utf-8',
      bytes: new TextEncoder().encode(body),
    };
    return input.signed ? await attest(file) : file;
  },
});
