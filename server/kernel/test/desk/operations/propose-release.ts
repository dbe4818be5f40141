/** A keeper proposes to release a matter. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { MatterId, Reason } from '../model.ts';
import { matterFlow } from '../workflow.ts';

export const proposeRelease = operation({
  name: 'trial.propose-release',
  does: 'A keeper proposes to release a matter.',
  kind: 'command',
  who: ['trial.keeper'],
  purpose: ['prevention-support'],
  input: z.strictObject({ matter: MatterId, reason: Reason }),
  output: z.object({ matter: z.uuid() }),
  move: {
    workflow: matterFlow,
    action: 'propose',
    of: (input) => ({ record: input.matter }),
    reason: (input) => input.reason,
  },
  audit: ({ input }) => ({ about: input.matter }),
  async run({ input }) {
    return { matter: input.matter };
  },
});
