import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import type { z } from 'zod';
import { reportChapters } from '../model/lists.ts';
import type { ReportOutline } from '../model/report-templates.ts';
import { labelMeasure } from '../operations/label-measure.ts';
import { previewReport } from '../operations/preview-report.ts';
import { previewTemplate } from '../operations/preview-template.ts';
import { plainLayout } from '../rules/report-layout.ts';
import { nowhere } from './observe.ts';
import { aReportedPlan, period, type Reported } from './report-builders.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';
import { aTemplate, templatesOf } from './templates.ts';

describe('preview-template', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  let built: Reported;
  before(async () => {
    t = await openStrategyHouse();
    built = await aReportedPlan(t);
  });
  after(() => t?.close());

  it('is seen before it is kept, and puts no title of the strategy above work of value in itself', async () => {
    const { plan, second } = built;
    const layout = { ...plainLayout, title: { en: 'Against terrorism' }, introduction: { en: 'Spring.' } };
    const look = async (more: object = {}) =>
      await t.reader.does<z.infer<typeof ReportOutline>>(previewTemplate, {
        plan,
        period,
        layout,
        language: 'en',
        ...more,
      });
    const seen = await look();
    assert.equal(seen.title, 'Against terrorism');
    assert.equal(seen.sections[0]?.heading, 'Introduction');
    const level2 = seen.sections.filter(({ level }) => level === 2);
    assert.equal(level2.length, reportChapters.length + 1);
    assert.ok(seen.sections.some(({ tables }) => tables.some(({ more }) => more > 0)));
    assert.deepEqual(await templatesOf(t), []);
    const { template } = await aTemplate(t, layout);
    const input = { plan, period, format: 'html', language: 'en', template };
    const { bytes } = await t.reader.does<{ bytes: Uint8Array }>(previewReport, input);
    assert.match(new TextDecoder().decode(bytes), /<h1>Against terrorism<\/h1>/);
    await t.editor.does(labelMeasure, { plan, item: second, base: 1, label: { en: 'Libraries' } });
    const apart = await look();
    assert.equal(apart.title, 'Implementation report');
    assert.ok(!apart.lines.join().includes('Against terrorism'));
    assert.ok(apart.sections.some(({ sentences }) => sentences.includes('Against terrorism')));
    await refused('kernel.not-found', () => look({ plan: nowhere }));
    await refused('strategy.ends-before-start', () =>
      look({ period: { from: period.until, until: period.from } }),
    );
  });
});
