import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asOwner, hide } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { endAgreement } from '../operations/end-agreement.ts';
import { reviewAgreement } from '../operations/review-agreement.ts';
import {
  aCountry,
  anAgreement,
  type ExternalHouse,
  inDays,
  nowhere,
  openExternalHouse,
  shown,
  today,
} from './builders.ts';

describe('looking at an agreement again', { skip: withoutServer() }, () => {
  let t: ExternalHouse;
  before(async () => {
    t = await openExternalHouse();
  });
  after(() => t?.close());

  const dueDay = async (agreement: string) =>
    await asOwner<{ day: string; done: boolean }>(
      t,
      `select to_char(due_at at time zone 'UTC', 'YYYY-MM-DD') as day, done_at is not null as done
       from kernel.deadlines where record_id = $1`,
      [agreement],
    );

  it('moves the clock to the new day, counted towards it and not from now', async () => {
    const agreement = await anAgreement(t.editor, [await aCountry(t.editor, 'XD')], {
      reviewOn: '2026-01-05',
    });
    const reviewOn = inDays(365);
    assert.deepEqual(await t.editor.does(reviewAgreement, { agreement, base: 1, reviewOn }), {
      agreement,
      version: 2,
    });
    assert.equal((await shown(t.reader, agreement)).reviewOn, reviewOn);
    assert.deepEqual(await dueDay(agreement), [{ day: reviewOn, done: false }]);
  });

  it('refuses a day that is not to come, an older version, and one that has ended', async () => {
    const agreement = await anAgreement(t.editor, [await aCountry(t.editor, 'XE')]);
    const review = (more: object) =>
      t.editor.does(reviewAgreement, { agreement, base: 1, reviewOn: inDays(30), ...more });
    await assert.rejects(review({ reviewOn: today() }), refusal('external.day-gone'));
    await assert.rejects(review({ base: 7 }), refusal('kernel.changed-meanwhile'));
    await t.editor.does(endAgreement, { agreement, reason: 'Replaced by another' });
    await assert.rejects(review({}), refusal('kernel.wrong-state'));
    assert.deepEqual(await dueDay(agreement), [], 'what has ended is not reminded of');
  });

  it('answers alike for one that is not there and one that is not theirs', async () => {
    const hidden = await anAgreement(t.editor, [await aCountry(t.editor, 'XF')]);
    await hide(t, hidden);
    for (const agreement of [hidden, nowhere])
      await assert.rejects(
        t.editor.does(reviewAgreement, { agreement, base: 1, reviewOn: inDays(30) }),
        refusal('kernel.not-found'),
      );
  });
});
