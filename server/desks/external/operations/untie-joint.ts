/** Takes back what a joint activity belongs to. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { JointTieId } from '../model/joint.ts';
import { working, writers } from '../model/roles.ts';
import { deleteJointTie, findJointTie } from '../store/joint-ties.ts';

export const untieJoint = operation({
  name: 'external.untie-joint',
  does: 'A writer takes back what a joint activity belongs to.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: z.strictObject({ tie: JointTieId }),
  output: z.strictObject({ joint: z.uuid() }),
  audit: ({ output }) => ({ about: output.joint }),
  errors: ['kernel.not-found'],
  async run({ input: { tie }, tx, announce }) {
    const { joint } = present(await findJointTie(tx, tie));
    await deleteJointTie(tx, tie);
    await announce('external.joint-untied', joint);
    return { joint };
  },
});
