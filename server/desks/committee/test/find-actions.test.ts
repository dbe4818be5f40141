import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { hide } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import {
  aDecision,
  aHeldSession,
  anAction,
  listed,
  today,
  type CommitteeHouse,
  openCommitteeHouse,
} from './builders.ts';

describe('the list of tasks', { skip: withoutServer() }, () => {
  let t: CommitteeHouse;
  before(async () => {
    t = await openCommitteeHouse();
  });
  after(() => t?.close());

  it('has open ones first by their day, and only those that are overdue or one’s own where that is asked', async () => {
    const decision = await aDecision(t, await aHeldSession(t));
    const late = await anAction(t, decision, { dueOn: '2026-02-01' });
    const now = await anAction(t, decision, { dueOn: today() });
    const others = await anAction(t, decision, { owner: t.editor.organisation });
    const ids = async (of: object, by = t.reader) => (await listed(by, of)).map(({ action }) => action);
    assert.deepEqual(await ids({}), [late, now, others]);
    assert.deepEqual(await ids({ overdue: true }), [late], 'the due day itself is not overdue');
    assert.deepEqual(await ids({ own: true }, t.focalPoint), [late, now]);
    await hide(t, decision);
    assert.deepEqual(await ids({}), []);
  });
});
