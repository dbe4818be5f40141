/** Records what a measure is estimated to need in a year: an estimate beside the plan, which its approval does not fix. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { present, requireBase, requireWon } from '#kernel/operation/errors.ts';
import { Year } from '../model/money.ts';
import { ItemId, PlanId } from '../model/plan.ts';
import { keepers, working } from '../model/roles.ts';
import { Base, Currency, Minor } from '../model/shared.ts';
import { requireKeeper, requireLivingPlan, requireNeedy } from '../rules/guards.ts';
import { findItem, raiseItem } from '../store/items.ts';
import { findNeeds, saveNeed } from '../store/money.ts';
import { findPlan } from '../store/plans.ts';

export const setNeed = operation({
  name: 'strategy.set-need',
  does: 'A writer or focal point records what a measure needs in a year.',
  kind: 'command',
  who: keepers,
  purpose: working,
  input: z.strictObject({
    plan: PlanId,
    item: ItemId,
    base: Base,
    /** null: the need beside the budget lines without a year. */
    year: Year.nullable(),
    /** null: no need is stated any more. */
    need: z.strictObject({ currency: Currency, amount: Minor }).nullable(),
  }),
  output: z.strictObject({ plan: PlanId, item: ItemId, version: z.int() }),
  audit: ({ input }) => ({ about: input.plan, detail: { item: input.item } }),
  errors: [
    'kernel.not-found',
    'kernel.changed-meanwhile',
    'strategy.not-your-measure',
    'strategy.need-of-a-measure',
    'strategy.plan-superseded',
  ],
  async run({ input, tx, actor, now }) {
    const plan = present(await findPlan(tx, input.plan));
    const item = present(await findItem(tx, input.plan, input.item));
    requireKeeper(actor, item);
    requireNeedy(item);
    requireLivingPlan(plan);
    const needs = await findNeeds(tx, input.plan);
    const current = {
      version: item.version,
      needs: needs
        .filter(({ item_id }) => item_id === input.item)
        .map(({ year, currency, amount }) => ({ year, currency, amount })),
    };
    requireBase(current, input.base);
    const version = requireWon(await raiseItem(tx, plan, input.item, input.base, now), current);
    await saveNeed(tx, plan, input.item, input.year, input.need);
    return { plan: plan.record_id, item: input.item, version };
  },
});
