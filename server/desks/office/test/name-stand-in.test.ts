import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asOwner } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork, TestHouse } from '#kernel/test/house.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { nameStandIn } from '../operations/name-stand-in.ts';
import { administrator, keeper, nowhere, officer, openOffice, standIn } from './builders.ts';

const reason = 'an agreement between the two';

describe('naming a stand-in', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let admin: AtWork;
  let protector: AtWork;
  before(async () => {
    t = await openOffice();
    admin = await t.employ(administrator);
    protector = await t.employ(officer);
  });
  after(() => t?.close());

  const name = (by: AtWork, of: { user: string; post: string }, desk = 'trial') =>
    by.does<{ standIn: string; state: string }>(nameStandIn, { desk, user: of.user, post: of.post, reason });

  it('proposes somebody of another institution; nobody can be called before a second person', async () => {
    const one = await t.employ(standIn);
    assert.equal((await name(admin, one)).state, 'proposed');
    await assert.rejects(name(protector, one), refusal('kernel.named-already'));
    const ready = await asOwner(t, `select kernel.stand_ins_ready('trial')`);
    assert.deepEqual(ready, []);
  });

  it('refuses oneself, a post that is none of a stand-in, another desk, and what is not there', async () => {
    await assert.rejects(name(admin, admin), refusal('kernel.same-person'));
    await assert.rejects(name(admin, await t.employ(keeper)), refusal('kernel.not-found'));
    const one = await t.employ({ ...standIn, login: 'another' });
    await assert.rejects(name(admin, one, 'strategy'), refusal('kernel.not-found'));
    await assert.rejects(name(admin, { ...one, user: nowhere }), refusal('kernel.not-found'));
  });

  it('refuses somebody of the desk’s own institution, or of the office’s', async () => {
    for (const inside of [await t.employ(keeper), admin]) {
      const one = await t.employ({ ...standIn, login: 'inside' });
      await asOwner(t, 'update kernel.posts set organisation_id = $1 where post_id = $2', [
        inside.organisation,
        one.post,
      ]);
      await assert.rejects(name(protector, one), refusal('kernel.not-outside'));
    }
  });

  it('refuses somebody whose duties exclude it: at the desk itself, or an administrator', async () => {
    for (const duty of [keeper, administrator]) {
      const one = await t.employ({ ...standIn, login: 'both' });
      const other = await t.employ({ ...duty, login: 'both-too' });
      await asOwner(t, 'update kernel.holdings set user_id = $1 where post_id = $2', [one.user, other.post]);
      await assert.rejects(name(protector, one), refusal('kernel.posts-exclude-each-other'));
    }
  });
});
