import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asOwner } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { reportAction } from '../operations/report-action.ts';
import {
  aDecision,
  aHeldSession,
  anAction,
  inDays,
  listed,
  nowhere,
  type CommitteeHouse,
  openCommitteeHouse,
} from './builders.ts';

describe('how a task stands', { skip: withoutServer() }, () => {
  let t: CommitteeHouse;
  before(async () => {
    t = await openCommitteeHouse();
  });
  after(() => t?.close());

  it('is said in words, by its own institution or whoever writes; postponed it is due anew', async () => {
    const decision = await aDecision(t, await aHeldSession(t));
    const action = await anAction(t, decision, { dueOn: '2026-02-01' });
    const say = (report: string, more: object = {}, by = t.focalPoint) =>
      by.does<{ state: string }>(reportAction, {
        decision,
        action,
        report,
        words: 'Two halls are found',
        ...more,
      });
    const due = async () =>
      await asOwner(
        t,
        `select to_char(due_at at time zone 'UTC', 'YYYY-MM-DD') as day from kernel.deadlines where item_id = $1`,
        [action],
      );
    assert.deepEqual(await due(), [{ day: '2026-02-02' }]);
    assert.equal((await say('say')).state, 'open');
    await assert.rejects(say('postpone'), refusal('committee.due-day-does-not-fit'));
    await assert.rejects(say('say', { dueOn: inDays(5) }), refusal('committee.due-day-does-not-fit'));
    assert.equal((await say('postpone', { dueOn: inDays(5) })).state, 'open');
    assert.deepEqual(await due(), [{ day: inDays(6) }]);
    assert.equal((await say('finish')).state, 'done');
    assert.deepEqual(await due(), [], 'what is done is not reminded of');
    await assert.rejects(say('finish'), refusal('kernel.wrong-state'));
    await assert.rejects(say('say'), refusal('kernel.wrong-state'));
    assert.equal((await say('reopen', {}, t.editor)).state, 'open');
    assert.equal((await say('drop')).state, 'dropped');
    assert.equal((await listed(t.reader))[0]?.words.length, 5);
    const other = await anAction(t, decision, { owner: t.editor.organisation });
    await assert.rejects(say('say', { action: other }), refusal('committee.not-your-institution'));
    await assert.rejects(say('say', { action: nowhere }), refusal('kernel.not-found'));
  });
});
