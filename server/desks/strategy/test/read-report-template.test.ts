import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { plainLayout } from '../rules/report-layout.ts';
import { nowhere } from './observe.ts';
import { aReport, aReportedPlan, type Reported, wordsOf } from './report-builders.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';
import { aTemplate, short, templateOf } from './templates.ts';

describe('read-report-template', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  let built: Reported;
  before(async () => {
    t = await openStrategyHouse();
    built = await aReportedPlan(t);
  });
  after(() => t?.close());

  it('shows every version; a report stays as it was made when the next one is written', async () => {
    const { plan } = built;
    const { template } = await aTemplate(t);
    const report = await aReport(t, plan, { template });
    const before = await wordsOf(t, { plan, report });
    const second = { ...plainLayout, title: { en: 'Otherwise' } };
    const of = { template, base: 1 };
    assert.equal((await aTemplate(t, second, of, { note: 'The minister asked' })).number, 2);
    await refused('kernel.changed-meanwhile', () => aTemplate(t, second, of));
    assert.equal(await wordsOf(t, { plan, report }), before);
    const later = await aReport(t, plan, { template });
    assert.match(await wordsOf(t, { plan, report: later }), /<h1>Otherwise<\/h1>/);
    const now = await templateOf(t, template);
    assert.deepEqual(
      now.versions.map((one) => [one.number, one.note, one.writtenBy !== null]),
      [
        [2, 'The minister asked', true],
        [1, null, true],
      ],
    );
    assert.deepEqual(now.template.unwritten, [
      { part: 'title', chapter: null, languages: ['bg', 'mk', 'sq'] },
    ]);
    assert.deepEqual((await templateOf(t, template, 1)).layout.title, short.title);
    await refused('kernel.not-found', () => templateOf(t, template, 3));
    await refused('kernel.not-found', () => templateOf(t, nowhere));
  });
});
