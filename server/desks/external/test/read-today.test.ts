import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { beginAs } from '#kernel/db/transaction.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { readToday } from '../operations/read-today.ts';
import { reviewAgreement } from '../operations/review-agreement.ts';
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
