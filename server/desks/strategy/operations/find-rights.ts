/** Lists the measures of a plan as they stand before the rights gate; what is owed or due first. */
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { z } from 'zod';
import { PlanId } from '../model/plan.ts';
import { RightsRow } from '../model/rights.ts';
import { readers, reading } from '../model/roles.ts';
import { rightsRows } from '../rules/rights-rows.ts';
import { findHeads } from '../store/assessments.ts';
import { countOpenReviews } from '../store/findings.ts';
import { findLegalFacts } from '../store/law.ts';
import { findItems } from '../store/items.ts';
import { findNames } from '../store/people.ts';
import { findPlan } from '../store/plans.ts';

export const findRights = operation({
  name: 'strategy.find-rights',
  does: 'A reader lists the measures of a plan by their assessments of fundamental rights, findings and legal basis.',
  kind: 'query',
  who: readers,
  purpose: reading,
  input: z.strictObject({ plan: PlanId }),
  /** Every measure that was not stopped. */
  output: z.strictObject({ plan: PlanId, rows: z.array(RightsRow) }),
  audit: 'unrecorded',
  errors: ['kernel.not-found'],
  async run({ input, tx, today, timeZone }) {
    const plan = present(await findPlan(tx, input.plan));
    const items = (await findItems(tx, [plan.record_id])).filter(
      ({ type, state }) => type === 'measure' && state !== 'stopped',
    );
    const heads = await findHeads(tx, timeZone, plan.record_id);
    const names = await findNames(tx, items);
    const reviews = await countOpenReviews(tx, plan.record_id);
    const law = await findLegalFacts(tx, plan.record_id, today);
    return { plan: plan.record_id, rows: rightsRows(items, { heads, reviews, law }, names, today) };
  },
});
