/** Takes back the wish to open an account anew, before anybody confirmed it. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { OpeningId, Reason } from '../model.ts';
import { withdrawAsked } from '../store/openings.ts';

export const withdrawOpening = operation({
  name: 'office.withdraw-opening',
  does: 'Takes back what was asked, before a second person has confirmed that an account is opened anew.',
  kind: 'command',
  who: ['office.administrator', 'office.auditor', 'office.data-protection-officer'],
  purpose: ['office-administration', 'oversight', 'rights-of-the-person'],
  input: z.strictObject({ opening: OpeningId, reason: Reason }),
  output: z.strictObject({ user: z.uuid() }),
  audit: ({ input, output }) => ({ about: output.user, detail: { reason: input.reason } }),
  errors: ['kernel.not-found'],
  async run({ input, tx }) {
    return { user: await withdrawAsked(tx, input.opening) };
  },
});
