import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork, TestHouse } from '#kernel/test/house.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { closeBreach } from '../operations/close-breach.ts';
import { editBreach } from '../operations/edit-breach.ts';
import { findLedgerHolds } from '../operations/find-ledger-holds.ts';
import { leaveUntold } from '../operations/leave-untold.ts';
import { aBreach, aDayAgo, facts, shown } from './breaches.ts';
import { nowhere, officer, openOffice } from './builders.ts';

describe('closing a breach', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let protector: AtWork;
  before(async () => {
    t = await openOffice();
    protector = await t.employ(officer);
  });
  after(() => t?.close());

  it('waits until the authority was thought of and the register is complete, and lifts the hold', async () => {
    const span = { from: '2026-01-01T00:00:00Z', until: '2026-01-02T00:00:00Z' };
    const { breach } = await aBreach(protector, { session: nowhere, ...span });
    await assert.rejects(protector.does(closeBreach, { breach }), refusal('kernel.wrong-state'));
    await protector.does(leaveUntold, { breach, reason: 'the disk was encrypted' });
    await assert.rejects(protector.does(closeBreach, { breach }), refusal('office.breach-incomplete'));
    assert.equal((await shown(protector, breach)).state, 'untold', 'nothing of a refused move stays');
    await protector.does(editBreach, { breach, base: 1, containedAt: aDayAgo(), ...facts });
    await protector.does(closeBreach, { breach });
    assert.equal((await shown(protector, breach)).state, 'closed');
    assert.deepEqual(await protector.does(findLedgerHolds, {}), { holds: [] });
    await assert.rejects(protector.does(closeBreach, { breach: nowhere }), refusal('kernel.not-found'));
  });
});
