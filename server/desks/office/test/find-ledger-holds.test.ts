import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { inSession } from '#kernel/test/as-clock.ts';
import type { TestHouse } from '#kernel/test/house.ts';
import { findLedgerHolds } from '../operations/find-ledger-holds.ts';
import { holdLedger } from '../operations/hold-ledger.ts';
import { administrator, auditor, lastEntry, nowhere, officer, openOffice } from './builders.ts';

describe('the holds on the ledger', { skip: withoutServer() }, () => {
  let t: TestHouse;
  before(async () => {
    t = await openOffice();
  });
  after(() => t?.close());

  it('are shown with their reason to whoever reads the ledger, which is an entry, and to nobody else', async () => {
    const protector = await t.employ(officer);
    const overseer = await t.employ(auditor);
    const admin = await t.employ(administrator);
    const input = { kind: 'breach', reason: 'a lost laptop', session: nowhere, from: '2026-01-01T00:00:00Z' };
    await protector.does(holdLedger, { ...input, until: '2026-01-02T00:00:00Z' });
    const { holds } = await overseer.does<{ holds: { reason: string }[] }>(findLedgerHolds, {});
    assert.deepEqual(
      holds.map((one) => one.reason),
      ['a lost laptop'],
    );
    assert.ok(await lastEntry(t, 'office.find-ledger-holds'));
    assert.equal((await inSession(t, admin, 'select * from kernel.ledger_holds')).length, 0);
  });
});
