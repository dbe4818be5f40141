/** Sets who may see a joint activity outside of the office: only the strategic level, and only once each side has accepted. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { present, requireBase, requireWon } from '#kernel/operation/errors.ts';
import { Publication } from '#kernel/records/define.ts';
import { setPublished } from '#kernel/records/published.ts';
import { JointId } from '../model/joint.ts';
import { working, writers } from '../model/roles.ts';
import { Base } from '../model/shared.ts';
import { requirePublishable } from '../rules/guards.ts';
import { requireAcceptedToPublish } from '../rules/joint.ts';
import { openJointAs } from '../rules/open-joint.ts';
import { findJoint, setJointPublication } from '../store/joint.ts';
import { findPartyNames } from '../store/parties.ts';

export const publishJoint = operation({
  name: 'external.publish-joint',
  does: 'A writer decides who may see a joint activity outside of the office.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: z.strictObject({ joint: JointId, base: Base, publication: Publication }),
  output: z.strictObject({ joint: z.uuid(), version: Base }),
  audit: ({ input }) => ({ about: input.joint, detail: { rule: input.publication.rule } }),
  errors: [
    'kernel.not-found',
    'kernel.changed-meanwhile',
    'external.level-never-public',
    'external.not-accepted-yet',
  ],
  async run({ input: { joint, base, publication }, tx, today, announce }) {
    const current = present(await findJoint(tx, joint));
    requireBase({ version: current.version }, base);
    requirePublishable(current.level, publication);
    requireAcceptedToPublish(current, publication.rule);
    const version = requireWon(await setJointPublication(tx, joint, base, publication), {
      version: current.version,
    });
    const names = await findPartyNames(
      tx,
      current.sides.map(({ party }) => party),
    );
    await setPublished(tx, joint, openJointAs({ ...current, publication, version }, names, today));
    await announce('external.joint-publication-set', joint, { rule: publication.rule });
    return { joint, version };
  },
});
