/** Enters or changes what a side pays for in the shared budget, in the currency in which it was said. */
import { z } from 'zod';
import { newId } from '#kernel/ids.ts';
import { operation } from '#kernel/operation/define.ts';
import { notFound, present, requireBase, requireWon } from '#kernel/operation/errors.ts';
import { JointId, LookedAt } from '../model/joint.ts';
import { ShareFacts, ShareId } from '../model/joint-work.ts';
import { working, writers } from '../model/roles.ts';
import { Base } from '../model/shared.ts';
import { requireJointState, requireTakesPart } from '../rules/joint.ts';
import { calledAs, requireNobodyNamed } from '../rules/nobody-named.ts';
import { findJoint, keepLookedAt } from '../store/joint.ts';
import { findShare, saveShare, updateShare } from '../store/joint-work.ts';
import { findInstitutions } from '../store/parties.ts';

export const setShare = operation({
  name: 'external.set-share',
  does: 'A writer enters or changes what a side pays for in the shared budget.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: ShareFacts.extend({
    joint: JointId,
    /** The share that is changed, and the version that the change began with; null: a new one. */
    change: z.strictObject({ share: ShareId, base: Base }).nullable(),
    lookedAt: LookedAt,
  }),
  output: z.strictObject({ joint: z.uuid(), share: z.uuid(), version: Base }),
  audit: ({ input }) => ({ about: input.joint }),
  errors: [
    'kernel.not-found',
    'kernel.changed-meanwhile',
    'kernel.wrong-state',
    'external.no-such-side',
    'external.side-takes-no-part',
    'external.somebody-named',
  ],
  async run({ input: { joint, change, lookedAt, ...row }, tx, now, announce }) {
    const found = present(await findJoint(tx, joint));
    requireJointState(found, 'accepted');
    const current = change && present(await findShare(tx, change.share));
    if (current && current.joint !== joint) notFound();
    // Of a side that has withdrawn, what was spent until then can still be said.
    if (current?.side !== row.side) requireTakesPart(found.sides, found.round, row.side);
    const called = calledAs(await findInstitutions(tx));
    await keepLookedAt(tx, found, requireNobodyNamed([row.says], called, [...found.lookedAt, ...lookedAt]));
    const share = change?.share ?? newId(now);
    let version = 1;
    if (change && current) {
      requireBase({ version: current.version }, change.base);
      version = requireWon(await updateShare(tx, share, change.base, row), { version: current.version });
    } else await saveShare(tx, { joint, circle: found.circle, share }, row);
    await announce('external.share-set', joint);
    return { joint, share, version };
  },
});
