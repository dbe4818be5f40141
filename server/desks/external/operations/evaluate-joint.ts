/** Says what came of a joint activity, once for all sides; with it the activity is over. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { setPublished } from '#kernel/records/published.ts';
import { Evaluation, JointId, LookedAt } from '../model/joint.ts';
import { working, writers } from '../model/roles.ts';
import { requireReported } from '../rules/joint.ts';
import { calledAs, requireNobodyNamed } from '../rules/nobody-named.ts';
import { openJointAs } from '../rules/open-joint.ts';
import { findJoint, keepLookedAt, saveEvaluation } from '../store/joint.ts';
import { findReports } from '../store/joint-work.ts';
import { findInstitutions, findPartyNames } from '../store/parties.ts';
import { jointFlow } from '../workflow.ts';

export const evaluateJoint = operation({
  name: 'external.evaluate-joint',
  does: 'A writer says what a joint activity reached, what worked, and what is to be done differently.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: Evaluation.extend({ joint: JointId, lookedAt: LookedAt }),
  output: z.strictObject({ joint: z.uuid(), state: z.literal('evaluated') }),
  move: { workflow: jointFlow, action: 'evaluate', of: ({ joint }) => ({ record: joint }) },
  audit: ({ input }) => ({ about: input.joint }),
  errors: ['kernel.not-found', 'kernel.wrong-state', 'external.nobody-reported', 'external.somebody-named'],
  async run({ input: { joint, lookedAt, ...row }, tx, today, announce }) {
    const current = present(await findJoint(tx, joint));
    requireReported(await findReports(tx, joint));
    const called = calledAs(await findInstitutions(tx));
    const texts = [row.reached, row.worked, row.differently];
    await keepLookedAt(tx, current, requireNobodyNamed(texts, called, [...current.lookedAt, ...lookedAt]));
    await saveEvaluation(tx, joint, row, today);
    const after = present(await findJoint(tx, joint));
    const names = await findPartyNames(
      tx,
      after.sides.map(({ party }) => party),
    );
    await setPublished(tx, joint, openJointAs({ ...after, state: 'evaluated' }, names, today));
    await announce('external.joint-evaluated', joint);
    return { joint, state: 'evaluated' as const };
  },
});
