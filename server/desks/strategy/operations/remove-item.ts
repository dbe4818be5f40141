/** Removes an item with all that stands under it, as long as no approved version holds it. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { ItemId, PlanId } from '../model/plan.ts';
import { working, writers } from '../model/roles.ts';
import { Base, Reason } from '../model/shared.ts';

export const removeItem = operation({
  name: 'strategy.remove-item',
  does: 'A writer removes an item that was never approved; what was approved can only be stopped.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: z.strictObject({ plan: PlanId, item: ItemId, base: Base, reason: Reason }),
  output: z.strictObject({ plan: PlanId, removed: z.int() }),
  audit: ({ input }) => ({ about: input.plan, detail: { item: input.item } }),
  errors: [
    'kernel.not-found',
    'kernel.changed-meanwhile',
    'strategy.plan-not-open',
    'strategy.approved-can-only-be-stopped',
  ],
  async run() {
    throw new Error('not written yet');
  },
});
