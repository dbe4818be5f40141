/** Enters or changes an open step of the shared plan, with the side that answers for it. */
import { z } from 'zod';
import { newId } from '#kernel/ids.ts';
import { operation } from '#kernel/operation/define.ts';
import { notFound, present, refuse, requireBase, requireWon } from '#kernel/operation/errors.ts';
import { JointId, LookedAt } from '../model/joint.ts';
import { StepFacts, StepId } from '../model/joint-work.ts';
import { working, writers } from '../model/roles.ts';
import { Base } from '../model/shared.ts';
import { requireJointState, requireTakesPart } from '../rules/joint.ts';
import { calledAs, requireNobodyNamed } from '../rules/nobody-named.ts';
import { findJoint, keepLookedAt } from '../store/joint.ts';
import { findStep, saveStep, updateStep } from '../store/joint-work.ts';
import { findInstitutions } from '../store/parties.ts';

export const setStep = operation({
  name: 'external.set-step',
  does: 'A writer enters or changes a step of the shared plan: what, which side answers for it, until when.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: StepFacts.extend({
    joint: JointId,
    /** The step that is changed, and the version that the change began with; null: a new one. */
    change: z.strictObject({ step: StepId, base: Base }).nullable(),
    lookedAt: LookedAt,
  }),
  output: z.strictObject({ joint: z.uuid(), step: z.uuid(), version: Base }),
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
    const current = change && present(await findStep(tx, change.step));
    if (current && current.joint !== joint) notFound();
    if (current && current.state !== 'open')
      refuse('kernel.wrong-state', { current: { state: current.state } });
    requireTakesPart(found.sides, found.round, row.side);
    const called = calledAs(await findInstitutions(tx));
    await keepLookedAt(tx, found, requireNobodyNamed([row.says], called, [...found.lookedAt, ...lookedAt]));
    const step = change?.step ?? newId(now);
    let version = 1;
    if (change && current) {
      requireBase({ version: current.version }, change.base);
      version = requireWon(await updateStep(tx, step, change.base, row), { version: current.version });
    } else await saveStep(tx, { joint, circle: found.circle, step }, row);
    await announce('external.step-set', joint);
    return { joint, step, version };
  },
});
