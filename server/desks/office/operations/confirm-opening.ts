/** The second person says yes: every way into the account ends, and a one-time link arises, which only they are shown. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { hashSecret, randomSecret } from '#kernel/keys/files.ts';
import { Moment, OpeningId } from '../model.ts';
import { confirmAsked } from '../store/openings.ts';

export const confirmOpening = operation({
  name: 'office.confirm-opening',
  does: 'Confirms, as second person, that an account is opened anew, and makes its one-time link.',
  kind: 'command',
  who: ['office.administrator', 'office.auditor', 'office.data-protection-officer'],
  purpose: ['office-administration', 'oversight', 'rights-of-the-person'],
  stepUp: true,
  shownOnce: true,
  input: z.strictObject({ opening: OpeningId }),
  output: z.strictObject({
    user: z.uuid(),
    invitation: z.strictObject({ path: z.string(), until: Moment }),
  }),
  audit: ({ input, output }) => ({ about: output.user, detail: { opening: input.opening } }),
  errors: ['kernel.not-found', 'kernel.same-person'],
  async run({ input, tx }) {
    const secret = randomSecret();
    const { user, until } = await confirmAsked(tx, { ...input, secretHash: hashSecret(secret), hours: 24 });
    return { user, invitation: { path: `/welcome#${secret}`, until: until.toISOString() } };
  },
});
