import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork, TestHouse } from '#kernel/test/house.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { givePost } from '../operations/give-post.ts';
import { administrator, aPost, auditor, aUser, nowhere, openOffice } from './builders.ts';

const reason = 'appointed by an invented order';
type Given = { holding: string; state: string };

describe('giving a post', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let admin: AtWork;
  let other: AtWork;
  before(async () => {
    t = await openOffice();
    admin = await t.employ(administrator);
    other = await t.employ(administrator);
  });
  after(() => t?.close());

  it('gives a post at a desk without personal data at once', async () => {
    const post = await aPost(admin);
    const given = await admin.does<Given>(givePost, { post, user: await aUser(admin), reason });
    assert.equal(given.state, 'given');
  });

  it('only proposes a post at a desk that holds personal data', async () => {
    const keeper = await t.employ({
      login: 'keeper',
      roles: ['trial.keeper'],
      purposes: ['prevention-support'],
    });
    const input = { post: keeper.post, user: await aUser(admin), deputy: true, reason };
    assert.equal((await admin.does<Given>(givePost, input)).state, 'proposed');
  });

  it('is not for oneself', async () => {
    const post = await aPost(admin);
    await assert.rejects(
      admin.does(givePost, { post, user: admin.user, reason }),
      refusal('kernel.same-person'),
    );
  });

  it('refuses a post on the other side of a wall, by the name of the rule', async () => {
    const post = await aPost(admin, { roles: ['office.auditor'], purposes: ['oversight'] });
    await assert.rejects(
      admin.does(givePost, { post, user: other.user, reason }),
      (error: { code: string; details: { params: object } }) => {
        assert.equal(error.code, 'kernel.posts-exclude-each-other');
        assert.deepEqual(error.details.params, { rule: 'nobody_audits_themselves' });
        return true;
      },
    );
    const { post: administration } = other;
    const overseer = await t.employ(auditor);
    await assert.rejects(
      admin.does(givePost, { post: administration, user: overseer.user, deputy: true, reason }),
      refusal('kernel.posts-exclude-each-other'),
    );
  });

  it('refuses a second holder on the same days, and the same person twice', async () => {
    const post = await aPost(admin);
    const user = await aUser(admin);
    await admin.does(givePost, { post, user, reason, fromOn: '2026-01-01', untilOn: '2030-12-31' });
    const again = (more: object) => admin.does<Given>(givePost, { post, reason, ...more });
    await assert.rejects(again({ user: await aUser(admin) }), refusal('office.post-has-a-holder'));
    await assert.rejects(again({ user, deputy: true }), refusal('office.holds-it-already'));
    assert.equal((await again({ user: await aUser(admin), deputy: true })).state, 'given');
    assert.equal((await again({ user: await aUser(admin), fromOn: '2031-01-01' })).state, 'given');
  });

  it('lets one of two administrators win who give it at the same moment', async () => {
    const post = await aPost(admin);
    const users = [await aUser(admin), await aUser(admin)];
    const tried = await Promise.allSettled(
      users.map((user, i) => (i === 0 ? admin : other).does(givePost, { post, user, reason })),
    );
    assert.deepEqual(tried.map((one) => one.status).sort(), ['fulfilled', 'rejected']);
  });

  it('refuses a last day before the first, an unknown post and an unknown person', async () => {
    const post = await aPost(admin);
    const user = await aUser(admin);
    const backwards = { post, user, reason, fromOn: '2026-05-01', untilOn: '2026-04-30' };
    await assert.rejects(admin.does(givePost, backwards), refusal('kernel.input-invalid'));
    await assert.rejects(admin.does(givePost, { post: nowhere, user, reason }), refusal('kernel.not-found'));
    await assert.rejects(admin.does(givePost, { post, user: nowhere, reason }), refusal('kernel.not-found'));
  });
});
