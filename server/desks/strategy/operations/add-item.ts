/** Adds one thing to a plan that is being written. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { ItemFacts, ItemId, ItemType, PlanId } from '../model/plan.ts';
import { keepers, working } from '../model/roles.ts';
import { newId } from '#kernel/ids.ts';
import { present, refuse } from '#kernel/operation/errors.ts';
import { startState } from '#kernel/workflow/move.ts';
import {
  ledByOneself,
  requireFittingParent,
  requireKnown,
  requireOpenPlan,
  requireOrder,
  requireOwnPlan,
} from '../rules/guards.ts';
import { itemValues } from '../rules/show-item.ts';
import { putAt } from '../rules/tree.ts';
import { findChildren, findAncestors, placeItems, replaceBudget, saveItems } from '../store/items.ts';
import { findUnknown } from '../store/references.ts';
import { findPlanToWrite } from '../store/plans.ts';
import { measureWorkflow } from '../workflow.ts';
import { numberPlaces } from '../store/places.ts';

export const addItem = operation({
  name: 'strategy.add-item',
  does: 'A writer adds a goal, objective, measure or activity.',
  kind: 'command',
  who: keepers,
  purpose: working,
  input: ItemFacts.extend({
    plan: PlanId,
    type: ItemType,
    parent: ItemId.nullable().default(null),
    /** Among its siblings, from 0; at the end by default. */
    at: z.int().min(0).optional(),
  }),
  output: z.strictObject({ plan: PlanId, item: ItemId, version: z.int() }),
  audit: ({ input, output }) => ({ about: input.plan, detail: { item: output.item } }),
  errors: [
    'kernel.not-found',
    'strategy.not-your-plan',
    'strategy.plan-not-open',
    'strategy.no-such-parent',
    'strategy.parent-does-not-fit',
    'strategy.ends-before-start',
    'strategy.external-id-taken',
    'strategy.no-such-organisation',
    'strategy.no-such-post',
    'strategy.no-such-address',
  ],
  async run({ input, tx, actor, now }) {
    const plan = present(await findPlanToWrite(tx, input.plan));
    requireOwnPlan(actor, plan);
    requireOpenPlan(plan);
    requireOrder(input.startsOn, input.endsOn);
    const facts = ledByOneself(actor, input);
    const above = input.parent ? await findAncestors(tx, [plan.record_id], [input.parent]) : new Map();
    const parent = input.parent ? above.get(input.parent) : null;
    if (parent === undefined) refuse('strategy.no-such-parent', { status: 422 });
    requireFittingParent(input.type, parent?.type ?? null);
    requireKnown(await findUnknown(tx, plan, facts));
    const siblings = (await findChildren(tx, plan.record_id, input.parent)).map((one) => one.item_id);
    const id = newId(now);
    const order = putAt(siblings, id, input.at ?? siblings.length);
    await saveItems(tx, plan, [
      {
        ...itemValues(facts),
        id,
        parent: input.parent,
        position: order.indexOf(id),
        place: '',
        type: input.type,
      },
    ]);
    await placeItems(
      tx,
      plan,
      order.map((one, position) => ({ id: one, parent: input.parent, position })),
    );
    await numberPlaces(tx, plan);
    await replaceBudget(
      tx,
      plan,
      [id],
      input.budget.map((line) => ({ ...line, id: newId(now), item: id })),
    );
    if (input.type === 'measure' || input.type === 'activity') {
      await startState(tx, measureWorkflow, { record: plan.record_id, item: id }, now);
    }
    return { plan: plan.record_id, item: id, version: 1 };
  },
});
