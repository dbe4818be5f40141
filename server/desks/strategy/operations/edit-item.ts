/** Changes one item; whoever started from an older version is shown the difference and loses nothing. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { ItemFacts, ItemId, PlanId } from '../model/plan.ts';
import { keepers, working } from '../model/roles.ts';
import { Base } from '../model/shared.ts';
import { newId } from '#kernel/ids.ts';
import { present, requireBase, requireWon } from '#kernel/operation/errors.ts';
import { requireKeeper, requireKnown, requireOpenPlan, requireOrder } from '../rules/guards.ts';
import { itemValues, showItem } from '../rules/show-item.ts';
import { findAncestors, findBudget, findItem, replaceBudget, updateItems } from '../store/items.ts';
import { findNames } from '../store/people.ts';
import { findUnknown } from '../store/references.ts';
import { findPlanToWrite } from '../store/plans.ts';

export const editItem = operation({
  name: 'strategy.edit-item',
  does: 'A writer, or the focal point of the institution that leads it, changes a measure.',
  kind: 'command',
  who: keepers,
  purpose: working,
  input: ItemFacts.extend({ plan: PlanId, item: ItemId, base: Base }),
  output: z.strictObject({ plan: PlanId, item: ItemId, version: z.int() }),
  audit: ({ input }) => ({ about: input.plan, detail: { item: input.item } }),
  errors: [
    'kernel.not-found',
    'kernel.changed-meanwhile',
    'strategy.plan-not-open',
    'strategy.not-your-measure',
    'strategy.ends-before-start',
    'strategy.external-id-taken',
    'strategy.no-such-organisation',
    'strategy.no-such-post',
    'strategy.no-such-address',
  ],
  async run({ input, tx, actor, now }) {
    const plan = present(await findPlanToWrite(tx, input.plan));
    const item = present(await findItem(tx, input.plan, input.item));
    requireKeeper(actor, item);
    requireOpenPlan(plan);
    const above = await findAncestors(tx, [input.plan], [input.item]);
    const current = showItem(
      item,
      await findBudget(tx, input.plan, input.item),
      above,
      await findNames(tx, [item]),
    );
    requireBase(current, input.base);
    requireOrder(input.startsOn, input.endsOn);
    requireKnown(await findUnknown(tx, plan, input));
    const change = { ...itemValues(input), id: input.item, base: input.base };
    const won = (await updateItems(tx, plan, [change], now)) > 0;
    const version = requireWon(won ? input.base + 1 : undefined, current);
    await replaceBudget(
      tx,
      plan,
      [input.item],
      input.budget.map((line) => ({ ...line, id: newId(now), item: input.item })),
    );
    return { plan: plan.record_id, item: input.item, version };
  },
});
