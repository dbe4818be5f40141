import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { setPublication } from '../operations/set-publication.ts';
import { aDecision, aHeldSession, nowhere, type CommitteeHouse, openCommitteeHouse } from './builders.ts';

describe('publishing a decision', { skip: withoutServer() }, () => {
  let t: CommitteeHouse;
  before(async () => {
    t = await openCommitteeHouse();
  });
  after(() => t?.close());

  it('is decided by a signer, with a day or a reason where one is needed', async () => {
    const decision = await aDecision(t, await aHeldSession(t));
    const set = (publication: object, base = 1) =>
      t.coordinator.does<{ version: number }>(setPublication, { decision, base, publication });
    assert.equal((await set({ rule: 'public-from', on: '2027-01-01' })).version, 2);
    await assert.rejects(set({ rule: 'public' }), refusal('kernel.changed-meanwhile'));
    await assert.rejects(set({ rule: 'restricted' }, 2), refusal('kernel.input-invalid'));
    assert.equal((await set({ rule: 'restricted', reason: 'Names a tender' }, 2)).version, 3);
    await assert.rejects(
      t.coordinator.does(setPublication, { decision: nowhere, base: 1, publication: { rule: 'public' } }),
      refusal('kernel.not-found'),
    );
  });
});
