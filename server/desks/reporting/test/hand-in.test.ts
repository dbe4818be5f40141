import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal, refused } from '#kernel/test/refusal.ts';
import { closePeriod } from '../operations/close-period.ts';
import { handIn } from '../operations/hand-in.ts';
import { saveAnswer } from '../operations/save-answer.ts';
import {
  aPeriod,
  aPlan,
  handedIn,
  lastEntry,
  openReportingHouse,
  type ReportingHouse,
  rowOf,
  sheetOf,
  typed,
} from './builders.ts';

describe('handing a sheet in', { skip: withoutServer() }, () => {
  let t: ReportingHouse;
  before(async () => {
    t = await openReportingHouse();
  });
  after(() => t?.close());

  it('needs an answer in every row, a source for every figure, and a step that the scale has', async () => {
    const plan = await aPlan(t);
    const { period, schools } = await aPeriod(t, plan.plan);
    const own = { period, sheet: schools };
    const open = await refused('reporting.rows-open', () => t.schools.does(handIn, own));
    assert.deepEqual([open.details.params, open.details.fields?.length], [{ n: 3 }, 3]);
    const write = async (indicator: string | null, facts: object) =>
      t.schools.does(saveAnswer, typed(own, await rowOf(t.schools, own, indicator), facts));
    await write(null, { narrative: 'Nine towns' });
    await write(plan.trust, { value: 4, source: 'Survey' });
    await write(plan.choirs, { value: 61 });
    const bare = await refused('reporting.source-missing', () => t.schools.does(handIn, own));
    const row = await rowOf(t.schools, own, plan.choirs);
    assert.deepEqual(
      bare.details.fields?.map(({ path }) => path),
      [row.answer],
    );
    // No figure this time, and words that say why: that is an answer.
    await write(plan.choirs, { value: null, narrative: 'The count is in autumn.' });
    await assert.rejects(t.schools.does(handIn, own), refusal('reporting.not-on-scale'));
    await write(plan.trust, { value: 3 });
    await assert.rejects(t.health.does(handIn, own), refusal('kernel.not-found'));
    assert.deepEqual(await t.schools.does(handIn, own), { sheet: schools, state: 'handed-in' });
    assert.deepEqual((await lastEntry(t, handIn))?.detail, { sheet: schools });
    await assert.rejects(t.schools.does(handIn, own), refusal('kernel.wrong-state'));
    assert.deepEqual((await sheetOf(t.schools, own)).may, []);
  });

  it('is over with the period', async () => {
    const plan = await aPlan(t);
    const { period, health } = await aPeriod(t, plan.plan);
    await t.coordinator.does(closePeriod, { period });
    const late = handedIn(t.health, { period, sheet: health });
    await assert.rejects(late, refusal('reporting.period-closed'));
    await assert.rejects(
      t.health.does(handIn, { period, sheet: health }),
      refusal('reporting.period-closed'),
    );
  });
});
