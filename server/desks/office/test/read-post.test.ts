import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork, TestHouse } from '#kernel/test/house.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { endPost } from '../operations/end-post.ts';
import { givePost } from '../operations/give-post.ts';
import { readPost } from '../operations/read-post.ts';
import { administrator, aPost, auditor, aUser, nowhere, openOffice } from './builders.ts';

type Read = {
  post: { holders: { user: string; endedAt: string | null }[] };
  goesAlong: { kind: string; circles: number }[] | null;
};

describe('reading a post', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let admin: AtWork;
  let overseer: AtWork;
  before(async () => {
    t = await openOffice();
    admin = await t.employ(administrator);
    overseer = await t.employ(auditor);
  });
  after(() => t?.close());

  it('shows everybody who held it, also those who stopped', async () => {
    const post = await aPost(admin);
    const user = await aUser(admin);
    await admin.does(givePost, { post, user, reason: 'begins here' });
    await admin.does(endPost, { post, user, reason: 'leaves' });
    const read = await admin.does<Read>(readPost, { post });
    assert.equal(read.post.holders.length, 1);
    assert.ok(read.post.holders[0]?.endedAt);
  });

  it('says beforehand what goes with the post, to whoever may hand it over', async () => {
    const { post } = await t.employ({
      login: 'other',
      roles: ['office.administrator'],
      purposes: ['office-administration'],
    });
    assert.deepEqual((await admin.does<Read>(readPost, { post })).goesAlong, []);
    assert.equal((await overseer.does<Read>(readPost, { post })).goesAlong, null);
  });

  it('counts the circles of the post and names none', async () => {
    const keeper = await t.employ({
      login: 'keeper',
      roles: ['trial.keeper'],
      purposes: ['prevention-support'],
    });
    const client = await t.database.pools.app.connect();
    try {
      await client.query('begin');
      await client.query('select * from kernel.enter($1)', [keeper.secret]);
      await client.query("select kernel.open_circle('team', 'a secret name', true)");
      await client.query('commit');
    } finally {
      client.release();
    }
    const read = await admin.does<Read>(readPost, { post: keeper.post });
    assert.deepEqual(read.goesAlong, [{ kind: 'team', circles: 1 }]);
    assert.ok(!JSON.stringify(read).includes('a secret name'));
  });

  it('refuses a post that is not there', async () => {
    await assert.rejects(admin.does(readPost, { post: nowhere }), refusal('kernel.not-found'));
  });
});
