/** Ties a measure to what it serves, with strength and note. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { Strength, TieId } from '../model/crosswalk.ts';
import { ItemId, PlanId } from '../model/plan.ts';
import { keepers, working } from '../model/roles.ts';
import { Address, Note } from '../model/shared.ts';

export const tieMeasure = operation({
  name: 'strategy.tie-measure',
  does: 'A writer or focal point ties a measure to a paragraph or line that it serves.',
  kind: 'command',
  who: keepers,
  purpose: working,
  input: z.strictObject({
    plan: PlanId,
    item: ItemId,
    /** The strategy; for a line of one's own, the plan itself. */
    instrument: z.uuid(),
    address: Address,
    strength: Strength,
    note: Note.optional(),
  }),
  output: z.strictObject({ tie: TieId }),
  audit: ({ input }) => ({
    about: [input.plan, input.instrument],
    detail: { item: input.item, address: input.address },
  }),
  errors: [
    'kernel.not-found',
    'strategy.no-such-address',
    'strategy.already-tied',
    'strategy.not-your-measure',
    'strategy.plan-superseded',
  ],
  async run() {
    throw new Error('not written yet');
  },
});
