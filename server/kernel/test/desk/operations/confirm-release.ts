/** Another person releases a matter. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { MatterId } from '../model.ts';
import { matterFlow } from '../workflow.ts';

export const confirmRelease = operation({
  name: 'trial.confirm-release',
  does: 'Another person releases a matter.',
  kind: 'command',
  who: ['trial.keeper', 'trial.supervisor'],
  purpose: ['prevention-support'],
  input: z.strictObject({ matter: MatterId }),
  output: z.object({ matter: z.uuid() }),
  move: {
    workflow: matterFlow,
    action: 'release',
    of: (input) => ({ record: input.matter }),
  },
  audit: ({ input }) => ({ about: input.matter }),
  async run({ input }) {
    return { matter: input.matter };
  },
});
