import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { returnSheet } from '../operations/return-sheet.ts';
import {
  aPeriod,
  aPlan,
  handedIn,
  nowhere,
  openReportingHouse,
  type ReportingHouse,
  rowOf,
  sheetOf,
} from './builders.ts';

describe('returning a sheet for revision', { skip: withoutServer() }, () => {
  let t: ReportingHouse;
  before(async () => {
    t = await openReportingHouse();
  });
  after(() => t?.close());

  it('says why, row by row too, and the institution answers again', async () => {
    const plan = await aPlan(t);
    const { period, schools } = await aPeriod(t, plan.plan);
    const own = { period, sheet: schools };
    await handedIn(t.schools, own);
    const { answer } = await rowOf(t.editor, own, plan.choirs);
    const reason = 'Two towns are missing';
    const back = (more: object = {}, who = t.editor) =>
      who.does(returnSheet, { ...own, reason, rows: [{ answer, words: 'Which towns?' }], ...more });
    await assert.rejects(back({}, t.schools), refusal('kernel.not-allowed'));
    await assert.rejects(back({ reason: ' ' }), refusal('kernel.input-invalid'));
    for (const wrong of [
      { sheet: nowhere },
      { period: nowhere },
      { rows: [{ answer: nowhere, words: 'x' }] },
    ])
      await assert.rejects(back(wrong), refusal('kernel.not-found'));
    await back();
    const { sheet, may } = await sheetOf(t.schools, own);
    assert.deepEqual([sheet.state, sheet.reason, may], ['returned', reason, ['answer', 'hand-in']]);
    assert.equal((await rowOf(t.schools, own, plan.choirs)).words, 'Which towns?');
    await assert.rejects(back(), refusal('kernel.wrong-state'));
    // The words stay to be compared with the new answer, and go when the office says others.
    await handedIn(t.schools, own, 63);
    assert.equal((await rowOf(t.editor, own, plan.choirs)).words, 'Which towns?');
    await back({ rows: [] }, t.approver);
    assert.equal((await rowOf(t.schools, own, plan.choirs)).words, null);
    const { history } = await sheetOf(t.editor, own);
    assert.deepEqual(
      history.map(({ action }) => action),
      ['return', 'hand-in', 'return', 'hand-in', 'start'],
    );
  });
});
