/** Balance by kind, level, lead, year or source: count and money, with the formula. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { PlanId } from '../model/plan.ts';
import { readers, reading } from '../model/roles.ts';
import { Day, ReadTexts, Sum } from '../model/shared.ts';
import { notFound, present } from '#kernel/operation/errors.ts';
import { balance } from '../rules/balance.ts';
import { balanceParts } from '../rules/balance-parts.ts';
import { deskSentence } from '#kernel/exports/messages.ts';
import { findOrganisationNames } from '../store/people.ts';
import { findPlan, findPlanWithParts } from '../store/plans.ts';
import { findWholePlans } from '../store/whole-plan.ts';

const uuid = /^[0-9a-f-]{36}$/;

export const readBalance = operation({
  name: 'strategy.read-balance',
  does: 'A reader sees how the plan is balanced between kinds of measures.',
  kind: 'query',
  who: readers,
  purpose: reading,
  input: z.strictObject({
    plan: PlanId,
    withParts: z.boolean().default(false),
    by: z.enum(['kind', 'level', 'lead', 'year', 'source']).default('kind'),
  }),
  output: z.strictObject({
    groups: z.array(
      z.strictObject({
        /** The value of the group; null where measures have none. */
        key: z.string().nullable(),
        names: ReadTexts.nullable(),
        measures: z.int(),
        share: z.number(),
        money: z.array(Sum.extend({ sharePlanned: z.number() })),
      }),
    ),
    measures: z.int(),
    money: z.array(Sum),
    formula: z.string(),
    on: Day,
  }),
  audit: 'unrecorded',
  errors: ['kernel.not-found'],
  async run({ input, tx, actor, today }) {
    const found = input.withParts
      ? await findPlanWithParts(tx, input.plan)
      : [present(await findPlan(tx, input.plan))];
    if (found[0]?.record_id !== input.plan) notFound();
    const plans = found.map((plan) => plan.record_id);
    const items = await findWholePlans(tx, plans);
    const { groups, measures, money } = balance(balanceParts(items, input.by));
    const leads =
      input.by === 'lead'
        ? groups.map((group) => group.key).filter((key): key is string => uuid.test(key ?? ''))
        : [];
    const names = await findOrganisationNames(tx, leads);
    return {
      groups: groups.map((group) => ({ ...group, names: names.get(group.key ?? '') ?? null })),
      measures,
      money,
      formula: deskSentence('strategy', actor.language, 'formula.balance'),
      on: today,
    };
  },
});
