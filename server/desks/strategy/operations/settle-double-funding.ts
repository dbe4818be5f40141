/** A person looked at money of several sources above the need, and says why it is right; it was a question, never a finding. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { present, refuse } from '#kernel/operation/errors.ts';
import { Year } from '../model/money.ts';
import { ItemId, PlanId } from '../model/plan.ts';
import { working, writers } from '../model/roles.ts';
import { Reason } from '../model/shared.ts';
import { requireLivingPlan } from '../rules/guards.ts';
import { moneyOf } from '../rules/money-of.ts';
import { saveLook } from '../store/money.ts';
import { findMoneyFacts } from '../store/money-facts.ts';
import { findPlanToWrite } from '../store/plans.ts';

export const settleDoubleFunding = operation({
  name: 'strategy.settle-double-funding',
  does: 'A writer looked at a measure that several sources pay, and says why.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: z.strictObject({
    plan: PlanId,
    item: ItemId,
    year: Year.nullable(),
    /** The figures that were looked at, as `read-money` gave them; of others nothing is said. */
    facts: z.string().max(100_000),
    reason: Reason,
  }),
  output: z.strictObject({ plan: PlanId, item: ItemId, year: Year.nullable() }),
  audit: ({ input }) => ({ about: input.plan, detail: { item: input.item, year: input.year } }),
  errors: [
    'kernel.not-found',
    'kernel.changed-meanwhile',
    'strategy.no-double-funding',
    'strategy.plan-superseded',
  ],
  async run({ input, tx, today }) {
    const plan = present(await findPlanToWrite(tx, input.plan));
    requireLivingPlan(plan);
    const facts = await findMoneyFacts(tx, plan);
    present(facts.items.find(({ id }) => id === input.item));
    const row = moneyOf(facts, 'source').rows.find(
      ({ item, year }) => item === input.item && year === input.year,
    );
    if (!row?.question) return refuse('strategy.no-double-funding');
    if (row.question.facts !== input.facts)
      refuse('kernel.changed-meanwhile', { current: { version: plan.version, facts: row.question.facts } });
    await saveLook(tx, plan, {
      item_id: input.item,
      year: input.year,
      facts: input.facts,
      reason: input.reason,
      looked_on: today,
    });
    return { plan: plan.record_id, item: input.item, year: input.year };
  },
});
