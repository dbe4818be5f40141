import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { approveSheet } from '../operations/approve-sheet.ts';
import { unapproveSheet } from '../operations/unapprove-sheet.ts';
import {
  aPeriod,
  aPlan,
  handedIn,
  lastEntry,
  nowhere,
  openReportingHouse,
  type ReportingHouse,
  sheetOf,
  valuesOf,
} from './builders.ts';

describe('undoing the approval of a sheet', { skip: withoutServer() }, () => {
  let t: ReportingHouse;
  before(async () => {
    t = await openReportingHouse();
  });
  after(() => t?.close());

  it('takes a reason, which stands beside each figure, and the mended sheet is approved anew', async () => {
    const plan = await aPlan(t);
    const { period, schools: sheet } = await aPeriod(t, plan.plan);
    const own = { period, sheet };
    await handedIn(t.schools, own);
    const reason = 'A town was counted twice';
    const undo = (who = t.coordinator, more: object = {}) =>
      who.does(unapproveSheet, { ...own, reason, ...more });
    await assert.rejects(undo(), refusal('kernel.wrong-state'));
    await t.approver.does(approveSheet, own);
    await assert.rejects(undo(t.editor), refusal('kernel.not-allowed'));
    await assert.rejects(undo(t.coordinator, { reason: '' }), refusal('kernel.input-invalid'));
    for (const wrong of [{ sheet: nowhere }, { period: nowhere }])
      await assert.rejects(undo(t.coordinator, wrong), refusal('kernel.not-found'));
    assert.deepEqual(await undo(), { sheet, state: 'returned', values: 2 });
    assert.deepEqual((await lastEntry(t, unapproveSheet))?.detail, { sheet, values: 2 });
    const [undone] = await valuesOf(t, plan);
    assert.deepEqual(
      [undone?.state, undone?.withdrawnReason, undone?.approved?.by, undone?.unapproved?.by],
      ['withdrawn', reason, { en: 'approver' }, { en: 'coordinator' }],
    );
    const shown = await sheetOf(t.schools, own);
    assert.deepEqual([shown.sheet.reason, shown.may], [reason, ['answer', 'hand-in']]);
    await handedIn(t.schools, own, 58);
    await t.approver.does(approveSheet, own);
    assert.deepEqual((await valuesOf(t, plan)).map(({ value, state }) => [value, state]).toSorted(), [
      [58, 'entered'],
      [61, 'withdrawn'],
    ]);
  });
});
