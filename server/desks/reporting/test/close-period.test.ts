import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { approveSheet } from '../operations/approve-sheet.ts';
import { closePeriod } from '../operations/close-period.ts';
import {
  aPeriod,
  aPlan,
  handedIn,
  nowhere,
  openReportingHouse,
  periodOf,
  type ReportingHouse,
  sheetOf,
} from './builders.ts';

describe('closing a period', { skip: withoutServer() }, () => {
  let t: ReportingHouse;
  before(async () => {
    t = await openReportingHouse();
  });
  after(() => t?.close());

  it('takes no answers any more, and decides what was handed in', async () => {
    const plan = await aPlan(t);
    const { period, schools: sheet, health } = await aPeriod(t, plan.plan, { dueOn: '2026-01-05' });
    await handedIn(t.schools, { period, sheet });
    assert.equal((await periodOf(t.coordinator, period)).period.late, 1);
    await assert.rejects(t.schools.does(closePeriod, { period }), refusal('kernel.not-allowed'));
    await assert.rejects(t.coordinator.does(closePeriod, { period: nowhere }), refusal('kernel.not-found'));
    assert.deepEqual(await t.coordinator.does(closePeriod, { period }), { period, state: 'closed' });
    await assert.rejects(t.coordinator.does(closePeriod, { period }), refusal('kernel.wrong-state'));
    assert.deepEqual((await sheetOf(t.health, { period, sheet: health })).may, []);
    // What was never handed in is missing now, not late.
    assert.equal((await periodOf(t.coordinator, period)).period.late, 0);
    await t.approver.does(approveSheet, { period, sheet });
  });
});
