/** Hands a post over in one act: the old holder stops, the new one begins, and what waits at the post stays where it is. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { newId } from '#kernel/ids.ts';
import { notFound, refuse } from '#kernel/operation/errors.ts';
import { PostId, Reason, UserId } from '../model.ts';
import { findPost, lockPost, passPostOn, readDay } from '../store/posts.ts';
import { findUser } from '../store/users.ts';

export const handOverPost = operation({
  name: 'office.hand-over-post',
  does: 'Hands a post over: its holder stops now, the next one begins today, everything at the post stays.',
  kind: 'command',
  who: ['office.administrator'],
  purpose: ['office-administration'],
  stepUp: true,
  input: z.strictObject({
    post: PostId,
    /** Who holds it now, as it was shown: if somebody else does by now, nothing happens. Null: nobody. */
    from: UserId.nullable(),
    to: UserId,
    reason: Reason,
  }),
  output: z.strictObject({ holding: z.uuid(), state: z.enum(['given', 'proposed']) }),
  audit: ({ input, output }) => ({
    about: [input.post, ...(input.from ? [input.from] : []), input.to],
    detail: { state: output.state, reason: input.reason },
  }),
  errors: [
    'kernel.not-found',
    'kernel.changed-meanwhile',
    'kernel.same-person',
    'kernel.posts-exclude-each-other',
    'office.holds-it-already',
  ],
  async run({ input, tx, now }) {
    await lockPost(tx, input.post);
    const post = (await findPost(tx, input.post)) ?? notFound();
    const next = (await findUser(tx, input.to)) ?? notFound();
    if (post.endedOn !== null || next.endedOn !== null) notFound();
    const today = await readDay(tx);
    const holding = post.holders.filter(
      (one) => one.endedAt === null && (one.untilOn === null || one.untilOn >= today),
    );
    const holder = holding.find((one) => !one.deputy)?.user ?? null;
    if (holder !== input.from) refuse('kernel.changed-meanwhile', { current: post });
    if (holder === input.to) refuse('office.holds-it-already');
    const id = newId(now);
    return {
      holding: id,
      state: await passPostOn(tx, { id, post: input.post, user: input.to, reason: input.reason }),
    };
  },
});
