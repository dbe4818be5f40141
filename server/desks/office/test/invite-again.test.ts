import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asOwner } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork, TestHouse } from '#kernel/test/house.ts';
import { hashSecret } from '#kernel/keys/files.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { inviteAgain } from '../operations/invite-again.ts';
import {
  administrator,
  auditor,
  aUser,
  coordinator,
  keeper,
  nowhere,
  officer,
  openOffice,
} from './builders.ts';

type Answer = { invitation: { path: string } };
const reason = 'the telephone was lost';
const secretOf = (answer: Answer) => answer.invitation.path.split('#')[1] ?? '';

describe('a new invitation', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let admin: AtWork;
  let overseer: AtWork;
  let protector: AtWork;
  before(async () => {
    t = await openOffice();
    admin = await t.employ(administrator);
    overseer = await t.employ(auditor);
    protector = await t.employ(officer);
  });
  after(() => t?.close());

  /** As if they had set their password and second factor. */
  const setUp = (user: string) =>
    asOwner(t, `insert into kernel.credentials (user_id, password_hash) values ('${user}', 'a hash')`);

  it('ends the earlier link', async () => {
    const user = await aUser(admin);
    const first = await admin.does<Answer>(inviteAgain, { user, reason });
    const second = await admin.does<Answer>(inviteAgain, { user, reason });
    const open = async (answer: Answer) =>
      (
        await t.database.pools.door.query('select 1 from kernel.door_invited($1)', [
          hashSecret(secretOf(answer)),
        ])
      ).rowCount;
    assert.equal(await open(first), 0);
    assert.equal(await open(second), 1);
  });

  it('is no way for anybody alone into an account that is in use, whatever its post', async () => {
    const ordinary = await t.employ(coordinator);
    for (const { user } of [ordinary, overseer, protector, await t.employ(keeper), admin]) {
      await setUp(user);
      await assert.rejects(admin.does(inviteAgain, { user, reason }), refusal('kernel.signs-in-already'));
      for (const other of [overseer, protector])
        await assert.rejects(other.does(inviteAgain, { user, reason }), refusal('kernel.not-allowed'));
    }
  });

  it('refuses somebody who is not there', async () => {
    await assert.rejects(admin.does(inviteAgain, { user: nowhere, reason }), refusal('kernel.not-found'));
  });
});
