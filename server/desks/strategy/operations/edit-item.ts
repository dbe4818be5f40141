/** Changes one item; whoever started from an older version is shown the difference and loses nothing. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { ItemFacts, ItemId, PlanId } from '../model/plan.ts';
import { keepers, working } from '../model/roles.ts';
import { Base } from '../model/shared.ts';

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
  async run() {
    throw new Error('not written yet');
  },
});
