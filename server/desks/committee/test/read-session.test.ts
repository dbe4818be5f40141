import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { hide } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import {
  aDecision,
  aHeldSession,
  anAction,
  nowhere,
  opened,
  type CommitteeHouse,
  openCommitteeHouse,
} from './builders.ts';

describe('opening a session', { skip: withoutServer() }, () => {
  let t: CommitteeHouse;
  before(async () => {
    t = await openCommitteeHouse();
  });
  after(() => t?.close());

  it('shows all that belongs to it, and says for whom a focal point speaks', async () => {
    const session = await aHeldSession(t);
    const decision = await aDecision(t, session);
    await anAction(t, decision);
    const read = await opened(t.focalPoint, session);
    assert.equal(read.speaksFor, t.focalPoint.organisation);
    assert.deepEqual([read.agenda.length, read.seats.length, read.attendance.length], [2, 3, 2]);
    assert.equal(read.decisions[0]?.decision, decision);
    assert.equal(read.actions[0]?.keeps, true);
    assert.equal(read.minutes, null);
    assert.equal((await opened(t.reader, session)).actions[0]?.keeps, false);
    await hide(t, session);
    for (const one of [session, nowhere])
      await assert.rejects(opened(t.reader, one), refusal('kernel.not-found'));
  });
});
