import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork, TestHouse } from '#kernel/test/house.ts';
import { givePost } from '../operations/give-post.ts';
import { handOverPost } from '../operations/hand-over-post.ts';
import { readToday } from '../operations/read-today.ts';
import { administrator, aPost, aUser, officer, openOffice } from './builders.ts';

type Today = {
  alone: boolean;
  proposals: { proposal: string; roles: string[] }[];
  waitingFor: { proposals: { proposal: string }[]; desks: { desk: string }[] };
  emptyPosts: { post: string }[];
  invitations: { user: string; signIn: string }[];
  desksOff: { desk: string }[];
};
const reason = 'an invented order';

describe('what waits in the office', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let admin: AtWork;
  before(async () => {
    t = await openOffice();
    admin = await t.employ(administrator);
  });
  after(() => t?.close());

  it('tells the one who works here alone that the office is to be set up, until somebody else does', async () => {
    const empty = await openOffice();
    try {
      const first = await empty.employ(administrator);
      assert.equal((await first.does<Today>(readToday, {})).alone, true);
      await aUser(first);
      assert.equal((await first.does<Today>(readToday, {})).alone, false);
    } finally {
      await empty.close();
    }
  });

  it('names posts for a second person, empty posts, unused links and desks that are off', async () => {
    const keeper = await t.employ({
      login: 'keeper',
      roles: ['trial.keeper'],
      purposes: ['prevention-support'],
    });
    const post = await aPost(admin);
    const user = await aUser(admin);
    const { holding } = await admin.does<{ holding: string }>(givePost, {
      post: keeper.post,
      user,
      deputy: true,
      reason,
    });
    const today = await admin.does<Today>(readToday, {});
    assert.deepEqual(today.proposals, [], 'whoever proposed it is not the second person');
    assert.deepEqual(
      today.waitingFor.proposals.map((one) => one.proposal),
      [holding],
    );
    const stranger = await t.employ(administrator);
    const nothing = await stranger.does<Today>(readToday, {});
    assert.deepEqual(nothing.proposals, [], 'nobody is asked to second a desk where they do not work');
    const second = await t.employ(officer);
    const theirs = await second.does<Today>(readToday, {});
    assert.deepEqual(
      theirs.proposals.map((one) => one.proposal),
      [holding],
    );
    assert.deepEqual(theirs.waitingFor, { proposals: [], openings: [], ceremonies: [], desks: [] });
    assert.deepEqual(
      theirs.proposals.map((one) => one.roles),
      [['trial.keeper']],
      'whoever seconds sees what the post may do, whatever it is called',
    );
    assert.deepEqual(
      today.emptyPosts.map((one) => one.post),
      [post],
    );
    assert.deepEqual(
      today.invitations.map(({ user, signIn }) => ({ user, signIn })),
      [{ user, signIn: 'invited' }],
    );
    assert.deepEqual(
      today.desksOff.map((one) => one.desk),
      ['trial'],
    );
  });

  it('no longer names an empty post once somebody holds it', async () => {
    const post = await aPost(admin);
    await admin.does(handOverPost, { post, from: null, to: await aUser(admin), reason });
    const today = await admin.does<Today>(readToday, {});
    assert.ok(!today.emptyPosts.some((one) => one.post === post));
  });

  it('does not call a post empty whose holder waits for a second person alone', async () => {
    const post = await aPost(admin, { roles: ['office.auditor'], purposes: ['oversight'] });
    const empty = async () =>
      (await admin.does<Today>(readToday, {})).emptyPosts.some((one) => one.post === post);
    assert.equal(await empty(), true);
    await admin.does(givePost, { post, user: await aUser(admin), reason });
    assert.equal(await empty(), false);
  });
});
