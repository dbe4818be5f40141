/** Adds a person who will work here, with a one-time link by which they choose password and second factor. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { newId } from '#kernel/ids.ts';
import { hashSecret, randomSecret } from '#kernel/keys/files.ts';
import { refuse } from '#kernel/operation/errors.ts';
import { Language, Login, Moment } from '../model.ts';
import { isLoginTaken, saveInvitation, saveUser } from '../store/users.ts';

export const addUser = operation({
  name: 'office.add-user',
  does: 'Adds a person who will work here and makes their one-time link.',
  kind: 'command',
  who: ['office.administrator'],
  purpose: ['office-administration'],
  shownOnce: true,
  input: z.strictObject({
    name: z.string().trim().min(2).max(120),
    login: Login,
    language: Language,
    email: z.email().max(200).nullable().default(null),
    /** False: no link yet; `invite-again` makes one. */
    invite: z.boolean().default(true),
  }),
  output: z.strictObject({
    user: z.uuid(),
    /** Shown once and kept nowhere: the path of the page where they set password and second factor, and until when. */
    invitation: z.strictObject({ path: z.string(), until: Moment }).nullable(),
  }),
  audit: ({ output }) => ({ about: output.user }),
  errors: ['office.login-taken'],
  async run({ input, tx, now }) {
    if (await isLoginTaken(tx, input.login)) refuse('office.login-taken', { params: { login: input.login } });
    const user = newId(now);
    await saveUser(tx, { ...input, id: user });
    if (!input.invite) return { user, invitation: null };
    const secret = randomSecret();
    const until = await saveInvitation(tx, { user, secretHash: hashSecret(secret), days: 7 });
    return { user, invitation: { path: `/welcome#${secret}`, until: until.toISOString() } };
  },
});
