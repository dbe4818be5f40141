/**
 * The data-protection officer looks at glass that was broken: they read who, when and why, and not the record. Anybody
 * else answers a look at the desk where the item is.
 */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { confirmSecondLook, declineSecondLook } from '#kernel/separation/second-look.ts';
import { Reason } from '../model.ts';

export const reviewLook = operation({
  name: 'office.review-look',
  does: 'Confirms that glass was broken for a good reason, or ends the access at once.',
  kind: 'command',
  who: ['office.data-protection-officer'],
  purpose: ['oversight', 'rights-of-the-person'],
  stepUp: true,
  input: z.strictObject({
    look: z.uuid(),
    /** Why not; left out: yes. */
    no: Reason.optional(),
  }),
  output: z.strictObject({ look: z.uuid(), state: z.enum(['confirmed', 'declined']) }),
  audit: ({ input, output }) => ({ about: input.look, detail: { state: output.state } }),
  errors: ['kernel.not-found', 'kernel.same-person', 'kernel.wrong-state'],
  async run({ input: { look, no }, tx, seals }) {
    if (no === undefined) await confirmSecondLook(tx, look);
    else await declineSecondLook(tx, seals, look, no);
    return { look, state: no === undefined ? ('confirmed' as const) : ('declined' as const) };
  },
});
