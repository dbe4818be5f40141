/** One post: what it may do, everybody who held it, who is proposed, and what goes with it when it is handed over. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { notFound } from '#kernel/operation/errors.ts';
import { Absence, Post, PostId, Proposal } from '../model.ts';
import { findAbsences } from '../store/absences.ts';
import { countCircles, findPost, findProposals } from '../store/posts.ts';

export const readPost = operation({
  name: 'office.read-post',
  does: 'Shows a post, its history and what goes with it when it is handed over.',
  kind: 'query',
  who: ['office.administrator', 'office.auditor', 'office.data-protection-officer'],
  purpose: ['office-administration', 'oversight', 'rights-of-the-person'],
  input: z.strictObject({ post: PostId }),
  output: z.strictObject({
    post: Post,
    proposals: z.array(Proposal),
    /** Those that are not over. */
    absences: z.array(Absence),
    /** Queues and circles belong to the post: handing it over moves none of them. Null for whoever cannot hand over. */
    goesAlong: z.array(z.strictObject({ kind: z.string(), circles: z.number().int() })).nullable(),
  }),
  audit: ({ input, output }) => ({
    about: [...new Set<string>([input.post, ...output.post.holders.map((holder) => holder.user)])],
  }),
  errors: ['kernel.not-found'],
  async run({ input, tx, actor }) {
    const post = (await findPost(tx, input.post)) ?? notFound();
    const proposals = await findProposals(tx, input.post);
    const absences = await findAbsences(tx, input.post);
    const goesAlong = actor.roles.includes('office.administrator')
      ? await countCircles(tx, input.post)
      : null;
    return { post, proposals, absences, goesAlong };
  },
});
