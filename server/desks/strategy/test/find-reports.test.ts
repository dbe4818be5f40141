/** The reports that were made on a plan. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import type { ReportRow } from '../model/reports.ts';
import { findReports } from '../operations/find-reports.ts';
import { nowhere } from './observe.ts';
import { aReport, aReportedPlan, period, type Reported } from './report-builders.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('finding reports', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  let built: Reported;
  before(async () => {
    t = await openStrategyHouse();
    built = await aReportedPlan(t);
  });
  after(() => t?.close());

  it('lists them, the newest first, each with what one asks of it first', async () => {
    const { plan } = built;
    const find = async (of: string) =>
      (await t.reader.does<{ reports: ReportRow[] }>(findReports, { plan: of })).reports;
    assert.deepEqual(await find(plan), []);
    const first = await aReport(t, plan);
    const second = await aReport(t, plan, { note: { en: 'For the government' } });
    const reports = await find(plan);
    assert.deepEqual(
      reports.map((one) => [one.id, one.number, one.note]),
      [
        [second, 2, { en: 'For the government' }],
        [first, 1, null],
      ],
    );
    const [newest] = reports;
    assert.deepEqual([newest?.period, newest?.measures, newest?.unapproved], [period, 2, 1]);
    assert.ok((newest?.gaps ?? 0) > 40);
    await refused('kernel.not-found', () => find(nowhere));
  });
});
