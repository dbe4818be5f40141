/** The second person says yes to a stand-in: neither who named them nor the one it is about. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { confirmOne } from '../store/stand-ins.ts';

export const confirmStandIn = operation({
  name: 'office.confirm-stand-in',
  does: 'Confirms a stand-in as second person.',
  kind: 'command',
  who: ['office.administrator', 'office.auditor', 'office.data-protection-officer'],
  purpose: ['office-administration', 'oversight', 'rights-of-the-person'],
  stepUp: true,
  input: z.strictObject({ standIn: z.uuid() }),
  output: z.strictObject({ standIn: z.uuid(), state: z.literal('ready') }),
  audit: ({ input }) => ({ about: input.standIn }),
  errors: ['kernel.not-found', 'kernel.same-person', 'kernel.wrong-state', 'kernel.posts-exclude-each-other'],
  async run({ input, tx }) {
    await confirmOne(tx, input.standIn);
    return { standIn: input.standIn, state: 'ready' as const };
  },
});
