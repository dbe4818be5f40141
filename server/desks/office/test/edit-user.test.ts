import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork, TestHouse } from '#kernel/test/house.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { editUser } from '../operations/edit-user.ts';
import { readPost } from '../operations/read-post.ts';
import { readToday } from '../operations/read-today.ts';
import { readUser } from '../operations/read-user.ts';
import { administrator, auditor, aUser, nowhere, openOffice } from './builders.ts';

const facts = {
  name: 'Renamed Invented',
  language: 'sq',
  email: null,
  reason: 'married, an invented certificate',
};

describe('changing what is said of a person', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let admin: AtWork;
  before(async () => {
    t = await openOffice();
    admin = await t.employ(administrator);
  });
  after(() => t?.close());

  it('renames them', async () => {
    const user = await aUser(admin);
    await admin.does(editUser, { user, ...facts });
    const read = await admin.does<{ user: { name: string; language: string } }>(readUser, { user });
    assert.deepEqual(
      { name: read.user.name, language: read.user.language },
      { name: 'Renamed Invented', language: 'sq' },
    );
  });

  it('ends every post and session of somebody who leaves', async () => {
    const leaving = await t.employ(auditor);
    await admin.does(editUser, { user: leaving.user, ...facts, leaves: true });
    await assert.rejects(leaving.does(readToday, {}), refusal('kernel.session-ended'));
    const { post } = await admin.does<{ post: { holders: { endedAt: string | null }[] } }>(readPost, {
      post: leaving.post,
    });
    assert.ok(post.holders.every((holder) => holder.endedAt !== null));
  });

  it('does not let the last administrator leave by their own hand', async () => {
    await assert.rejects(
      admin.does(editUser, { user: admin.user, ...facts, leaves: true }),
      refusal('kernel.same-person'),
    );
    assert.ok(await admin.does(editUser, { user: admin.user, ...facts }));
  });

  it('refuses somebody who is not there', async () => {
    await assert.rejects(admin.does(editUser, { user: nowhere, ...facts }), refusal('kernel.not-found'));
  });
});
