import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { moveSession } from '../operations/move-session.ts';
import {
  aCalledSession,
  aSession,
  inDays,
  nowhere,
  opened,
  type CommitteeHouse,
  openCommitteeHouse,
} from './builders.ts';

describe('calling and holding a session', { skip: withoutServer() }, () => {
  let t: CommitteeHouse;
  before(async () => {
    t = await openCommitteeHouse();
  });
  after(() => t?.close());

  const move = (session: string, action: string, reason?: string) =>
    t.editor.does<{ state: string }>(moveSession, { session, action, ...(reason ? { reason } : {}) });

  it('is called, then held on its day, and never before', async () => {
    const session = await aSession(t);
    await assert.rejects(move(session, 'hold'), refusal('kernel.wrong-state'));
    assert.equal((await move(session, 'call')).state, 'called');
    assert.equal((await move(session, 'hold')).state, 'held');
    const later = await aCalledSession(t, { heldOn: inDays(2) });
    await assert.rejects(move(later, 'hold'), refusal('committee.day-to-come'));
    await assert.rejects(move(later, 'cancel'), refusal('kernel.input-invalid'));
    assert.equal((await move(later, 'cancel', 'The hall is closed')).state, 'cancelled');
    assert.equal((await opened(t.reader, later)).session.reason, 'The hall is closed');
    await assert.rejects(move(nowhere, 'call'), refusal('kernel.not-found'));
  });
});
