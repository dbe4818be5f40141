import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork, TestHouse } from '#kernel/test/house.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { enterAbsence } from '../operations/enter-absence.ts';
import { givePost } from '../operations/give-post.ts';
import { readPost } from '../operations/read-post.ts';
import { administrator, aPost, auditor, nowhere, openOffice } from './builders.ts';

describe('entering that a holder is away', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let admin: AtWork;
  let ill: AtWork;
  before(async () => {
    t = await openOffice();
    admin = await t.employ(administrator);
    ill = await t.employ(auditor);
  });
  after(() => t?.close());

  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const enter = (more: object) =>
    admin.does<{ absence: string }>(enterAbsence, {
      post: ill.post,
      user: ill.user,
      fromOn: day(0),
      untilOn: day(3),
      ...more,
    });

  it('is shown with the post, and nobody is asked why', async () => {
    const { absence } = await enter({});
    const { absences } = await admin.does<{ absences: object[] }>(readPost, { post: ill.post });
    assert.deepEqual(absences, [{ absence, user: ill.user, fromOn: day(0), untilOn: day(3) }]);
  });

  it('refuses days in the wrong order, of more than a year, and days that are over', async () => {
    await assert.rejects(enter({ untilOn: day(-1) }), refusal('kernel.input-invalid'));
    await assert.rejects(enter({ untilOn: day(400) }), refusal('kernel.input-invalid'));
    await assert.rejects(enter({ fromOn: day(-9), untilOn: day(-5) }), refusal('kernel.not-found'));
  });

  it('refuses a post that is not there, and somebody who is its deputy or nobody in it', async () => {
    const { user } = await t.employ(auditor);
    const post = await aPost(admin);
    await assert.rejects(enter({ post: nowhere }), refusal('kernel.not-found'));
    await assert.rejects(enter({ post, user }), refusal('kernel.not-found'));
    await admin.does(givePost, { post, user, deputy: true, reason: 'stands in' });
    await assert.rejects(enter({ post, user }), refusal('kernel.not-found'));
  });
});
