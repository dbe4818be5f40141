/** A report that one looks at before it is made. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { previewReport } from '../operations/preview-report.ts';
import { findReports } from '../operations/find-reports.ts';
import { nowhere } from './observe.ts';
import { aReport, aReportedPlan, period, type Reported } from './report-builders.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('a preview', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  let built: Reported;
  before(async () => {
    t = await openStrategyHouse();
    built = await aReportedPlan(t);
  });
  after(() => t?.close());

  it('shows the report as it would be, and nothing of it is kept', async () => {
    const { plan } = built;
    await aReport(t, plan);
    const input = { plan, period, format: 'html', language: 'en' };
    const { name, bytes } = await t.reader.does<{ name: string; bytes: Uint8Array }>(previewReport, input);
    const page = new TextDecoder().decode(bytes);
    assert.match(name, /^report-preview-.*\.en\.html$/);
    assert.match(page, /Preview of/);
    assert.match(page, /Since report 1: nothing changed/);
    // Nobody named an address of the node: figures stand without links, rather than with wrong ones.
    assert.doesNotMatch(page, /href="http/);
    const { reports } = await t.reader.does<{ reports: unknown[] }>(findReports, { plan });
    assert.equal(reports.length, 1);
    await refused('kernel.not-found', () => t.reader.does(previewReport, { ...input, plan: nowhere }));
    const backwards = { from: period.until, until: period.from };
    await refused('strategy.ends-before-start', () =>
      t.reader.does(previewReport, { ...input, period: backwards }),
    );
  });
});
