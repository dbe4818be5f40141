/** Adds one thing to a plan that is being written. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { ItemFacts, ItemId, ItemType, PlanId } from '../model/plan.ts';
import { working, writers } from '../model/roles.ts';

export const addItem = operation({
  name: 'strategy.add-item',
  does: 'A writer adds a goal, objective, measure or activity.',
  kind: 'command',
  who: writers,
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
    'strategy.plan-not-open',
    'strategy.no-such-parent',
    'strategy.parent-does-not-fit',
    'strategy.ends-before-start',
    'strategy.external-id-taken',
    'strategy.no-such-organisation',
    'strategy.no-such-post',
    'strategy.no-such-address',
  ],
  async run() {
    throw new Error('not written yet');
  },
});
