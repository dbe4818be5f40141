/** Ends what somebody holds of a post, on a day or at once. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { notFound } from '#kernel/operation/errors.ts';
import { Day, PostId, Reason, UserId } from '../model.ts';
import { endHolding, findPost, lockPost, readDay } from '../store/posts.ts';

export const endPost = operation({
  name: 'office.end-post',
  does: 'Ends what somebody holds of a post; they are signed out of it when the day has come.',
  kind: 'command',
  who: ['office.administrator'],
  purpose: ['office-administration'],
  input: z.strictObject({
    post: PostId,
    user: UserId,
    /** The last day; today or before, or not said: at once. */
    lastDay: Day.optional(),
    reason: Reason,
  }),
  output: z.strictObject({ post: z.uuid(), lastDay: Day }),
  audit: ({ input, output }) => ({
    about: [input.post, input.user],
    detail: { lastDay: output.lastDay, reason: input.reason },
  }),
  errors: ['kernel.not-found'],
  async run({ input, tx }) {
    await lockPost(tx, input.post);
    const post = (await findPost(tx, input.post)) ?? notFound();
    const lastDay = input.lastDay ?? (await readDay(tx));
    await endHolding(tx, { post: post.post, user: input.user, lastDay });
    return { post: post.post, lastDay };
  },
});
