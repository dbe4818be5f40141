import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork, TestHouse } from '#kernel/test/house.ts';
import { inSession } from '#kernel/test/raw.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { editPost } from '../operations/edit-post.ts';
import { endPost } from '../operations/end-post.ts';
import { givePost } from '../operations/give-post.ts';
import { administrator, aPost, aUser, nameOf, nowhere, openOffice } from './builders.ts';

describe('changing a post', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let admin: AtWork;
  before(async () => {
    t = await openOffice();
    admin = await t.employ(administrator);
  });
  after(() => t?.close());

  const edit = (post: string, more: object = {}) => ({
    post,
    base: 1,
    names: nameOf('Renamed post'),
    roles: ['strategy.reader'],
    purposes: ['strategy-work'],
    ...more,
  });

  it('renames a post that somebody holds', async () => {
    const post = await aPost(admin);
    await admin.does(givePost, { post, user: await aUser(admin), reason: 'begins here' });
    assert.equal((await admin.does<{ version: number }>(editPost, edit(post))).version, 2);
  });

  it('refuses to change what a held post may do, and to end it', async () => {
    const post = await aPost(admin);
    await admin.does(givePost, { post, user: await aUser(admin), reason: 'begins here' });
    const wider = edit(post, { roles: ['office.data-protection-officer'] });
    await assert.rejects(admin.does(editPost, wider), refusal('office.post-is-held'));
    await assert.rejects(
      admin.does(editPost, edit(post, { endedOn: '2026-01-01' })),
      refusal('office.post-is-held'),
    );
  });

  it('is held to the same by the database itself', async () => {
    const post = await aPost(admin);
    await admin.does(givePost, { post, user: await aUser(admin), reason: 'begins here' });
    const client = await t.database.pools.app.connect();
    try {
      await client.query('begin');
      await client.query('select * from kernel.enter($1)', [admin.secret]);
      await assert.rejects(
        client.query(
          `select kernel.edit_post($1, 1, '{"en":"x"}', '{office.data-protection-officer}', '{oversight}', null)`,
          [post],
        ),
        /the post is held/,
      );
    } finally {
      await client.query('rollback');
      client.release();
    }
  });

  it('makes no other post of one of the office that somebody held, for it tells who watched', async () => {
    const auditor = await t.employ({ login: 'auditor', roles: ['office.auditor'], purposes: ['oversight'] });
    await admin.does(endPost, { post: auditor.post, user: auditor.user, reason: 'ends here' });
    await assert.rejects(admin.does(editPost, edit(auditor.post)), refusal('office.post-stays-in-office'));
    const asked = inSession(t.database.pools.app, admin.secret, (client) =>
      client.query(
        `select kernel.edit_post($1, 1, '{"en":"x"}', '{strategy.reader}', '{strategy-work}', null)`,
        [auditor.post],
      ),
    );
    await assert.rejects(asked, { detail: 'was-held' });
    const stays = edit(auditor.post, { roles: ['office.auditor'], purposes: ['oversight'] });
    assert.equal((await admin.does<{ version: number }>(editPost, stays)).version, 2);
  });

  it('changes a post that nobody holds', async () => {
    const post = await aPost(admin);
    const changed = await admin.does<{ version: number }>(
      editPost,
      edit(post, { roles: ['office.data-protection-officer'], purposes: ['rights-of-the-person'] }),
    );
    assert.equal(changed.version, 2);
  });

  it('refuses an older version, an unknown post, unknown roles and roles that exclude each other', async () => {
    const post = await aPost(admin);
    await admin.does(editPost, edit(post));
    await assert.rejects(admin.does(editPost, edit(post)), refusal('kernel.changed-meanwhile'));
    await assert.rejects(admin.does(editPost, edit(nowhere)), refusal('kernel.not-found'));
    const again = (roles: string[]) => admin.does(editPost, edit(post, { base: 2, roles }));
    await assert.rejects(again(['support.mentor']), refusal('kernel.unknown-role'));
    await assert.rejects(
      again(['office.administrator', 'office.auditor']),
      refusal('kernel.posts-exclude-each-other'),
    );
  });
});
