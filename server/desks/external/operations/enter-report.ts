/** Enters what a side reports, in its own words; a correction is a report that takes the place of another. */
import { z } from 'zod';
import { newId } from '#kernel/ids.ts';
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { JointId, LookedAt } from '../model/joint.ts';
import { ReportFacts } from '../model/joint-work.ts';
import { working, writers } from '../model/roles.ts';
import { requireOrder, requirePast } from '../rules/guards.ts';
import { requireCorrectable, requireHasAccepted, requireJointState } from '../rules/joint.ts';
import { calledAs, requireNobodyNamed } from '../rules/nobody-named.ts';
import { findJoint, keepLookedAt } from '../store/joint.ts';
import { findReports, saveReport } from '../store/joint-work.ts';
import { findInstitutions } from '../store/parties.ts';

export const enterReport = operation({
  name: 'external.enter-report',
  does: 'A writer enters what a side reports of a joint activity, in that side’s own words.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: ReportFacts.extend({ joint: JointId, lookedAt: LookedAt }),
  output: z.strictObject({ report: z.uuid() }),
  audit: ({ input }) => ({ about: input.joint }),
  errors: [
    'kernel.not-found',
    'kernel.wrong-state',
    'external.no-such-side',
    'external.side-takes-no-part',
    'external.ends-before-start',
    'external.day-to-come',
    'external.not-to-correct',
    'external.somebody-named',
  ],
  async run({ input: { joint, lookedAt, ...row }, tx, now, today, announce }) {
    const found = present(await findJoint(tx, joint));
    requireJointState(found, 'accepted');
    requireHasAccepted(found.sides, found.round, row.side);
    requireOrder(row.fromOn, row.untilOn, 'untilOn');
    requirePast(row.untilOn, today, 'untilOn');
    requirePast(row.saidOn, today, 'saidOn');
    requireCorrectable(await findReports(tx, joint), row);
    const called = calledAs(await findInstitutions(tx));
    const texts = [row.did, row.reached, row.missing, row.voice, row.document];
    await keepLookedAt(tx, found, requireNobodyNamed(texts, called, [...found.lookedAt, ...lookedAt]));
    const report = newId(now);
    await saveReport(tx, { joint, circle: found.circle, report }, row);
    await announce('external.report-entered', joint);
    return { report };
  },
});
