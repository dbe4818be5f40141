/** Changes a post. What it may do changes only while nobody holds it: walls and second persons are asked when it is given. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { isDeepStrictEqual } from 'node:util';
import { notFound, refuse, requireBase } from '#kernel/operation/errors.ts';
import { Base, Day, Names, PostId, PostPurpose, PostRole } from '../model.ts';
import { requireNobodyHolds, requireStaysInOffice } from '../rules.ts';
import { changePost, findPost, findProposals, lockPost, readDay } from '../store/posts.ts';

export const editPost = operation({
  name: 'office.edit-post',
  does: 'Changes the names of a post, or what it may do while nobody holds it, or ends it.',
  kind: 'command',
  who: ['office.administrator'],
  purpose: ['office-administration'],
  input: z.strictObject({
    post: PostId,
    base: Base,
    names: Names,
    roles: z.array(PostRole).min(1).max(10),
    purposes: z.array(PostPurpose).min(1).max(10),
    endedOn: Day.nullable().default(null),
  }),
  output: z.strictObject({ post: z.uuid(), version: Base }),
  audit: ({ input }) => ({ about: input.post }),
  errors: [
    'kernel.not-found',
    'kernel.changed-meanwhile',
    'kernel.unknown-role',
    'kernel.posts-exclude-each-other',
    'kernel.no-post-of-such-a-body',
    'office.post-is-held',
    'office.post-stays-in-office',
  ],
  async run({ input, tx }) {
    await lockPost(tx, input.post);
    const found = (await findPost(tx, input.post)) ?? notFound();
    requireBase(found, input.base);
    const onlyNames =
      isDeepStrictEqual(found.roles, input.roles) &&
      isDeepStrictEqual(found.purposes, input.purposes) &&
      input.endedOn === null;
    if (!onlyNames) {
      const proposed = await findProposals(tx, input.post);
      requireNobodyHolds(
        [...found.holders, ...proposed.map((one) => ({ ...one, endedAt: null }))],
        await readDay(tx),
      );
      requireStaysInOffice(found, input.roles);
    }
    const version = await changePost(tx, input);
    return { post: input.post, version: version ?? refuse('kernel.changed-meanwhile') };
  },
});
