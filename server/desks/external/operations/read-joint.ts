/** Opens a joint activity: each side's word, the plan, the budget, and the reports kept apart and merged into one. */
import { z } from 'zod';
import { nameReferences } from '#desks/strategy/public.ts';
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { JointId } from '../model/joint.ts';
import { Joint } from '../model/joint-work.ts';
import { readers, working } from '../model/roles.ts';
import { Day } from '../model/shared.ts';
import { showJointTies, strategyReferences } from '../rules/joint-ties.ts';
import { showJoint } from '../rules/show-joint.ts';
import { findJoint } from '../store/joint.ts';
import { findJointTies, nameOwnTargets } from '../store/joint-ties.ts';
import { findReports, findShares, findSteps } from '../store/joint-work.ts';
import { findPartyNames } from '../store/parties.ts';

export const readJoint = operation({
  name: 'external.read-joint',
  does: 'A reader opens what is done together: who said what, the plan, the budget, the reports.',
  kind: 'query',
  who: readers,
  purpose: working,
  input: z.strictObject({ joint: JointId }),
  output: z.strictObject({ joint: Joint, today: Day }),
  audit: 'unrecorded',
  errors: ['kernel.not-found'],
  async run({ input: { joint }, tx, call, today }) {
    const row = present(await findJoint(tx, joint));
    const ties = await findJointTies(tx, joint);
    const targets = ties.map(({ target }) => target);
    const own = await nameOwnTargets(tx, targets);
    const asked = strategyReferences(targets);
    const named =
      asked.measures.length + asked.paragraphs.length > 0
        ? await call(nameReferences, asked)
        : { measures: [], paragraphs: [] };
    const parts = {
      steps: await findSteps(tx, joint),
      shares: await findShares(tx, joint),
      reports: await findReports(tx, joint),
      ties: showJointTies(ties, own, named),
    };
    const names = await findPartyNames(
      tx,
      row.sides.map(({ party }) => party),
    );
    return { joint: showJoint(row, parts, names), today };
  },
});
