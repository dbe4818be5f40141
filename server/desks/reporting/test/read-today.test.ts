import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asOwner } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { beginAs } from '#kernel/db/transaction.ts';
import { readToday } from '../operations/read-today.ts';
import { aPeriod, aPlan, handedIn, openReportingHouse, type ReportingHouse } from './builders.ts';

type Today = {
  own: { sheet: string; late: boolean; asked: number; answered: number }[];
  toCheck: { n: number }[];
  toApprove: { n: number }[];
  late: { n: number }[];
};

describe('Today at reporting', { skip: withoutServer() }, () => {
  let t: ReportingHouse;
  before(async () => {
    t = await openReportingHouse();
  });
  after(() => t?.close());

  const today = (who = t.coordinator) => who.does<Today>(readToday, {});
  const counts = async (who = t.coordinator) => {
    const { toCheck, toApprove, late } = await today(who);
    return [toCheck, toApprove, late].map((all) => all.reduce((sum, { n }) => sum + n, 0));
  };

  it('shows an institution its own sheets, and those who decide what waits for them and who is late', async () => {
    const plan = await aPlan(t);
    const one = await aPeriod(t, plan.plan, { dueOn: '2026-01-05' });
    const two = await aPeriod(t, plan.plan, { steps: 2 });
    assert.deepEqual(
      (await today(t.schools)).own.map(({ sheet, late, asked, answered }) => [sheet, late, asked, answered]),
      [
        [one.schools, true, 3, 0],
        [two.schools, false, 3, 0],
      ],
    );
    for (const { period, schools: sheet } of [one, two]) await handedIn(t.schools, { period, sheet });
    assert.deepEqual((await today(t.schools)).own, []);
    assert.deepEqual(await counts(), [1, 1, 1]);
    assert.deepEqual(await counts(t.editor), [1, 0, 1]);
    assert.deepEqual(await counts(t.approver), [0, 1, 0]);
    assert.deepEqual(await counts(t.health), [0, 0, 0]);
  });

  it('is announced by the clock on the day after the sheet was due', async () => {
    const plan = await aPlan(t);
    const { period, health } = await aPeriod(t, plan.plan, { dueOn: '2026-01-05' });
    const purposes = ['office-administration'] as const;
    const clock = await t.employ({ login: 'clock', roles: ['kernel.clock'], purposes });
    const transaction = await beginAs(t.database.pools, clock.secret);
    try {
      await transaction.connection.client.query('select * from kernel.take_deadlines_due(now(), 100)');
      await transaction.commit([]);
    } finally {
      transaction.release();
    }
    const heard = await asOwner<{ item: string; due: string }>(
      t,
      `select payload ->> 'item' as item, payload ->> 'due' as due from kernel.outbox
       where event = 'reporting.sheet-due' and about = $1`,
      [period],
    );
    assert.ok(heard.some(({ item, due }) => item === health && due.startsWith('2026-01-06')));
  });
});
