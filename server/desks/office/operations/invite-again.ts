/** Makes a new one-time link for somebody who has not set up their sign-in; the earlier one ends. An account in use takes two people (`open-anew`). */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { hashSecret, randomSecret } from '#kernel/keys/files.ts';
import { notFound } from '#kernel/operation/errors.ts';
import { Moment, Reason, UserId } from '../model.ts';
import { findUser, saveInvitation } from '../store/users.ts';

export const inviteAgain = operation({
  name: 'office.invite-again',
  does: 'Makes a new one-time link for somebody who has not set up their sign-in yet.',
  kind: 'command',
  who: ['office.administrator'],
  purpose: ['office-administration'],
  stepUp: true,
  shownOnce: true,
  input: z.strictObject({ user: UserId, reason: Reason }),
  output: z.strictObject({
    user: z.uuid(),
    invitation: z.strictObject({ path: z.string(), until: Moment }),
  }),
  audit: ({ input }) => ({ about: input.user, detail: { reason: input.reason } }),
  errors: ['kernel.not-found', 'kernel.signs-in-already'],
  async run({ input, tx }) {
    if (!(await findUser(tx, input.user))) notFound();
    const secret = randomSecret();
    const until = await saveInvitation(tx, { user: input.user, secretHash: hashSecret(secret), days: 7 });
    return { user: input.user, invitation: { path: `/welcome#${secret}`, until: until.toISOString() } };
  },
});
