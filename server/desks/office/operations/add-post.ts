/** Adds a post to an organisation: the roles and purposes that whoever holds it will have. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { newId } from '#kernel/ids.ts';
import { notFound } from '#kernel/operation/errors.ts';
import { Names, OrganisationId, PostPurpose, PostRole } from '../model.ts';
import { findAllOrganisations } from '../store/organisations.ts';
import { savePost } from '../store/posts.ts';

export const addPost = operation({
  name: 'office.add-post',
  does: 'Adds a post to an organisation.',
  kind: 'command',
  who: ['office.administrator'],
  purpose: ['office-administration'],
  input: z.strictObject({
    organisation: OrganisationId,
    names: Names,
    roles: z.array(PostRole).min(1).max(10),
    purposes: z.array(PostPurpose).min(1).max(10),
  }),
  output: z.strictObject({ post: z.uuid() }),
  audit: ({ output }) => ({ about: output.post }),
  errors: [
    'kernel.not-found',
    'kernel.unknown-role',
    'kernel.posts-exclude-each-other',
    'kernel.no-post-of-such-a-body',
  ],
  async run({ input, tx, now }) {
    const all = await findAllOrganisations(tx);
    if (!all.some((one) => one.organisation === input.organisation && one.endedOn === null)) notFound();
    const post = newId(now);
    await savePost(tx, post, input);
    return { post };
  },
});
