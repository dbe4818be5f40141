import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork, TestHouse } from '#kernel/test/house.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { leaveUntold } from '../operations/leave-untold.ts';
import { tellAuthority } from '../operations/tell-authority.ts';
import { aBreach, aDayAgo, shown } from './breaches.ts';
import { nowhere, officer, openOffice } from './builders.ts';

describe('leaving the authority untold', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let protector: AtWork;
  before(async () => {
    t = await openOffice();
    protector = await t.employ(officer);
  });
  after(() => t?.close());

  it('needs a reason, and the authority can still be told when more is known', async () => {
    const { breach } = await aBreach(protector);
    await assert.rejects(
      protector.does(leaveUntold, { breach, reason: '' }),
      refusal('kernel.input-invalid'),
    );
    const reason = 'the disk was encrypted';
    await protector.does(leaveUntold, { breach, reason });
    assert.equal((await shown(protector, breach)).state, 'untold');
    await assert.rejects(protector.does(leaveUntold, { breach, reason }), refusal('kernel.wrong-state'));
    await protector.does(tellAuthority, { breach, at: aDayAgo(), reference: 'XC-2026-18' });
    assert.equal((await shown(protector, breach)).state, 'told');
    await assert.rejects(
      protector.does(leaveUntold, { breach: nowhere, reason }),
      refusal('kernel.not-found'),
    );
  });
});
