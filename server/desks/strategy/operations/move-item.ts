/** Moves an item, with all that stands under it, in a plan that is being written. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { ItemId, PlanId } from '../model/plan.ts';
import { working, writers } from '../model/roles.ts';
import { Base } from '../model/shared.ts';

export const moveItem = operation({
  name: 'strategy.move-item',
  does: 'A writer moves an item to another place in the plan.',
  kind: 'command',
  who: writers,
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
    'strategy.plan-not-open',
    'strategy.no-such-parent',
    'strategy.parent-does-not-fit',
    'strategy.under-itself',
  ],
  async run() {
    throw new Error('not written yet');
  },
});
