import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { findReports } from '../operations/find-reports.ts';
import { retireReportTemplate } from '../operations/retire-report-template.ts';
import { nowhere } from './observe.ts';
import { aReport, aReportedPlan, type Reported, wordsOf } from './report-builders.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';
import { aTemplate, names, short } from './templates.ts';

describe('retire-report-template', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  let built: Reported;
  before(async () => {
    t = await openStrategyHouse();
    built = await aReportedPlan(t);
  });
  after(() => t?.close());

  it('lets nobody make another report with it; those that were made keep it', async () => {
    const { plan } = built;
    const { template } = await aTemplate(t);
    const report = await aReport(t, plan, { template });
    const before = await wordsOf(t, { plan, report });
    const retire = (one: string, reason = 'A new ministry') =>
      t.editor.does(retireReportTemplate, { template: one, reason });
    await refused('kernel.input-invalid', () => retire(template, ''));
    await refused('kernel.not-found', () => retire(nowhere));
    await retire(template);
    await refused('strategy.template-retired', () => retire(template));
    await refused('strategy.template-retired', () => aReport(t, plan, { template }));
    await refused('strategy.template-retired', () => aTemplate(t, short, { template, base: 1 }));
    assert.equal(await wordsOf(t, { plan, report }), before);
    const { reports } = await t.reader.does<{ reports: { id: string; template: object | null }[] }>(
      findReports,
      { plan },
    );
    assert.deepEqual(reports.find(({ id }) => id === report)?.template, { id: template, number: 1, names });
  });
});
