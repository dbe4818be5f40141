import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asOwner } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { approveSheet } from '../operations/approve-sheet.ts';
import { readPeriod } from '../operations/read-period.ts';
import {
  aPeriod,
  aPlan,
  handedIn,
  nowhere,
  openReportingHouse,
  periodOf,
  type ReportingHouse,
} from './builders.ts';

describe('a reporting period', { skip: withoutServer() }, () => {
  let t: ReportingHouse;
  before(async () => {
    t = await openReportingHouse();
  });
  after(() => t?.close());

  it('shows the office every sheet, an institution its own, and others what was approved', async () => {
    const plan = await aPlan(t);
    const { period, schools, health } = await aPeriod(t, plan.plan, { dueOn: '2026-01-05' });
    await handedIn(t.schools, { period, sheet: schools });
    const seen = async (who = t.editor) =>
      (await periodOf(who, period)).sheets.map(({ sheet, state, late }) => [sheet, state, late]);
    assert.deepEqual(
      (await seen()).toSorted(),
      [
        [schools, 'handed-in', false],
        [health, 'to-answer', true],
      ].toSorted(),
    );
    assert.deepEqual(await seen(t.health), [[health, 'to-answer', true]]);
    assert.deepEqual(await seen(t.reader), []);
    await t.approver.does(approveSheet, { period, sheet: schools });
    assert.deepEqual(await seen(t.reader), [[schools, 'approved', false]]);
    await assert.rejects(t.editor.does(readPeriod, { period: nowhere }), refusal('kernel.not-found'));
  });

  it('says where nobody holds a post that could answer', async () => {
    const plan = await aPlan(t);
    const { period } = await aPeriod(t, plan.plan);
    const answers = async () =>
      (await periodOf(t.editor, period)).sheets.find((one) => one.organisation === t.health.organisation)
        ?.somebodyAnswers;
    assert.equal(await answers(), true);
    await asOwner(t, 'update kernel.holdings set ended_at = now() where post_id = $1', [t.health.post]);
    assert.equal(await answers(), false);
  });
});
