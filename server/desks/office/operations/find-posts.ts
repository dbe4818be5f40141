/** The posts and who holds them: professional names, no contact data; the list is recorded with whom it showed. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { OrganisationId, Post } from '../model.ts';
import { findPostsOf } from '../store/posts.ts';

export const findPosts = operation({
  name: 'office.find-posts',
  does: 'Shows posts with who holds them now or will.',
  kind: 'query',
  who: [
    'office.administrator',
    'office.auditor',
    'office.data-protection-officer',
    'strategy.coordinator',
    'strategy.deputy-prevention',
    'strategy.deputy-counter-terrorism',
    'strategy.editor',
    'strategy.approver',
    'strategy.focal-point',
    'strategy.reader',
  ],
  purpose: [
    'office-administration',
    'oversight',
    'rights-of-the-person',
    'strategy-work',
    'programme-evaluation',
    'public-information',
  ],
  input: z.strictObject({ organisation: OrganisationId.optional(), ended: z.boolean().default(false) }),
  output: z.strictObject({ posts: z.array(Post) }),
  audit: ({ output }) => ({
    about: [...new Set(output.posts.flatMap((post) => post.holders.map((holder) => holder.user)))],
  }),
  async run({ input, tx }) {
    return { posts: await findPostsOf(tx, input) };
  },
});
