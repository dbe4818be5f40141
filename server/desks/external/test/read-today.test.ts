import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { beginAs } from '#kernel/db/transaction.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { assignLesson } from '../operations/assign-lesson.ts';
import { finishLesson } from '../operations/finish-lesson.ts';
import { noteCommitment } from '../operations/note-commitment.ts';
import { readToday } from '../operations/read-today.ts';
import { reviewAgreement } from '../operations/review-agreement.ts';
import type { AtWork } from '#kernel/test/house.ts';
import { aLesson, anAgreedLesson, anEvent, type EventHouse, openEventHouse } from './events.ts';
import { aCountry, anAgreement, type ExternalHouse, inDays, openExternalHouse, shown } from './builders.ts';

describe('Today at the register', { skip: withoutServer() }, () => {
  let t: ExternalHouse;
  before(async () => {
    t = await openExternalHouse();
  });
  after(() => t?.close());

  it('reminds of an agreement whose review date has come, until somebody has looked at it', async () => {
    const clock = await t.employ({
      login: 'clock',
      roles: ['kernel.clock'],
      purposes: ['office-administration'],
    });
    const country = await aCountry(t.editor, 'XD');
    const due = await anAgreement(t.editor, [country], { reviewOn: '2026-01-05' });
    await anAgreement(t.editor, [country], { reviewOn: inDays(3) });
    const waiting = async () =>
      (await t.editor.does<{ reviews: { agreement: string; due: string }[] }>(readToday, {})).reviews;
    assert.deepEqual(await waiting(), []);
    const transaction = await beginAs(t.database.pools, clock.secret);
    try {
      await transaction.connection.client.query('select * from kernel.take_deadlines_due(now(), 100)');
      await transaction.commit([]);
    } finally {
      transaction.release();
    }
    assert.deepEqual(
      (await waiting()).map((one) => [one.agreement, one.due.slice(0, 10)]),
      [[due, '2026-01-05']],
    );
    assert.equal((await shown(t.reader, due)).due, true);
    await t.editor.does(reviewAgreement, { agreement: due, base: 1, reviewOn: inDays(30) });
    assert.deepEqual(await waiting(), []);
    assert.equal((await shown(t.reader, due)).due, false);
  });
});

describe('Today after an event', { skip: withoutServer() }, () => {
  let t: EventHouse;
  before(async () => {
    t = await openEventHouse();
  });
  after(() => t?.close());

  it('tells of lessons to agree, of one’s own follow-ups and of commitments, two weeks before their day', async () => {
    const event = await anEvent(t);
    const today = (by: AtWork) =>
      by.does<{ toAgree: number; followUps: { lesson: string }[]; commitments: { commitment: string }[] }>(
        readToday,
        {},
      );
    await aLesson(t, event);
    assert.deepEqual([(await today(t.approver)).toAgree, (await today(t.editor)).toAgree], [1, 0]);
    const { lesson } = await anAgreedLesson(t, await anEvent(t));
    const assign = (base: number, post: string, dueOn: string) =>
      t.coordinator.does(assignLesson, { lesson, base, by: { kind: 'post', id: post }, dueOn });
    await assign(2, t.focalPoint.post, inDays(20));
    assert.deepEqual((await today(t.focalPoint)).followUps, []);
    await assign(3, t.focalPoint.post, inDays(10));
    assert.deepEqual(
      (await today(t.focalPoint)).followUps.map((one) => one.lesson),
      [lesson],
    );
    assert.deepEqual((await today(t.editor)).followUps, [], 'not theirs');
    assert.equal((await today(t.coordinator)).followUps.length, 1, 'whoever agrees lessons sees them all');
    await t.focalPoint.does(finishLesson, { lesson, base: 4, outcome: 'Three schools began' });
    assert.deepEqual((await today(t.focalPoint)).followUps, []);
    const promise = { event, by: t.league, says: { en: 'Two books' } };
    const { commitment } = await t.editor.does<{ commitment: string }>(noteCommitment, {
      ...promise,
      dueOn: inDays(3),
    });
    await t.editor.does(noteCommitment, { ...promise, dueOn: inDays(30) });
    assert.deepEqual(
      (await today(t.editor)).commitments.map((one) => one.commitment),
      [commitment],
    );
  });
});
