/** Says that a proposal is not followed up, or that what was accepted does not go on, and why; it stays readable. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { setPublished } from '#kernel/records/published.ts';
import { moveState } from '#kernel/workflow/move.ts';
import { JointId, LookedAt } from '../model/joint.ts';
import { jointStates } from '../model/lists.ts';
import { working, writers } from '../model/roles.ts';
import { Reason } from '../model/shared.ts';
import { calledAs, requireNobodyNamed } from '../rules/nobody-named.ts';
import { openJointAs } from '../rules/open-joint.ts';
import { findJoint, keepLookedAt } from '../store/joint.ts';
import { findInstitutions, findPartyNames } from '../store/parties.ts';
import { jointFlow } from '../workflow.ts';

export const endJoint = operation({
  name: 'external.end-joint',
  does: 'A writer says that a proposal is not followed up, or that a joint activity does not go on, and why.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: z.strictObject({ joint: JointId, reason: Reason, lookedAt: LookedAt }),
  output: z.strictObject({ joint: z.uuid(), state: z.enum(jointStates) }),
  audit: ({ input, output }) => ({ about: input.joint, detail: { state: output.state } }),
  errors: ['kernel.not-found', 'kernel.wrong-state', 'external.somebody-named'],
  async run({ input: { joint, reason, lookedAt }, tx, now, today, announce }) {
    const before = present(await findJoint(tx, joint));
    const called = calledAs(await findInstitutions(tx));
    await keepLookedAt(tx, before, requireNobodyNamed([reason], called, [...before.lookedAt, ...lookedAt]));
    const action = before.state === 'proposed' ? 'drop' : 'stop';
    await moveState(tx, jointFlow, { record: joint, action, reason }, now);
    const after = present(await findJoint(tx, joint));
    const names = await findPartyNames(
      tx,
      after.sides.map(({ party }) => party),
    );
    await setPublished(tx, joint, openJointAs(after, names, today));
    await announce('external.joint-ended', joint);
    return { joint, state: after.state };
  },
});
