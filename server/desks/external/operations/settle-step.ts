/** Says that a step was done or is no longer done, and what came of it. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { present, refuse, requireBase, requireWon } from '#kernel/operation/errors.ts';
import { LookedAt } from '../model/joint.ts';
import { StepId } from '../model/joint-work.ts';
import { working, writers } from '../model/roles.ts';
import { Base, Reason } from '../model/shared.ts';
import { requireJointState } from '../rules/joint.ts';
import { calledAs, requireNobodyNamed } from '../rules/nobody-named.ts';
import { findJoint, keepLookedAt } from '../store/joint.ts';
import { findStep, updateStep } from '../store/joint-work.ts';
import { findInstitutions } from '../store/parties.ts';

export const settleStep = operation({
  name: 'external.settle-step',
  does: 'A writer says that a step was done or is no longer done, and what came of it.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: z.strictObject({
    step: StepId,
    base: Base,
    state: z.enum(['done', 'dropped']),
    outcome: Reason,
    lookedAt: LookedAt,
  }),
  output: z.strictObject({ joint: z.uuid(), version: Base }),
  audit: ({ input, output }) => ({ about: output.joint, detail: { state: input.state } }),
  errors: ['kernel.not-found', 'kernel.changed-meanwhile', 'kernel.wrong-state', 'external.somebody-named'],
  async run({ input: { step, base, lookedAt, ...row }, tx, announce }) {
    const current = present(await findStep(tx, step));
    const found = present(await findJoint(tx, current.joint));
    requireBase({ version: current.version }, base);
    requireJointState(found, 'accepted');
    if (current.state !== 'open') refuse('kernel.wrong-state', { current: { state: current.state } });
    const called = calledAs(await findInstitutions(tx));
    await keepLookedAt(
      tx,
      found,
      requireNobodyNamed([row.outcome], called, [...found.lookedAt, ...lookedAt]),
    );
    const version = requireWon(await updateStep(tx, step, base, row), { version: current.version });
    await announce('external.step-settled', found.joint);
    return { joint: found.joint, version };
  },
});
