/** One person who works here: how they sign in and which posts they hold or held. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { notFound } from '#kernel/operation/errors.ts';
import { Day, Moment, Names, Opening, User, UserId } from '../model.ts';
import { signInOf } from '../rules.ts';
import { findOpenings, isInUse } from '../store/openings.ts';
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
  output: z.strictObject({
    user: User,
    /** True: they had a way in once, so it takes two people to open the account anew. False: a link is enough. */
    inUse: z.boolean(),
    /** Somebody asked to open it anew, and a second person has not answered. */
    opening: Opening.nullable(),
    posts: z.array(HeldPost),
  }),
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
      inUse: await isInUse(tx, input.user),
      opening: (await findOpenings(tx)).find((one) => one.user === input.user) ?? null,
      posts: await findPostsHeldBy(tx, input.user),
    };
  },
});
