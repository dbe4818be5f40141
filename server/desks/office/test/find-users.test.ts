import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asOwner } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork, TestHouse } from '#kernel/test/house.ts';
import { addUser } from '../operations/add-user.ts';
import { findUsers } from '../operations/find-users.ts';
import { administrator, aUser, lastEntry, openOffice } from './builders.ts';

type Page = { users: { user: string; name: string; signIn: string }[]; next: object | null };

describe('the list of people', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let admin: AtWork;
  before(async () => {
    t = await openOffice();
    admin = await t.employ(administrator);
  });
  after(() => t?.close());

  it('goes on where the page before ended, and shows nobody twice', async () => {
    for (const name of ['Aldo Invented', 'Bora Invented', 'Ceno Invented']) await aUser(admin, name);
    const seen: string[] = [];
    let after: object | null = null;
    do {
      const page: Page = await admin.does<Page>(findUsers, { limit: 2, ...(after ? { after } : {}) });
      assert.ok(page.users.length <= 2);
      seen.push(...page.users.map((one) => one.user));
      after = page.next;
    } while (after);
    assert.equal(new Set(seen).size, seen.length);
    const all = await admin.does<Page>(findUsers, { limit: 200 });
    assert.deepEqual(
      all.users.map((one) => one.user),
      seen,
    );
  });

  it('follows the letters of the reader’s language, as the browser does', async () => {
    const names = [
      'Čelo Invented',
      'Celo Invented',
      'Çelo Invented',
      'Zelo Invented',
      'Дано Измислен',
      'Ѓано Измислен',
    ];
    for (const name of names) await aUser(admin, name, { login: `l${names.indexOf(name)}` });
    for (const language of ['en', 'mk', 'sq']) {
      await asOwner(t, `update kernel.sessions set language = $1 where user_id = $2`, [language, admin.user]);
      const { users } = await admin.does<Page>(findUsers, { limit: 200 });
      const found = users.map((one) => one.name).filter((name) => names.includes(name));
      assert.deepEqual(found, names.toSorted(new Intl.Collator(language).compare), language);
    }
  });

  it('says how far somebody is with signing in', async () => {
    const uninvited = await aUser(admin, 'Dena Invented', { invite: false });
    const invited = await aUser(admin, 'Edi Invented');
    const { users } = await admin.does<Page>(findUsers, { limit: 200 });
    assert.equal(users.find((one) => one.user === uninvited)?.signIn, 'not-invited');
    assert.equal(users.find((one) => one.user === invited)?.signIn, 'invited');
    t.setClock(new Date(Date.now() + 8 * 86_400_000));
    const later = await admin.does<Page>(findUsers, { limit: 200 });
    assert.equal(later.users.find((one) => one.user === invited)?.signIn, 'invitation-over');
    t.setClock(new Date());
  });

  it('records whom it showed, and nothing of what was asked', async () => {
    await admin.does(addUser, { name: 'Fano Invented', login: 'fano', language: 'sq' });
    const { users } = await admin.does<Page>(findUsers, { limit: 200 });
    const entry = (await lastEntry(t, 'office.find-users')) as { about: string[] };
    assert.deepEqual(new Set(entry.about), new Set(users.map((one) => one.user)));
  });
});
