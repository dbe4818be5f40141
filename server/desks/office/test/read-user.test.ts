import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork, TestHouse } from '#kernel/test/house.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { givePost } from '../operations/give-post.ts';
import { readUser } from '../operations/read-user.ts';
import { administrator, aPost, aUser, lastEntry, nowhere, openOffice } from './builders.ts';

describe('reading a person', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let admin: AtWork;
  before(async () => {
    t = await openOffice();
    admin = await t.employ(administrator);
  });
  after(() => t?.close());

  it('shows the posts they hold, and is recorded', async () => {
    const post = await aPost(admin);
    const user = await aUser(admin, 'Gala Invented');
    await admin.does(givePost, { post, user, deputy: true, reason: 'stands in' });
    const read = await admin.does<{ user: { name: string }; posts: { post: string; deputy: boolean }[] }>(
      readUser,
      { user },
    );
    assert.equal(read.user.name, 'Gala Invented');
    assert.deepEqual(
      read.posts.map(({ post, deputy }) => ({ post, deputy })),
      [{ post, deputy: true }],
    );
    assert.deepEqual(await lastEntry(t, 'office.read-user'), {
      about: [user],
      user_id: admin.user,
      outcome: 'read',
    });
  });

  it('refuses somebody who is not there', async () => {
    await assert.rejects(admin.does(readUser, { user: nowhere }), refusal('kernel.not-found'));
  });
});
