import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { readSheet } from '../operations/read-sheet.ts';
import { aPeriod, aPlan, nowhere, openReportingHouse, type ReportingHouse, sheetOf } from './builders.ts';

describe('a reporting sheet', { skip: withoutServer() }, () => {
  let t: ReportingHouse;
  before(async () => {
    t = await openReportingHouse();
  });
  after(() => t?.close());

  it('lists just what is theirs, with the target and what was known before', async () => {
    const plan = await aPlan(t);
    const value = { plan: plan.plan, indicator: plan.choirs, on: '2025-12-31', value: 44, source: 'Count' };
    await t.schools.does(t.strategy('record-value'), value);
    const { period, schools, health } = await aPeriod(t, plan.plan);
    const { rows, may } = await sheetOf(t.schools, { period, sheet: schools });
    assert.deepEqual(
      rows.map(({ item, indicator, last }) => [
        item.id,
        indicator?.id ?? null,
        indicator?.target?.value,
        last?.value,
      ]),
      [
        [plan.evenings, plan.choirs, 60, 44],
        [plan.evenings, plan.trust, undefined, undefined],
        [plan.evenings, null, undefined, undefined],
      ],
    );
    assert.deepEqual(may, ['answer', 'hand-in']);
    assert.deepEqual((await sheetOf(t.editor, { period, sheet: schools })).may, ['take-from-paper']);
    const theirs = { period, sheet: health };
    for (const who of [t.schools, t.reader])
      await assert.rejects(who.does(readSheet, theirs), refusal('kernel.not-found'));
    for (const wrong of [{ sheet: nowhere }, { period: nowhere }])
      await assert.rejects(t.editor.does(readSheet, { ...theirs, ...wrong }), refusal('kernel.not-found'));
  });

  it('drops a question that is no longer in the plan, so that nobody waits for it', async () => {
    const plan = await aPlan(t);
    const { period, schools: sheet } = await aPeriod(t, plan.plan);
    const gone = { plan: plan.plan, indicator: plan.trust, base: 1 };
    await t.editor.does(t.strategy('remove-indicator'), gone);
    const { rows } = await sheetOf(t.schools, { period, sheet });
    assert.deepEqual(
      rows.map(({ indicator }) => indicator?.id ?? null),
      [plan.choirs, null],
    );
  });
});
