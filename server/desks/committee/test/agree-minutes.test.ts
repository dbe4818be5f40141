import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asOwner } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { agreeMinutes } from '../operations/agree-minutes.ts';
import { circulateMinutes } from '../operations/circulate-minutes.ts';
import { sayOnMinutes } from '../operations/say-on-minutes.ts';
import { setAttendance } from '../operations/set-attendance.ts';
import { writeAction } from '../operations/write-action.ts';
import { writeDecision } from '../operations/write-decision.ts';
import { writeMinutes } from '../operations/write-minutes.ts';
import {
  aDecision,
  aHeldSession,
  attends,
  decisionFacts,
  inDays,
  nowhere,
  opened,
  theMinutes,
  type CommitteeHouse,
  openCommitteeHouse,
} from './builders.ts';

describe('agreed minutes', { skip: withoutServer() }, () => {
  let t: CommitteeHouse;
  before(async () => {
    t = await openCommitteeHouse();
  });
  after(() => t?.close());

  const agree = (session: string, by: string, base = 2) =>
    t.coordinator.does(agreeMinutes, { session, base, by });
  const sentRound = async () => {
    const session = await aHeldSession(t);
    const decision = await aDecision(t, session);
    await theMinutes(t, session);
    await t.editor.does(circulateMinutes, { session, base: 1, silentUntil: inDays(7) });
    const say = (by: typeof t.editor, agrees: boolean) =>
      by.does(sayOnMinutes, {
        session,
        round: 1,
        organisation: by.organisation,
        agrees,
        words: agrees ? null : 'Six towns',
        letter: null,
      });
    return { session, decision, say };
  };

  it('need the word of everybody who attended, and are closed for good', async () => {
    const { session, decision, say } = await sentRound();
    await say(t.editor, true);
    await assert.rejects(agree(session, 'everybody'), refusal('committee.not-everybody-agreed'));
    await say(t.focalPoint, true);
    await assert.rejects(agree(session, 'everybody', 1), refusal('kernel.changed-meanwhile'));
    await agree(session, 'everybody');
    const { minutes, decisions } = await opened(t.reader, session);
    assert.deepEqual(
      [minutes?.state, minutes?.agreedBy, decisions[0]?.minutesAgreed],
      ['agreed', 'everybody', true],
    );
    const closed = refusal('committee.minutes-agreed');
    const write = { texts: { en: 'Otherwise.' } };
    await assert.rejects(t.editor.does(writeMinutes, { session, base: 3, write }), closed);
    await assert.rejects(
      t.editor.does(setAttendance, { session, attends: attends(t.editor.organisation) }),
      closed,
    );
    await assert.rejects(t.editor.does(writeDecision, { ...decisionFacts, session }), closed);
    await assert.rejects(aDecision(t, session), closed);
    await t.editor.does(writeAction, {
      decision,
      texts: { en: 'Goes on' },
      owner: t.editor.organisation,
      ownerPost: null,
      dueOn: inDays(3),
      tied: null,
      proposes: null,
    });
    await assert.rejects(agree(session, 'everybody', 3), refusal('kernel.wrong-state'));
    await assert.rejects(agree(nowhere, 'everybody'), refusal('kernel.not-found'));
  });

  it('are not agreed by silence before its last day is over, nor over a remark, nor by any clock', async () => {
    const [quiet, loud] = [await sentRound(), await sentRound()];
    await loud.say(t.focalPoint, false);
    await assert.rejects(agree(quiet.session, 'silence'), refusal('committee.silence-not-over'));
    t.setClock(new Date(Date.now() + 8 * 86_400_000));
    const due = await asOwner(t, `select effect from kernel.deadlines where workflow = 'committee.minutes'`);
    assert.deepEqual(due, [{ effect: 'remind' }, { effect: 'remind' }]);
    await assert.rejects(agree(loud.session, 'silence'), refusal('committee.remark-stands'));
    assert.equal((await opened(t.reader, quiet.session)).minutes?.state, 'circulated');
    await agree(quiet.session, 'silence');
    assert.equal((await opened(t.reader, quiet.session)).minutes?.agreedBy, 'silence');
  });
});
