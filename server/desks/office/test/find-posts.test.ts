import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork, TestHouse } from '#kernel/test/house.ts';
import { findPosts } from '../operations/find-posts.ts';
import { givePost } from '../operations/give-post.ts';
import {
  administrator,
  anOrganisation,
  aPost,
  aUser,
  coordinator,
  lastEntry,
  openOffice,
} from './builders.ts';

type List = { posts: { post: string; holders: { user: string; name: string }[] }[] };

describe('the list of posts', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let admin: AtWork;
  let strategist: AtWork;
  before(async () => {
    t = await openOffice();
    admin = await t.employ(administrator);
    strategist = await t.employ(coordinator);
  });
  after(() => t?.close());

  it('names who holds a post, without contact data, also for the strategy desk', async () => {
    const organisation = await anOrganisation(admin);
    const post = await aPost(admin, { organisation });
    const user = await aUser(admin, 'Vesna Invented', { email: 'vesna@example.org' });
    await admin.does(givePost, { post, user, reason: 'begins here' });
    const { posts } = await strategist.does<List>(findPosts, { organisation });
    assert.deepEqual(
      posts.map((one) => one.post),
      [post],
    );
    assert.deepEqual(
      posts[0]?.holders.map(({ user, name }) => ({ user, name })),
      [{ user, name: 'Vesna Invented' }],
    );
    assert.ok(!JSON.stringify(posts).includes('example.org'));
  });

  it('records whom it showed', async () => {
    const organisation = await anOrganisation(admin);
    const post = await aPost(admin, { organisation });
    const user = await aUser(admin);
    await admin.does(givePost, { post, user, reason: 'begins here' });
    await strategist.does(findPosts, { organisation });
    const entry = await lastEntry(t, 'office.find-posts');
    assert.deepEqual(entry, { about: [user], user_id: strategist.user, outcome: 'read' });
  });
});
