/**
 * Notes what a side said: it accepts, declines or withdraws. With the last acceptance the activity is accepted; where nobody of
 * ours or nobody of theirs is left, it is stopped.
 */
import { z } from 'zod';
import { newId } from '#kernel/ids.ts';
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { setPublished } from '#kernel/records/published.ts';
import { moveState } from '#kernel/workflow/move.ts';
import { JointId, LookedAt, SideId, Source } from '../model/joint.ts';
import { jointSaid, jointStates } from '../model/lists.ts';
import { working, writers } from '../model/roles.ts';
import { Reason } from '../model/shared.ts';
import { requirePast } from '../rules/guards.ts';
import {
  isAcceptedByAll,
  isLeftAlone,
  requireFittingWord,
  requireReasonFor,
  requireSide,
} from '../rules/joint.ts';
import { calledAs, requireNobodyNamed } from '../rules/nobody-named.ts';
import { openJointAs } from '../rules/open-joint.ts';
import { findJoint, keepLookedAt, saveWord } from '../store/joint.ts';
import { findInstitutions, findPartyNames } from '../store/parties.ts';
import { jointFlow } from '../workflow.ts';

export const noteWord = operation({
  name: 'external.note-word',
  does: 'A writer notes that a side accepts, declines or withdraws: through which post, when, by which document.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: Source.extend({
    joint: JointId,
    side: SideId,
    said: z.enum(jointSaid),
    /** Where it declines or withdraws; "none given" is a reason too. */
    reason: Reason.nullable(),
    lookedAt: LookedAt,
  }),
  output: z.strictObject({ joint: z.uuid(), state: z.enum(jointStates) }),
  audit: ({ input }) => ({ about: input.joint, detail: { said: input.said } }),
  errors: [
    'kernel.not-found',
    'kernel.input-invalid',
    'external.no-such-side',
    'external.word-does-not-fit',
    'external.day-to-come',
    'external.somebody-named',
  ],
  async run({ input: { joint, side, lookedAt, ...row }, tx, now, today, announce }) {
    const before = present(await findJoint(tx, joint));
    requireFittingWord(before.state, requireSide(before.sides, side), before.round, row.said);
    requireReasonFor(row.said, row.reason);
    requirePast(row.saidOn, today, 'saidOn');
    const called = calledAs(await findInstitutions(tx));
    const texts = [row.voice, row.document, row.reason];
    await keepLookedAt(tx, before, requireNobodyNamed(texts, called, [...before.lookedAt, ...lookedAt]));
    const { circle, round } = before;
    await saveWord(tx, { joint, circle, word: newId(now), side, round }, row);
    const { sides } = present(await findJoint(tx, joint));
    if (before.state === 'proposed' && isAcceptedByAll(sides, round))
      await moveState(tx, jointFlow, { record: joint, action: 'accept' }, now);
    if (before.state === 'accepted' && isLeftAlone(sides, round))
      await moveState(tx, jointFlow, { record: joint, action: 'stop', reason: row.reason ?? undefined }, now);
    const after = present(await findJoint(tx, joint));
    const names = await findPartyNames(
      tx,
      after.sides.map(({ party }) => party),
    );
    await setPublished(tx, joint, openJointAs(after, names, today));
    await announce('external.word-noted', joint, { said: row.said });
    return { joint, state: after.state };
  },
});
