/** Closes a matter with a reason; the clock erases it when its class says so. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { eraseLater } from '#kernel/records/erase-record.ts';
import { MatterId, Reason } from '../model.ts';
import { matterFlow } from '../workflow.ts';

export const closeMatter = operation({
  name: 'trial.close-matter',
  does: 'A keeper closes a matter.',
  kind: 'command',
  who: ['trial.keeper'],
  purpose: ['prevention-support'],
  input: z.strictObject({ matter: MatterId, reason: Reason }),
  output: z.object({ matter: z.uuid(), eraseOn: z.string().nullable() }),
  move: {
    workflow: matterFlow,
    action: 'close',
    of: (input) => ({ record: input.matter }),
    reason: (input) => input.reason,
  },
  audit: ({ input }) => ({ about: input.matter }),
  async run({ input, tx, today }) {
    const day = await eraseLater(tx, input.matter, 'declined', today);
    return { matter: input.matter, eraseOn: day ?? null };
  },
});
