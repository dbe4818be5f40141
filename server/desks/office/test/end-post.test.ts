import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork, TestHouse } from '#kernel/test/house.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { endPost } from '../operations/end-post.ts';
import { readToday } from '../operations/read-today.ts';
import { administrator, aPost, auditor, nowhere, openOffice } from './builders.ts';

const reason = 'leaves the office';

describe('ending what somebody holds of a post', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let admin: AtWork;
  before(async () => {
    t = await openOffice();
    admin = await t.employ(administrator);
  });
  after(() => t?.close());

  it('signs them out at once where no later day is named', async () => {
    const leaving = await t.employ(auditor);
    await leaving.does(readToday, {});
    await admin.does(endPost, { post: leaving.post, user: leaving.user, reason });
    await assert.rejects(leaving.does(readToday, {}), refusal('kernel.session-ended'));
  });

  it('lets them work until the last day that is named', async () => {
    const leaving = await t.employ(auditor);
    const later = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
    const ended = await admin.does<{ lastDay: string }>(endPost, {
      post: leaving.post,
      user: leaving.user,
      lastDay: later,
      reason,
    });
    assert.equal(ended.lastDay, later);
    assert.ok(await leaving.does(readToday, {}));
  });

  it('refuses a post that is not there, and somebody who does not hold it', async () => {
    const { user } = await t.employ(auditor);
    const post = await aPost(admin);
    await assert.rejects(admin.does(endPost, { post: nowhere, user, reason }), refusal('kernel.not-found'));
    await assert.rejects(admin.does(endPost, { post, user, reason }), refusal('kernel.not-found'));
  });
});
