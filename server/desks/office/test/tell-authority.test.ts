import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asOwner } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork, TestHouse } from '#kernel/test/house.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { tellAuthority } from '../operations/tell-authority.ts';
import { aBreach, aDayAgo, shown } from './breaches.ts';
import { nowhere, officer, openOffice } from './builders.ts';

describe('telling the authority', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let protector: AtWork;
  before(async () => {
    t = await openOffice();
    protector = await t.employ(officer);
  });
  after(() => t?.close());

  it('is entered with its moment and reference, once, and ends the clock', async () => {
    const { breach } = await aBreach(protector);
    const told = { breach, at: aDayAgo(), reference: 'XC-2026-17' };
    await protector.does(tellAuthority, told);
    const found = await shown(protector, breach);
    assert.deepEqual([found.state, found.authorityReference, found.late], ['told', 'XC-2026-17', false]);
    assert.deepEqual(await asOwner(t, 'select 1 from kernel.deadlines where record_id = $1', [breach]), []);
    await assert.rejects(protector.does(tellAuthority, told), refusal('kernel.wrong-state'));
    await assert.rejects(
      protector.does(tellAuthority, { ...told, breach: nowhere }),
      refusal('kernel.not-found'),
    );
  });
});
