/** What changed since the report before, and which figures that were told have been corrected. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { readReport } from '../operations/read-report.ts';
import { setMeasureState } from '../operations/set-measure-state.ts';
import { withdrawValue } from '../operations/withdraw-value.ts';
import { aValue } from './builders.ts';
import { nowhere } from './observe.ts';
import { aReport, aReportedPlan, fileOf, readOf, type Reported, wordsOf } from './report-builders.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('reading a report', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  let built: Reported;
  before(async () => {
    t = await openStrategyHouse();
    built = await aReportedPlan(t);
  });
  after(() => t?.close());

  it('tells what changed since the last one, and that a figure told before was corrected', async () => {
    const { plan, measure, indicator, value } = built;
    const first = { plan, report: await aReport(t, plan) };
    const before = await readOf(t, first);
    assert.deepEqual([before.since, before.corrections, before.correctedSince], [null, [], []]);

    await t.editor.does(withdrawValue, { plan, indicator, value, reason: 'Counted twice' });
    const right = await aValue(t.editor, { plan, indicator, value: 52 });
    await t.editor.does(setMeasureState, { plan, item: measure, action: 'finish' });
    const { correctedSince } = await readOf(t, first);
    assert.deepEqual(
      correctedSince.map((one) => [one.value, one.before, one.after, one.reason]),
      [[value, 60, 52, 'Counted twice']],
    );
    assert.ok((await wordsOf(t, first)).includes('Corrected since this report was made'));

    const second = { plan, report: await aReport(t, plan) };
    const { since, corrections, report } = await readOf(t, second);
    assert.deepEqual(
      since?.changes.map((one) => [one.of, one.id, one.what, one.before, one.after]),
      [
        ['measure', measure, 'state', 'active', 'done'],
        ['indicator', indicator, 'value', 60, 52],
      ],
    );
    assert.deepEqual(
      [since?.report, corrections.length, corrections[0]?.report, report.corrections],
      [1, 1, 1, 1],
    );
    assert.equal((await fileOf(t, second)).indicators[0]?.value?.id, right);
    // What one report has said is not said again by the next.
    const third = await readOf(t, { plan, report: await aReport(t, plan) });
    assert.deepEqual([third.corrections, third.since?.changes], [[], []]);
  });

  it('refuses what is not there', async () => {
    const report = await aReport(t, built.plan);
    for (const wrong of [
      { plan: nowhere, report },
      { plan: built.plan, report: nowhere },
    ])
      await refused('kernel.not-found', () => t.reader.does(readReport, wrong));
  });
});
