/** Takes a part of the shared budget away that was entered wrongly. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { ShareId } from '../model/joint-work.ts';
import { working, writers } from '../model/roles.ts';
import { requireJointState } from '../rules/joint.ts';
import { findJoint } from '../store/joint.ts';
import { deleteShare, findShare } from '../store/joint-work.ts';

export const removeShare = operation({
  name: 'external.remove-share',
  does: 'A writer takes a part of the shared budget away that was entered wrongly.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: z.strictObject({ share: ShareId }),
  output: z.strictObject({ joint: z.uuid() }),
  audit: ({ output }) => ({ about: output.joint }),
  errors: ['kernel.not-found', 'kernel.wrong-state'],
  async run({ input: { share }, tx, announce }) {
    const { joint } = present(await findShare(tx, share));
    requireJointState(present(await findJoint(tx, joint)), 'accepted');
    await deleteShare(tx, share);
    await announce('external.share-removed', joint);
    return { joint };
  },
});
