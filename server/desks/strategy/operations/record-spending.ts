/** Records money committed and spent; the planned amounts belong to the plan and change only with it. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { ItemId, PlanId } from '../model/plan.ts';
import { keepers, working } from '../model/roles.ts';
import { Base, Minor } from '../model/shared.ts';

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
  async run() {
    throw new Error('not written yet');
  },
});
