import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork, TestHouse } from '#kernel/test/house.ts';
import { hashSecret } from '#kernel/keys/files.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { addUser } from '../operations/add-user.ts';
import { administrator, everythingKept, openOffice } from './builders.ts';

type Added = { user: string; invitation: { path: string; until: string } | null };
const person = { name: 'Invented Person', login: 'invented.person', language: 'mk' };

describe('adding a person', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let admin: AtWork;
  before(async () => {
    t = await openOffice();
    admin = await t.employ(administrator);
  });
  after(() => t?.close());

  it('shows the link once: the door knows it by its hash', async () => {
    const added = await admin.does<Added>(addUser, person);
    const secret = added.invitation?.path.split('#')[1] ?? '';
    assert.match(added.invitation?.path ?? '', /^\/welcome#[\w-]{43}$/);
    const invited = await t.database.pools.door.query('select * from kernel.door_invited($1)', [
      hashSecret(secret),
    ]);
    assert.equal(invited.rows[0]?.user_id, added.user);
  });

  it('keeps the link nowhere, not even for a repeat under the same key', async () => {
    const input = { ...person, login: 'second.person' };
    const added = await admin.does<Added>(addUser, input, 'a-key');
    const secret = added.invitation?.path.split('#')[1] ?? '';
    await assert.rejects(admin.does(addUser, input, 'a-key'), refusal('office.login-taken'));
    assert.ok(!(await everythingKept(t)).includes(secret));
  });

  it('refuses a login that is in use, whatever its letters', async () => {
    await admin.does(addUser, { ...person, login: 'Third.Person', invite: false });
    await assert.rejects(
      admin.does(addUser, { ...person, login: 'third.person' }),
      refusal('office.login-taken'),
    );
  });

  it('makes no link where none is wanted', async () => {
    const added = await admin.does<Added>(addUser, { ...person, login: 'fourth.person', invite: false });
    assert.equal(added.invitation, null);
  });
});
