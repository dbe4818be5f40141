/** Moves an item, with all that stands under it, in a plan that is being written. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { ItemId, PlanId } from '../model/plan.ts';
import { keepers, working } from '../model/roles.ts';
import { Base } from '../model/shared.ts';
import { present, refuse, requireBase, requireWon } from '#kernel/operation/errors.ts';
import { requireFittingParent, requireOpenPlan, requireOwnPlan } from '../rules/guards.ts';
import { pathOf, putAt } from '../rules/tree.ts';
import { findAncestors, findChildren, findItem, placeItems, raiseItem } from '../store/items.ts';
import { findPlanToWrite } from '../store/plans.ts';
import { numberPlaces } from '../store/places.ts';

export const moveItem = operation({
  name: 'strategy.move-item',
  does: 'A writer moves an item to another place in the plan.',
  kind: 'command',
  who: keepers,
  purpose: working,
  input: z.strictObject({
    plan: PlanId,
    item: ItemId,
    base: Base,
    parent: ItemId.nullable(),
    at: z.int().min(0),
  }),
  output: z.strictObject({ plan: PlanId, item: ItemId, version: z.int() }),
  audit: ({ input }) => ({ about: input.plan, detail: { item: input.item } }),
  errors: [
    'kernel.not-found',
    'kernel.changed-meanwhile',
    'strategy.not-your-plan',
    'strategy.plan-not-open',
    'strategy.no-such-parent',
    'strategy.parent-does-not-fit',
    'strategy.under-itself',
  ],
  async run({ input, tx, actor, now }) {
    const plan = present(await findPlanToWrite(tx, input.plan));
    requireOwnPlan(actor, plan);
    const item = present(await findItem(tx, input.plan, input.item));
    requireOpenPlan(plan);
    requireBase({ version: item.version }, input.base);
    const above = input.parent ? await findAncestors(tx, [plan.record_id], [input.parent]) : new Map();
    const parent = input.parent ? above.get(input.parent) : null;
    if (parent === undefined) refuse('strategy.no-such-parent', { status: 422 });
    requireFittingParent(item.type, parent?.type ?? null);
    const path = input.parent ? [input.parent, ...pathOf(above, input.parent).map((one) => one.item_id)] : [];
    if (path.includes(input.item)) refuse('strategy.under-itself', { status: 422 });
    const version = requireWon(await raiseItem(tx, plan, input.item, input.base, now), {
      version: item.version,
    });
    const siblings = (await findChildren(tx, plan.record_id, input.parent)).map((one) => one.item_id);
    const order = putAt(siblings, input.item, input.at);
    await placeItems(
      tx,
      plan,
      order.map((id, position) => ({ id, parent: input.parent, position })),
    );
    await numberPlaces(tx, plan);
    return { plan: plan.record_id, item: input.item, version };
  },
});
