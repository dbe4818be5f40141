/** What a report says: each figure as it stands in its row, and kept as it was made. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asOwner } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import type { ReportData } from '../model/reports.ts';
import { makeReport } from '../operations/make-report.ts';
import { setMeasureState } from '../operations/set-measure-state.ts';
import { moneyIn } from './money-builders.ts';
import { countStatements, lastEntry, nowhere } from './observe.ts';
import { aReport, aReportedPlan, fileOf, period, type Reported } from './report-builders.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('making a report', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  let built: Reported;
  before(async () => {
    t = await openStrategyHouse();
    built = await aReportedPlan(t);
  });
  after(() => t?.close());

  it('says what stands in the rows, and nothing measured after the period', async () => {
    const { plan, measure, indicator, value } = built;
    const report = await aReport(t, plan, { note: { en: 'For the government' } });
    const entry = await lastEntry(t, makeReport);
    assert.deepEqual([entry?.about, entry?.detail], [[plan], { number: 1 }]);
    const data: ReportData = await fileOf(t, { plan, report });
    const money = await moneyIn(t, plan, 'line');
    const funded = <One extends { money: unknown[] }>(all: readonly One[]) =>
      all.filter((one) => one.money.length > 0);
    assert.deepEqual(
      funded(data.lines).map((one) => [one.line, one.money]),
      funded(money.groups).map((one) => [one.key, one.money]),
    );
    assert.deepEqual(data.money.missing, money.missing);
    const sumOf = (all: { amount: number }[]) => all.reduce((sum, { amount }) => sum + amount, 0);
    assert.equal(sumOf(data.lines.flatMap(({ missing }) => missing)), 5_000_00);
    assert.equal(sumOf(money.missing), 5_000_00);
    const set = data.paragraphs.find(({ address }) => address === 'annex/23');
    assert.deepEqual(
      [set?.status, set?.derived, set?.override?.reason],
      ['done', 'not-started', 'Done by the towns alone'],
    );
    const served = data.paragraphs.find(({ address }) => address === 'annex/22');
    assert.deepEqual([served?.measures, served?.status, served?.gap], [[measure], 'partial', false]);
    const [told] = data.indicators;
    assert.deepEqual([told?.id, told?.item, told?.value?.id], [indicator, measure, value]);
    assert.deepEqual([told?.value?.value, told?.value?.approvedOn], [60, null]);
    assert.equal(told?.progress.known && told.progress.share, 0.5);
    assert.equal(data.measures.length, 2);
  });

  it('is kept as it was made, whatever happens later', async () => {
    const { plan, second: item } = built;
    const report = await aReport(t, plan);
    const { measures } = await fileOf(t, { plan, report });
    await t.coordinator.does(setMeasureState, { plan, item, action: 'stop', reason: 'No room' });
    assert.deepEqual((await fileOf(t, { plan, report })).measures, measures);
    const text = 'select data from strategy.reports where report_id = $1';
    const [stored] = await asOwner<{ data: ReportData }>(t, text, [report]);
    assert.deepEqual(stored?.data.measures, measures);
  });

  it('refuses a plan that is not there and a period that ends before it begins, and sends few statements', async () => {
    const backwards = { from: period.until, until: period.from };
    await refused('strategy.ends-before-start', () => aReport(t, built.plan, { period: backwards }));
    await refused('kernel.not-found', () => aReport(t, nowhere));
    const sent = await countStatements(t, () => aReport(t, built.plan));
    assert.ok(sent <= 45, `${sent} statements`);
  });
});
