import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { approveSheet } from '../operations/approve-sheet.ts';
import { closePeriod } from '../operations/close-period.ts';
import { takeFromPaper } from '../operations/take-from-paper.ts';
import {
  aPeriod,
  aPlan,
  handedIn,
  lastEntry,
  nowhere,
  openReportingHouse,
  type ReportingHouse,
  sheetOf,
} from './builders.ts';

describe('a sheet that came on paper', { skip: withoutServer() }, () => {
  let t: ReportingHouse;
  before(async () => {
    t = await openReportingHouse();
  });
  after(() => t?.close());

  it('is typed in by the office, says from whom and when, and is approved by another person', async () => {
    const plan = await aPlan(t);
    const { period, health: sheet } = await aPeriod(t, plan.plan);
    const own = { period, sheet };
    const facts = { ...own, toldBy: 'Head of the health office', number: '17-203/2', on: '2026-07-02' };
    await assert.rejects(handedIn(t.coordinator, own), refusal('kernel.not-found'));
    assert.deepEqual((await sheetOf(t.coordinator, own)).may, ['take-from-paper']);
    await assert.rejects(t.health.does(takeFromPaper, facts), refusal('kernel.not-allowed'));
    for (const wrong of [{ sheet: nowhere }, { period: nowhere }])
      await assert.rejects(t.editor.does(takeFromPaper, { ...facts, ...wrong }), refusal('kernel.not-found'));
    const later = { ...facts, on: '2099-01-01' };
    await assert.rejects(t.editor.does(takeFromPaper, later), refusal('reporting.day-to-come'));
    await t.editor.does(takeFromPaper, facts);
    assert.deepEqual((await lastEntry(t, takeFromPaper))?.detail, { sheet });
    const { toldBy, number, on } = facts;
    assert.deepEqual((await sheetOf(t.health, own)).sheet.paper, { toldBy, number, on });
    // The institution may still answer by itself; other institutions may not.
    assert.deepEqual((await sheetOf(t.health, own)).may, ['answer', 'hand-in']);
    await assert.rejects(handedIn(t.schools, own), refusal('kernel.not-found'));
    await handedIn(t.coordinator, own);
    await assert.rejects(t.editor.does(takeFromPaper, facts), refusal('reporting.handed-in-already'));
    await assert.rejects(t.coordinator.does(approveSheet, own), refusal('kernel.same-person'));
    await t.approver.does(approveSheet, own);
  });

  it('is not taken when the period is closed', async () => {
    const plan = await aPlan(t);
    const { period, health: sheet } = await aPeriod(t, plan.plan);
    await t.coordinator.does(closePeriod, { period });
    const facts = { period, sheet, toldBy: 'Head of the office', number: null, on: '2026-07-02' };
    await assert.rejects(t.editor.does(takeFromPaper, facts), refusal('reporting.period-closed'));
  });
});
