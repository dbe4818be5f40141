import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asOwner } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork, TestHouse } from '#kernel/test/house.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { givePost } from '../operations/give-post.ts';
import { handOverPost } from '../operations/hand-over-post.ts';
import { readPost } from '../operations/read-post.ts';
import { readToday } from '../operations/read-today.ts';
import { administrator, aPost, auditor, aUser, coordinator, nowhere, openOffice } from './builders.ts';

const reason = 'a new colleague begins';
type Answer = { holding: string; state: string };
type Read = {
  post: { holders: { user: string; endedAt: string | null; deputy: boolean }[] };
  goesAlong: { kind: string; circles: number }[];
};

describe('handing a post over', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let admin: AtWork;
  before(async () => {
    t = await openOffice();
    admin = await t.employ(administrator);
  });
  after(() => t?.close());

  it('stops the old holder, begins the new one and leaves the deputy, in one act', async () => {
    const old = await t.employ(coordinator);
    const [next, deputy] = [await aUser(admin), await aUser(admin)];
    await admin.does(givePost, { post: old.post, user: deputy, deputy: true, reason });
    const answer = await admin.does<Answer>(handOverPost, {
      post: old.post,
      from: old.user,
      to: next,
      reason,
    });
    assert.equal(answer.state, 'given');
    const { post } = await admin.does<Read>(readPost, { post: old.post });
    const now = post.holders.filter((holder) => holder.endedAt === null);
    assert.deepEqual(new Set(now.map((holder) => holder.user)), new Set([next, deputy]));
    await assert.rejects(old.does(readToday, {}), refusal('kernel.session-ended'));
  });

  it('takes the circles of the post along, and gives the new holder sight of them', async () => {
    const old = await t.employ(coordinator);
    const circle = '00000000-0000-7000-8000-0000000000c1';
    await asOwner(
      t,
      `insert into kernel.circles (circle_id, kind, label) values ('${circle}', 'queue', 'a queue')`,
    );
    await asOwner(
      t,
      `insert into kernel.circle_members (membership_id, circle_id, post_id, reason)
        values (gen_random_uuid(), '${circle}', '${old.post}', 'test')`,
    );
    assert.deepEqual((await admin.does<Read>(readPost, { post: old.post })).goesAlong, [
      { kind: 'queue', circles: 1 },
    ]);
    const next = await aUser(admin);
    await admin.does(handOverPost, { post: old.post, from: old.user, to: next, reason });
    const [sight] = await asOwner(t, `select circles from kernel.sight where user_id = '${next}'`);
    assert.ok((sight?.['circles'] as string[] | undefined)?.includes(circle));
  });

  it('makes a deputy the holder, who is then no longer their own deputy', async () => {
    const old = await t.employ(coordinator);
    const deputy = await aUser(admin);
    await admin.does(givePost, { post: old.post, user: deputy, deputy: true, reason });
    await admin.does(handOverPost, { post: old.post, from: old.user, to: deputy, reason });
    const { post } = await admin.does<Read>(readPost, { post: old.post });
    const now = post.holders.filter((holder) => holder.endedAt === null);
    assert.deepEqual(
      now.map(({ user, deputy }) => ({ user, deputy })),
      [{ user: deputy, deputy: false }],
    );
  });

  it('begins with nobody where the post was empty', async () => {
    const post = await aPost(admin);
    const answer = await admin.does<Answer>(handOverPost, {
      post,
      from: null,
      to: await aUser(admin),
      reason,
    });
    assert.equal(answer.state, 'given');
  });

  it('only proposes the new holder at a desk with personal data, and the old one stops all the same', async () => {
    const keeper = await t.employ({
      login: 'keeper',
      roles: ['trial.keeper'],
      purposes: ['prevention-support'],
    });
    const answer = await admin.does<Answer>(handOverPost, {
      post: keeper.post,
      from: keeper.user,
      to: await aUser(admin),
      reason,
    });
    assert.equal(answer.state, 'proposed');
    const { post } = await admin.does<Read>(readPost, { post: keeper.post });
    assert.ok(post.holders.every((holder) => holder.endedAt !== null));
  });

  it('does nothing where somebody else holds it by now', async () => {
    const old = await t.employ(coordinator);
    const [next, third] = [await aUser(admin), await aUser(admin)];
    await admin.does(handOverPost, { post: old.post, from: old.user, to: next, reason });
    await assert.rejects(
      admin.does(handOverPost, { post: old.post, from: old.user, to: third, reason }),
      refusal('kernel.changed-meanwhile'),
    );
  });

  it('leaves the old holder in place when the new one may not have it', async () => {
    const old = await t.employ(auditor);
    const wrong = await t.employ(administrator);
    await assert.rejects(
      admin.does(handOverPost, { post: old.post, from: old.user, to: wrong.user, reason }),
      refusal('kernel.posts-exclude-each-other'),
    );
    assert.ok(await old.does(readToday, {}));
  });

  it('refuses the same person, oneself, an unknown post and an unknown person', async () => {
    const old = await t.employ(coordinator);
    const hand = (more: object) =>
      admin.does(handOverPost, { post: old.post, from: old.user, to: old.user, reason, ...more });
    await assert.rejects(hand({}), refusal('office.holds-it-already'));
    await assert.rejects(hand({ to: admin.user }), refusal('kernel.same-person'));
    await assert.rejects(hand({ to: nowhere }), refusal('kernel.not-found'));
    await assert.rejects(hand({ post: nowhere }), refusal('kernel.not-found'));
  });
});
