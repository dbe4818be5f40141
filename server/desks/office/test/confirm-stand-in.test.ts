import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asOwner } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork, TestHouse } from '#kernel/test/house.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { confirmStandIn } from '../operations/confirm-stand-in.ts';
import { nameStandIn } from '../operations/name-stand-in.ts';
import { administrator, keeper, nowhere, officer, openOffice, standIn } from './builders.ts';

describe('confirming a stand-in', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let admin: AtWork;
  let protector: AtWork;
  before(async () => {
    t = await openOffice();
    admin = await t.employ(administrator);
    protector = await t.employ(officer);
  });
  after(() => t?.close());

  async function named(): Promise<{ standIn: string; at: AtWork }> {
    const at = await t.employ(standIn);
    const input = { desk: 'trial', user: at.user, post: at.post, reason: 'an agreement' };
    return { standIn: (await admin.does<{ standIn: string }>(nameStandIn, input)).standIn, at };
  }
  const confirm = (by: AtWork, id: string) => by.does<{ state: string }>(confirmStandIn, { standIn: id });

  it('takes another person than the first, once', async () => {
    const { standIn: id } = await named();
    await assert.rejects(confirm(admin, id), refusal('kernel.same-person'));
    assert.equal((await confirm(protector, id)).state, 'ready');
    await assert.rejects(confirm(protector, id), refusal('kernel.wrong-state'));
    await assert.rejects(confirm(protector, nowhere), refusal('kernel.not-found'));
  });

  it('asks the duties again: who came to the desk meanwhile is no stand-in', async () => {
    const { standIn: id, at } = await named();
    const own = await t.employ({ ...keeper, login: 'own' });
    await asOwner(t, 'update kernel.holdings set user_id = $1 where post_id = $2', [at.user, own.post]);
    await assert.rejects(confirm(protector, id), refusal('kernel.posts-exclude-each-other'));
  });
});
