/** Says what a joint activity belongs to: an agreement, event, commitment or lesson of the register, a measure, a paragraph. */
import { z } from 'zod';
import { nameReferences } from '#desks/strategy/public.ts';
import { newId } from '#kernel/ids.ts';
import { operation } from '#kernel/operation/define.ts';
import { notFound, present, refuse } from '#kernel/operation/errors.ts';
import { JointId, JointTarget } from '../model/joint.ts';
import { working, writers } from '../model/roles.ts';
import { calledOf, isSameTarget, strategyReferences } from '../rules/joint-ties.ts';
import { findJoint } from '../store/joint.ts';
import { findJointTies, nameOwnTargets, saveJointTie } from '../store/joint-ties.ts';

export const tieJoint = operation({
  name: 'external.tie-joint',
  does: 'A writer says to which agreement, event, commitment, lesson, measure or paragraph a joint activity belongs.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: z.strictObject({ joint: JointId, target: JointTarget }),
  output: z.strictObject({ joint: z.uuid(), tie: z.uuid() }),
  audit: ({ input }) => ({ about: input.joint }),
  errors: ['kernel.not-found', 'external.tied-already'],
  async run({ input: { joint, target }, tx, now, call, announce }) {
    const { circle } = present(await findJoint(tx, joint));
    const own = await nameOwnTargets(tx, [target]);
    const named = await call(nameReferences, strategyReferences([target]));
    if (!calledOf(target, own, named)) notFound();
    if ((await findJointTies(tx, joint)).some((one) => isSameTarget(one.target, target)))
      refuse('external.tied-already');
    const tie = newId(now);
    await saveJointTie(tx, { joint, circle, tie }, target);
    await announce('external.joint-tied', joint);
    return { joint, tie };
  },
});
