/** The people who work here, by name; the list is recorded with whom it showed. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { User } from '../model.ts';
import { signInOf } from '../rules.ts';
import { findPeople } from '../store/users.ts';

export const findUsers = operation({
  name: 'office.find-users',
  does: 'Shows the people who work here and how far they are with signing in.',
  kind: 'query',
  who: ['office.administrator', 'office.auditor', 'office.data-protection-officer'],
  purpose: ['office-administration', 'oversight', 'rights-of-the-person'],
  input: z.strictObject({
    limit: z.number().int().min(1).max(200).default(50),
    /** The last person of the page before. */
    after: z.strictObject({ name: z.string(), user: z.uuid() }).optional(),
  }),
  output: z.strictObject({
    users: z.array(User),
    next: z.strictObject({ name: z.string(), user: z.uuid() }).nullable(),
  }),
  audit: ({ output }) => ({ about: output.users.map((one) => one.user) }),
  async run({ input, tx, actor, now }) {
    const rows = await findPeople(tx, {
      language: actor.language,
      limit: input.limit + 1,
      after: input.after,
    });
    const users = rows.slice(0, input.limit).map(({ setUp, invitedUntil, ...user }) => ({
      ...user,
      signIn: signInOf({ setUp, invitedUntil }, now),
      invitedUntil: setUp ? null : (invitedUntil?.toISOString() ?? null),
    }));
    const last = users.at(-1);
    return { users, next: rows.length > input.limit && last ? { name: last.name, user: last.user } : null };
  },
});
