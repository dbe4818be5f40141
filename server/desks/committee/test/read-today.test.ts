import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { circulateMinutes } from '../operations/circulate-minutes.ts';
import { readToday } from '../operations/read-today.ts';
import { sayOnMinutes } from '../operations/say-on-minutes.ts';
import {
  aDecision,
  aHeldSession,
  aSession,
  anAction,
  inDays,
  theMinutes,
  type CommitteeHouse,
  openCommitteeHouse,
} from './builders.ts';

describe('Today from committee work', { skip: withoutServer() }, () => {
  let t: CommitteeHouse;
  before(async () => {
    t = await openCommitteeHouse();
  });
  after(() => t?.close());

  type Today = {
    overdue: { action: string }[];
    minutes: { session: string; over: boolean }[];
    sessions: { session: string }[];
  };
  const waits = (by = t.editor) => by.does<Today>(readToday, {});

  it('reminds of overdue tasks, of minutes that wait, and of a session that was not called', async () => {
    const session = await aHeldSession(t);
    const decision = await aDecision(t, session);
    const mine = await anAction(t, decision, { dueOn: '2026-02-01' });
    const others = await anAction(t, decision, { dueOn: '2026-02-02', owner: t.editor.organisation });
    await anAction(t, decision);
    const coming = await aSession(t, { heldOn: inDays(10) });
    await aSession(t, { heldOn: inDays(40) });
    await theMinutes(t, session);
    await t.editor.does(circulateMinutes, { session, base: 1, silentUntil: inDays(7) });
    const all = await waits();
    assert.deepEqual(
      all.overdue.map(({ action }) => action),
      [mine, others],
    );
    assert.deepEqual(
      all.sessions.map((one) => one.session),
      [coming],
    );
    assert.deepEqual(all.minutes, [], 'the silent days are not over');
    const own = await waits(t.focalPoint);
    assert.deepEqual(
      own.overdue.map(({ action }) => action),
      [mine],
    );
    assert.deepEqual(
      own.minutes.map((one) => [one.session, one.over]),
      [[session, false]],
    );
    const word = {
      session,
      round: 1,
      organisation: t.focalPoint.organisation,
      agrees: true,
      words: null,
      letter: null,
    };
    await t.focalPoint.does(sayOnMinutes, word);
    assert.deepEqual((await waits(t.focalPoint)).minutes, []);
    t.setClock(new Date(Date.now() + 8 * 86_400_000));
    assert.deepEqual(
      (await waits()).minutes.map((one) => [one.session, one.over]),
      [[session, true]],
    );
  });
});
