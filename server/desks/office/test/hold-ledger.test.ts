import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork, TestHouse } from '#kernel/test/house.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { findLedgerHolds } from '../operations/find-ledger-holds.ts';
import { holdLedger } from '../operations/hold-ledger.ts';
import { liftLedgerHold } from '../operations/lift-ledger-hold.ts';
import { auditor, lastEntry, nowhere, officer, openOffice } from './builders.ts';

const from = '2026-01-01T00:00:00Z';
const until = '2026-02-01T00:00:00Z';
const hold = { kind: 'complaint', reason: 'an invented complaint', record: nowhere, from, until } as const;
type Holds = { holds: { hold: string; record: string | null; until: string }[] };

describe('holding entries of the ledger', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let protector: AtWork;
  let overseer: AtWork;
  before(async () => {
    t = await openOffice();
    protector = await t.employ(officer);
    overseer = await t.employ(auditor);
  });
  after(() => t?.close());

  it('is set, listed for whoever reads the ledger, and lifted once', async () => {
    const { hold: id } = await protector.does<{ hold: string }>(holdLedger, hold);
    assert.deepEqual(await lastEntry(t, 'office.hold-ledger'), {
      about: [id, nowhere],
      user_id: protector.user,
      outcome: 'done',
    });
    for (const reader of [protector, overseer]) {
      const { holds } = await reader.does<Holds>(findLedgerHolds, {});
      assert.deepEqual(
        holds.map((one) => [one.hold, one.record, one.until]),
        [[id, nowhere, '2026-02-01T00:00:00.000Z']],
      );
    }
    await protector.does(liftLedgerHold, { hold: id });
    assert.deepEqual((await overseer.does<Holds>(findLedgerHolds, {})).holds, []);
    for (const gone of [id, nowhere])
      await assert.rejects(protector.does(liftLedgerHold, { hold: gone }), refusal('kernel.not-found'));
  });

  it('names what is held, and a span', async () => {
    for (const wrong of [
      { ...hold, record: undefined },
      { ...hold, until: from },
      { ...hold, kind: 'curiosity' },
      { ...hold, reason: '' },
    ])
      await assert.rejects(protector.does(holdLedger, wrong), refusal('kernel.input-invalid'));
  });
});
