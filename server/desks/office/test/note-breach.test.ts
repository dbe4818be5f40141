import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asOwner } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork, TestHouse } from '#kernel/test/house.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { findBreaches } from '../operations/find-breaches.ts';
import { findLedgerHolds } from '../operations/find-ledger-holds.ts';
import { noteBreach } from '../operations/note-breach.ts';
import { readToday } from '../operations/read-today.ts';
import { aBreach, aDayAgo, shown } from './breaches.ts';
import { administrator, nowhere, officer, openOffice } from './builders.ts';

describe('entering a breach', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let protector: AtWork;
  before(async () => {
    t = await openOffice();
    protector = await t.employ(officer);
  });
  after(() => t?.close());

  it('starts the clock at the moment it was noticed: reminded after two days, told within 72 hours', async () => {
    const noticedAt = aDayAgo();
    const { breach, hold } = await aBreach(protector, { noticedAt });
    assert.equal(hold, null);
    const found = await shown(protector, breach);
    assert.deepEqual([found.state, found.late], ['noticed', false]);
    assert.equal(Date.parse(found.tellBy) - Date.parse(noticedAt), 72 * 3_600_000);
    const [due] = await asOwner(t, 'select effect, due_at from kernel.deadlines where record_id = $1', [
      breach,
    ]);
    const { effect, due_at: dueAt } = due as { effect: string; due_at: Date };
    assert.deepEqual([effect, dueAt.getTime() - Date.parse(noticedAt)], ['remind', 48 * 3_600_000]);
    const today = await protector.does<{ breaches: { breach: string; tellBy: string; late: boolean }[] }>(
      readToday,
      {},
    );
    assert.deepEqual(
      today.breaches.map((one) => [one.breach, one.tellBy, one.late]),
      [[breach, found.tellBy, false]],
      'Today reminds of it until the authority is told',
    );
    const old = await aBreach(protector, { noticedAt: '2026-01-01T00:00:00Z' });
    assert.equal((await shown(protector, old.breach)).late, true);
  });

  it('holds the ledger’s entries of the account that was stolen', async () => {
    const span = { from: '2026-01-01T00:00:00Z', until: '2026-01-02T00:00:00Z' };
    const { hold } = await aBreach(protector, { user: nowhere, ...span });
    const { holds } = await protector.does<{ holds: { hold: string; user: string; kind: string }[] }>(
      findLedgerHolds,
      {},
    );
    assert.deepEqual(
      holds.map((one) => [one.hold, one.user, one.kind]),
      [[hold, nowhere, 'breach']],
    );
    for (const wrong of [{ user: nowhere }, { user: nowhere, from: span.until, until: span.from }])
      await assert.rejects(aBreach(protector, wrong), refusal('kernel.input-invalid'));
  });

  it('is seen by whoever holds the officer’s post, and by nobody else', async () => {
    const { breach } = await aBreach(protector);
    const other = await t.employ({ ...officer, login: 'elsewhere' });
    assert.deepEqual(await other.does(findBreaches, {}), { breaches: [] });
    const deputy = await t.employ({ ...officer, login: 'deputy', post: protector.post });
    assert.equal((await shown(deputy, breach)).breach, breach);
    const admin = await t.employ(administrator);
    await assert.rejects(admin.does(noteBreach, {}), refusal('kernel.not-allowed'));
  });
});
