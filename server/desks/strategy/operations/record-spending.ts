/** Records money committed and spent; the planned amounts belong to the plan and change only with it. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { ItemId, PlanId } from '../model/plan.ts';
import { keepers, working } from '../model/roles.ts';
import { Base, Minor } from '../model/shared.ts';
import { present, refuse, requireBase, requireWon } from '#kernel/operation/errors.ts';
import { requireKeeper, requireLivingPlan } from '../rules/guards.ts';
import { findBudget, findItem, raiseItem, setSpending } from '../store/items.ts';
import { findPlan } from '../store/plans.ts';

export const recordSpending = operation({
  name: 'strategy.record-spending',
  does: 'A writer or focal point records what was committed and spent on a measure.',
  kind: 'command',
  who: keepers,
  purpose: working,
  input: z.strictObject({
    plan: PlanId,
    item: ItemId,
    base: Base,
    lines: z
      .array(z.strictObject({ line: z.uuid(), committed: Minor, spent: Minor }))
      .min(1)
      .max(100),
  }),
  output: z.strictObject({ plan: PlanId, item: ItemId, version: z.int() }),
  audit: ({ input }) => ({ about: input.plan, detail: { item: input.item } }),
  errors: [
    'kernel.not-found',
    'kernel.changed-meanwhile',
    'strategy.not-your-measure',
    'strategy.no-such-budget-line',
    'strategy.plan-superseded',
  ],
  async run({ input, tx, actor, now }) {
    const plan = present(await findPlan(tx, input.plan));
    const item = present(await findItem(tx, input.plan, input.item));
    requireKeeper(actor, item);
    requireLivingPlan(plan);
    const current = { version: item.version, budget: await findBudget(tx, input.plan, input.item) };
    requireBase(current, input.base);
    const known = new Set(current.budget.map((line) => line.line_id));
    if (input.lines.some((line) => !known.has(line.line)))
      refuse('strategy.no-such-budget-line', { status: 422 });
    const version = requireWon(await raiseItem(tx, plan, input.item, input.base, now), current);
    await setSpending(tx, plan, input.item, input.lines);
    return { plan: plan.record_id, item: input.item, version };
  },
});
