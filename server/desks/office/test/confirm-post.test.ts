import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asOwner } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork, TestHouse } from '#kernel/test/house.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { confirmPost } from '../operations/confirm-post.ts';
import { givePost } from '../operations/give-post.ts';
import { readPost } from '../operations/read-post.ts';
import { administrator, aPost, auditor, aUser, nowhere, officer, openOffice } from './builders.ts';

const reason = 'appointed by an invented order';

describe('confirming a post as second person', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let admin: AtWork;
  let other: AtWork;
  let protector: AtWork;
  before(async () => {
    t = await openOffice();
    admin = await t.employ(administrator);
    other = await t.employ(administrator);
    protector = await t.employ(officer);
  });
  after(() => t?.close());

  async function proposed(user: string): Promise<{ proposal: string; post: string }> {
    const { post } = await t.employ({
      login: 'keeper',
      roles: ['trial.keeper'],
      purposes: ['prevention-support'],
    });
    const given = await admin.does<{ holding: string }>(givePost, { post, user, deputy: true, reason });
    return { proposal: given.holding, post };
  }

  it('gives it when another person says yes', async () => {
    const user = await aUser(admin);
    const { proposal, post } = await proposed(user);
    await protector.does(confirmPost, { proposal });
    const read = await admin.does<{ post: { holders: { user: string }[] }; proposals: object[] }>(readPost, {
      post,
    });
    assert.ok(read.post.holders.some((holder) => holder.user === user));
    assert.deepEqual(read.proposals, []);
  });

  it('refuses whoever proposed it, and whoever it is for', async () => {
    const { proposal } = await proposed(await aUser(admin));
    await assert.rejects(admin.does(confirmPost, { proposal }), refusal('kernel.same-person'));
    const mine = await proposed(protector.user);
    await assert.rejects(
      protector.does(confirmPost, { proposal: mine.proposal }),
      refusal('kernel.same-person'),
    );
    await assert.rejects(other.does(confirmPost, { proposal }), refusal('kernel.same-person'));
    await protector.does(confirmPost, { proposal });
  });

  it('lets people of the office second each other, and nobody else’s desk', async () => {
    const { post } = await t.employ(auditor);
    const user = await aUser(admin);
    const given = await admin.does<{ holding: string; state: string }>(givePost, {
      post,
      user,
      deputy: true,
      reason,
    });
    assert.equal(given.state, 'proposed');
    const overseer = await t.employ(auditor);
    const atPeople = await proposed(await aUser(admin));
    await assert.rejects(
      overseer.does(confirmPost, { proposal: atPeople.proposal }),
      refusal('kernel.same-person'),
    );
    await overseer.does(confirmPost, { proposal: given.holding });
    const read = await admin.does<{ post: { holders: { user: string }[] } }>(readPost, { post });
    assert.ok(read.post.holders.some((holder) => holder.user === user));
  });

  it('answers the same for a proposal that is gone and one that never was', async () => {
    const { proposal } = await proposed(await aUser(admin));
    await protector.does(confirmPost, { proposal });
    for (const id of [proposal, nowhere]) {
      await assert.rejects(protector.does(confirmPost, { proposal: id }), refusal('kernel.not-found'));
    }
  });

  it('asks the walls again: what excludes each other may have been given meanwhile', async () => {
    const user = await aUser(admin);
    const { proposal } = await proposed(user);
    const wall = `insert into kernel.exclusive_posts (one_desk, other_desk, scope, rule)
      values ('trial', 'office.auditor', 'anywhere', 'an-invented-wall')`;
    await asOwner(t, wall);
    const overseer = await aPost(admin, { roles: ['office.auditor'], purposes: ['oversight'] });
    await asOwner(
      t,
      `insert into kernel.holdings (holding_id, circle_id, post_id, user_id, from_on, reason) select gen_random_uuid(),
        circle_id, post_id, '${user}', current_date, 'test' from kernel.posts where post_id = '${overseer}'`,
    );
    await assert.rejects(
      protector.does(confirmPost, { proposal }),
      refusal('kernel.posts-exclude-each-other'),
    );
  });
});
