import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asOwner } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { approveSheet } from '../operations/approve-sheet.ts';
import { closePeriod } from '../operations/close-period.ts';
import { returnSheet } from '../operations/return-sheet.ts';
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

  it('is typed in for a local body by whom it lets do so alone, and each row says so', async () => {
    const plan = await aPlan(t);
    const { period, health: sheet } = await aPeriod(t, plan.plan);
    const own = { period, sheet };
    const { organisation } = t.health;
    const kind = (is: string) =>
      asOwner(t, 'update kernel.organisations set kind = $2 where organisation_id = $1', [organisation, is]);
    const paper = { ...own, toldBy: 'Secretary of the town', number: null, on: '2026-07-02' };
    await kind('municipality');
    try {
      await assert.rejects(t.editor.does(takeFromPaper, paper), refusal('kernel.of-another-body'));
      const today = new Date().toISOString().slice(0, 10);
      const days = { givenOn: today, untilOn: today };
      const { permission } = await t.health.does<{ permission: string }>(t.strategy('permit-entry'), {
        organisation,
        to: t.editor.organisation,
        toldBy: 'Secretary of the town',
        means: 'account',
        ...days,
      });
      await t.editor.does(takeFromPaper, paper);
      // The words of the office about a row are its own; the answer is not, of whoever else writes for the office.
      await assert.rejects(handedIn(t.coordinator, own), refusal('kernel.of-another-body'));
      await handedIn(t.editor, own);
      const { entries } = await t.reader.does<{ entries: { act: string; item: null; plan: null }[] }>(
        t.strategy('find-typed-in'),
        { organisation, plan: period, item: sheet },
      );
      assert.deepEqual([...new Set(entries.map(({ act }) => act))].toSorted(), [
        'reporting.hand-in',
        'reporting.save-answer',
        'reporting.take-from-paper',
      ]);
      await t.coordinator.does(returnSheet, { ...own, reason: 'One figure is missing.', rows: [] });
      await t.health.does(t.strategy('withdraw-permission'), { permission, reason: 'We answer ourselves.' });
      await assert.rejects(handedIn(t.editor, own), refusal('kernel.of-another-body'));
    } finally {
      await kind('office');
    }
  });

  it('is not taken when the period is closed', async () => {
    const plan = await aPlan(t);
    const { period, health: sheet } = await aPeriod(t, plan.plan);
    await t.coordinator.does(closePeriod, { period });
    const facts = { period, sheet, toldBy: 'Head of the office', number: null, on: '2026-07-02' };
    await assert.rejects(t.editor.does(takeFromPaper, facts), refusal('reporting.period-closed'));
  });
});
