/** A keeper takes a proposal back. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { MatterId } from '../model.ts';
import { matterFlow } from '../workflow.ts';

export const withdrawProposal = operation({
  name: 'trial.withdraw-proposal',
  does: 'A keeper takes a proposal back.',
  kind: 'command',
  who: ['trial.keeper'],
  purpose: ['prevention-support'],
  input: z.strictObject({ matter: MatterId }),
  output: z.object({ matter: z.uuid() }),
  move: {
    workflow: matterFlow,
    action: 'withdraw',
    of: (input) => ({ record: input.matter }),
  },
  audit: ({ input }) => ({ about: input.matter }),
  async run({ input }) {
    return { matter: input.matter };
  },
});
