import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { approveSheet } from '../operations/approve-sheet.ts';
import { checkSheet } from '../operations/check-sheet.ts';
import {
  aPeriod,
  aPlan,
  handedIn,
  nowhere,
  openReportingHouse,
  type ReportingHouse,
  sheetOf,
  valuesOf,
} from './builders.ts';

describe('checking a sheet', { skip: withoutServer() }, () => {
  let t: ReportingHouse;
  before(async () => {
    t = await openReportingHouse();
  });
  after(() => t?.close());

  it('comes before the approval in a period with two steps, and the same person does not do both', async () => {
    const plan = await aPlan(t);
    const { period, schools: sheet } = await aPeriod(t, plan.plan, { steps: 2 });
    const own = { period, sheet };
    await handedIn(t.schools, own);
    await assert.rejects(t.approver.does(approveSheet, own), refusal('reporting.not-checked-yet'));
    assert.deepEqual((await sheetOf(t.coordinator, own)).may, ['check', 'return']);
    await assert.rejects(t.approver.does(checkSheet, own), refusal('kernel.not-allowed'));
    for (const wrong of [{ sheet: nowhere }, { period: nowhere }])
      await assert.rejects(t.deputy.does(checkSheet, { ...own, ...wrong }), refusal('kernel.not-found'));
    await t.deputy.does(checkSheet, own);
    await assert.rejects(t.coordinator.does(checkSheet, own), refusal('kernel.wrong-state'));
    await assert.rejects(t.deputy.does(approveSheet, own), refusal('kernel.same-person'));
    assert.deepEqual(await valuesOf(t, plan), []);
    await t.coordinator.does(approveSheet, own);
    assert.equal((await valuesOf(t, plan)).length, 1);
  });

  it('has no place in a period with one', async () => {
    const plan = await aPlan(t);
    const { period, schools: sheet } = await aPeriod(t, plan.plan);
    await handedIn(t.schools, { period, sheet });
    await assert.rejects(t.deputy.does(checkSheet, { period, sheet }), refusal('reporting.one-step-only'));
    assert.equal((await sheetOf(t.editor, { period, sheet })).sheet.state, 'handed-in');
  });
});
