import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { approveSheet } from '../operations/approve-sheet.ts';
import { saveAnswer } from '../operations/save-answer.ts';
import {
  aPeriod,
  aPlan,
  handedIn,
  lastEntry,
  nowhere,
  openReportingHouse,
  type ReportingHouse,
  rowOf,
  sheetOf,
  typed,
  valuesOf,
} from './builders.ts';

describe('approving a sheet', { skip: withoutServer() }, () => {
  let t: ReportingHouse;
  before(async () => {
    t = await openReportingHouse();
  });
  after(() => t?.close());

  it('writes its figures as approved values in the same transaction, in the place of what was entered', async () => {
    const plan = await aPlan(t);
    const { period, schools: sheet } = await aPeriod(t, plan.plan);
    const own = { period, sheet };
    const entered = {
      plan: plan.plan,
      indicator: plan.choirs,
      on: '2026-06-30',
      value: 55,
      source: 'A guess',
    };
    await t.schools.does(t.strategy('record-value'), entered);
    await handedIn(t.schools, own);
    await assert.rejects(t.editor.does(approveSheet, own), refusal('kernel.not-allowed'));
    await assert.rejects(t.schools.does(approveSheet, own), refusal('kernel.not-allowed'));
    for (const wrong of [{ sheet: nowhere }, { period: nowhere }])
      await assert.rejects(t.approver.does(approveSheet, { ...own, ...wrong }), refusal('kernel.not-found'));
    assert.deepEqual((await sheetOf(t.approver, own)).may, ['approve', 'return']);
    const done = await t.approver.does<{ values: number }>(approveSheet, own);
    assert.equal(done.values, 2);
    const values = await valuesOf(t, plan);
    assert.deepEqual(
      values.map(({ value, on, state, replaced, approved }) => [value, on, state, replaced, approved?.by]),
      [
        [61, '2026-06-30', 'entered', false, { en: 'approver' }],
        [55, '2026-06-30', 'withdrawn', true, undefined],
      ],
    );
    assert.deepEqual([values[0]?.approved?.period, values[0]?.approved?.sheet], [period, sheet]);
    // It is locked: no answer is taken, and the value is not withdrawn past its sheet.
    const row = await rowOf(t.schools, own, plan.choirs);
    const late = t.schools.does(saveAnswer, typed(own, row, { value: 99 }));
    await assert.rejects(late, refusal('reporting.handed-in-already'));
    const past = { plan: plan.plan, indicator: plan.choirs, value: values[0]?.id, reason: 'Wrong' };
    await assert.rejects(
      t.editor.does(t.strategy('withdraw-value'), past),
      refusal('strategy.value-approved'),
    );
    await assert.rejects(t.coordinator.does(approveSheet, own), refusal('kernel.wrong-state'));
    assert.deepEqual((await lastEntry(t, approveSheet))?.detail, { sheet, values: 2 });
    // Whoever reads the strategy reads what was approved; the next period shows it as the last answer.
    assert.equal((await sheetOf(t.reader, own)).rows.length, 3);
    const next = await aPeriod(t, plan.plan, { fromOn: '2026-07-01', toOn: '2026-12-31' });
    const { last } = await rowOf(t.schools, { period: next.period, sheet: next.schools }, plan.choirs);
    assert.deepEqual(last, {
      on: '2026-06-30',
      value: 61,
      narrative: 'As counted',
      source: 'Count of the towns',
    });
  });

  it('is whole or not at all: a figure that cannot be written leaves sheet and values as they were', async () => {
    const plan = await aPlan(t);
    const [one, other] = [await aPeriod(t, plan.plan), await aPeriod(t, plan.plan)];
    for (const { period, schools: sheet } of [one, other]) await handedIn(t.schools, { period, sheet });
    await t.approver.does(approveSheet, { period: one.period, sheet: one.schools });
    const second = { period: other.period, sheet: other.schools };
    const again = t.approver.does(approveSheet, second);
    await assert.rejects(again, refusal('strategy.approved-on-that-day'));
    assert.equal((await sheetOf(t.approver, second)).sheet.state, 'handed-in');
    assert.equal((await valuesOf(t, plan)).length, 1);
  });

  it('counts the figure of a period that is not over for the day on which it is approved', async () => {
    const plan = await aPlan(t);
    const { period, schools: sheet } = await aPeriod(t, plan.plan, { toOn: '2098-12-31' });
    await handedIn(t.schools, { period, sheet });
    await t.coordinator.does(approveSheet, { period, sheet });
    const [value] = await valuesOf(t, plan);
    assert.ok(value && value.on < '2098-12-31', value?.on);
  });

  it('is not for whoever handed it in', async () => {
    const plan = await aPlan(t);
    const measure = { plan: plan.plan, type: 'measure', titles: { en: 'Our own' } };
    const leadOrganisation = t.deputy.organisation;
    await t.editor.does(t.strategy('add-item'), { ...measure, leadOrganisation });
    const { period } = await aPeriod(t, plan.plan);
    const { sheets } = await t.deputy.does<{ sheets: { sheet: string; organisation: string }[] }>(
      t.house.operations.get('reporting.read-period') as never,
      { period },
    );
    const sheet = sheets.find(({ organisation }) => organisation === leadOrganisation)?.sheet ?? '';
    await handedIn(t.deputy, { period, sheet });
    await assert.rejects(t.deputy.does(approveSheet, { period, sheet }), refusal('kernel.same-person'));
    await t.approver.does(approveSheet, { period, sheet });
  });
});
