/** One person who works here: how they sign in and which posts they hold or held. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { notFound } from '#kernel/operation/errors.ts';
import { Day, Moment, Names, User, UserId } from '../model.ts';
import { signInOf } from '../rules.ts';
import { findPostsHeldBy } from '../store/posts.ts';
import { findUser } from '../store/users.ts';

const HeldPost = z.strictObject({
  post: z.uuid(),
  names: Names,
  organisationNames: Names,
  roles: z.array(z.string()),
  deputy: z.boolean(),
  fromOn: Day,
  untilOn: Day.nullable(),
  endedAt: Moment.nullable(),
});

export const readUser = operation({
  name: 'office.read-user',
  does: 'Shows a person who works here and the posts they hold or held.',
  kind: 'query',
  who: ['office.administrator', 'office.auditor', 'office.data-protection-officer'],
  purpose: ['office-administration', 'oversight', 'rights-of-the-person'],
  input: z.strictObject({ user: UserId }),
  output: z.strictObject({ user: User, posts: z.array(HeldPost) }),
  audit: ({ input }) => ({ about: input.user }),
  errors: ['kernel.not-found'],
  async run({ input, tx, now }) {
    const { setUp, invitedUntil, ...user } = (await findUser(tx, input.user)) ?? notFound();
    return {
      user: {
        ...user,
        signIn: signInOf({ setUp, invitedUntil }, now),
        invitedUntil: setUp ? null : (invitedUntil?.toISOString() ?? null),
      },
      posts: await findPostsHeldBy(tx, input.user),
    };
  },
});
