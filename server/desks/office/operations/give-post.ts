/** Gives a post that nobody holds, or a deputy beside its holder. One of the office or at a desk with personal data waits for a second person. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { newId } from '#kernel/ids.ts';
import { notFound } from '#kernel/operation/errors.ts';
import { Day, PostId, Reason, UserId } from '../model.ts';
import { requireDaysInOrder, requireFree } from '../rules.ts';
import { assignPost, findPost, findProposals, lockPost, readDay } from '../store/posts.ts';
import { findUser } from '../store/users.ts';

export const givePost = operation({
  name: 'office.give-post',
  does: 'Gives somebody a post, or makes them deputy of its holder.',
  kind: 'command',
  who: ['office.administrator'],
  purpose: ['office-administration'],
  stepUp: true,
  input: z.strictObject({
    post: PostId,
    user: UserId,
    deputy: z.boolean().default(false),
    /** First day; today where it is not said. */
    fromOn: Day.optional(),
    /** Last day; without one the post is held until it is handed over. */
    untilOn: Day.nullable().default(null),
    reason: Reason,
  }),
  output: z.strictObject({ holding: z.uuid(), state: z.enum(['given', 'proposed']) }),
  audit: ({ input, output }) => ({ about: [input.post, input.user], detail: { state: output.state } }),
  errors: [
    'kernel.not-found',
    'kernel.same-person',
    'kernel.posts-exclude-each-other',
    'office.holds-it-already',
    'office.post-has-a-holder',
  ],
  async run({ input, tx, now }) {
    await lockPost(tx, input.post);
    const post = (await findPost(tx, input.post)) ?? notFound();
    const user = (await findUser(tx, input.user)) ?? notFound();
    if (post.endedOn !== null || user.endedOn !== null) notFound();
    const days = { fromOn: input.fromOn ?? (await readDay(tx)), untilOn: input.untilOn };
    requireDaysInOrder(days);
    const proposed = await findProposals(tx, input.post);
    requireFree([...post.holders, ...proposed.map((one) => ({ ...one, endedAt: null }))], {
      ...input,
      ...days,
    });
    const holding = newId(now);
    return { holding, state: await assignPost(tx, { id: holding, ...input, ...days }) };
  },
});
