/** Ends that somebody stands in. One person does it: they must not look in that second; other looks go on without them. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { Reason } from '../model.ts';
import { endOne } from '../store/stand-ins.ts';

export const endStandIn = operation({
  name: 'office.end-stand-in',
  does: 'Ends that somebody stands in for a desk.',
  kind: 'command',
  who: ['office.administrator', 'office.data-protection-officer'],
  purpose: ['office-administration', 'oversight', 'rights-of-the-person'],
  stepUp: true,
  input: z.strictObject({ standIn: z.uuid(), reason: Reason }),
  output: z.strictObject({ standIn: z.uuid(), state: z.literal('ended') }),
  audit: ({ input }) => ({ about: input.standIn, detail: { reason: input.reason } }),
  errors: ['kernel.not-found'],
  async run({ input, tx }) {
    await endOne(tx, input.standIn);
    return { standIn: input.standIn, state: 'ended' as const };
  },
});
