/** A report in an office's own template: its words by language, its chapters, and what no template can hide. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { asOwner } from '#kernel/test/as-owner.ts';
import { readIsolated } from '#libs/texts/index.ts';
import { reportChapters } from '../model/lists.ts';
import type { ReportOutline } from '../model/report-templates.ts';
import { findReports } from '../operations/find-reports.ts';
import { findReportTemplates } from '../operations/find-report-templates.ts';
import { labelMeasure } from '../operations/label-measure.ts';
import { previewReport } from '../operations/preview-report.ts';
import { previewTemplate } from '../operations/preview-template.ts';
import { readReportTemplate } from '../operations/read-report-template.ts';
import { retireReportTemplate } from '../operations/retire-report-template.ts';
import { writeReportTemplate } from '../operations/write-report-template.ts';
import { withdrawValue } from '../operations/withdraw-value.ts';
import { plainLayout } from '../rules/report-layout.ts';
import { lastEntry, nowhere } from './observe.ts';
import {
  aReport,
  aReportedPlan,
  bytesOf,
  fileOf,
  period,
  type Reported,
  wordsOf,
} from './report-builders.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

const names = { en: 'Report to the government', bg: 'Отчет до правителството' };
/** The barest report that one can ask for. */
const short = {
  title: { en: 'What we did', bg: 'Какво направихме' },
  signatory: null,
  letterhead: { en: 'Office of the invented country\nRiver Street 1' },
  introduction: { en: 'We <b>began</b> in spring.', sq: 'Filluam në pranverë.' },
  closing: { en: 'We go on.' },
  depth: 'lines',
  chapters: [
    { chapter: 'effects', heading: { en: 'What changed' }, words: null, chart: false, without: ['progress'] },
    { chapter: 'method', words: null },
    { chapter: 'summary', words: { en: 'In short.' }, chart: false },
    { chapter: 'corrections', words: null },
  ],
};

describe('a template of reports', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  let built: Reported;
  before(async () => {
    t = await openStrategyHouse();
    built = await aReportedPlan(t);
  });
  after(() => t?.close());

  const write = async (layout: object, of: object | null = null, more: object = {}) =>
    await t.editor.does<{ template: string; number: number }>(writeReportTemplate, {
      of,
      names,
      layout,
      ...more,
    });
  const headingsOf = (html: string) =>
    [...html.matchAll(/<h[23] id="s\d+">([^<]+)<\/h/g)].map(([, words = '']) => words);

  it('gives a report its chapters and words; what is not written in a language is said, in every form', async () => {
    const { plan } = built;
    const { template, number } = await write(short);
    assert.equal(number, 1);
    assert.deepEqual((await lastEntry(t, writeReportTemplate))?.about, [template]);
    const report = await aReport(t, plan, { template });
    const english = await wordsOf(t, { plan, report });
    assert.deepEqual(headingsOf(english), [
      'Introduction',
      'What changed',
      'How it is counted',
      'Summary',
      'Corrected figures of earlier reports',
      'Closing remarks',
    ]);
    assert.match(
      english,
      /<p class="head">Office of the invented country<\/p>\s*<p class="head">River Street 1<\/p>\s*<h1>What we did<\/h1>/,
    );
    assert.match(english, /We &lt;b&gt;began&lt;\/b&gt; in spring\./);
    assert.match(english, /version 1 of the template “Report to the government”/);
    assert.doesNotMatch(english, /<svg |>Progress<|M-2|has not written|Not written/);
    // Each language says itself what it lacks, and takes no other one's words in its place.
    const expected = {
      bg: {
        title: 'Какво направихме',
        lacks: /още не е написала този текст/,
        head: /Ненаписано от службата.*бланката; въведението; /s,
      },
      mk: {
        title: 'Извештај за спроведувањето',
        lacks: /не го напишала овој текст/,
        head: /Ненапишано.*насловот; /,
      },
      sq: {
        title: 'Raport i zbatimit',
        lacks: /nuk e ka shkruar ende/,
        head: /E pashkruar.*koka e letrës; /,
      },
    };
    for (const [language, { title, lacks, head }] of Object.entries(expected)) {
      const html = await wordsOf(t, { plan, report }, 'html', language);
      assert.ok(html.includes(`<h1>${title}</h1>`), language);
      assert.match(html, lacks);
      assert.match(html, head);
      assert.doesNotMatch(html, /spring|We go on|In short|What changed|\breport\.[a-z]|\{\w+\}/);
      const flat = (words: string) => words.replaceAll(/\s|-/g, '').replaceAll('&lt;', '<');
      for (const form of ['pdf', 'docx']) {
        const bytes = await bytesOf(t, { plan, report }, form, language);
        const read = flat(await readIsolated(bytes, `report.${form}`, 'decoding'));
        for (const heading of headingsOf(html))
          assert.ok(read.includes(flat(heading)), `${form} ${language}: ${heading}`);
      }
    }
    assert.match(await wordsOf(t, { plan, report }, 'html', 'sq'), /Filluam në pranverë\./);
    const { report: made } = await fileOf(t, { plan, report });
    assert.deepEqual(made?.template, { id: template, number: 1, names });
  });

  it('leaves a report as it was made when the next version is written or it goes out of use', async () => {
    const { plan } = built;
    const { template } = await write(short);
    const report = await aReport(t, plan, { template });
    const before = await wordsOf(t, { plan, report });
    const second = { ...plainLayout, title: { en: 'Otherwise' } };
    const { number } = await write(second, { template, base: 1 }, { note: 'The minister asked' });
    assert.equal(number, 2);
    await refused('kernel.changed-meanwhile', () => write(second, { template, base: 1 }));
    assert.equal(await wordsOf(t, { plan, report }), before);
    const later = await aReport(t, plan, { template });
    assert.match(await wordsOf(t, { plan, report: later }), /<h1>Otherwise<\/h1>/);
    const read = async (version?: number) =>
      await t.reader.does<{
        layout: { title: object };
        versions: { number: number; note: string | null; writtenBy: object | null }[];
        template: { unwritten: { part: string; languages: string[] }[] };
      }>(readReportTemplate, { template, ...(version ? { number: version } : {}) });
    const now = await read();
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
    assert.deepEqual((await read(1)).layout.title, short.title);
    await refused('kernel.not-found', () => read(3));

    await t.editor.does(retireReportTemplate, { template, reason: 'A new ministry' });
    await refused('strategy.template-retired', () => aReport(t, plan, { template }));
    await refused('strategy.template-retired', () => write(short, { template, base: 2 }));
    await refused('strategy.template-retired', () =>
      t.editor.does(retireReportTemplate, { template, reason: 'Again' }),
    );
    assert.equal(await wordsOf(t, { plan, report }), before);
    const { reports } = await t.reader.does<{ reports: { id: string; template: object | null }[] }>(
      findReports,
      { plan },
    );
    assert.deepEqual(reports.find(({ id }) => id === report)?.template, { id: template, number: 1, names });
    const { templates } = await t.reader.does<{ templates: { id: string; retired: object | null }[] }>(
      findReportTemplates,
      {},
    );
    assert.ok(templates.find(({ id }) => id === template)?.retired);
  });

  it('hides neither that a figure was corrected nor that an approved one is missing', async () => {
    const { plan, indicator, value } = built;
    await aReport(t, plan);
    await t.editor.does(withdrawValue, { plan, indicator, value, reason: 'Counted twice' });
    const { template } = await write(short);
    const report = await aReport(t, plan, { template });
    for (const [language, head] of [
      [
        'en',
        /1 indicator of 1 without an approved value\.[^]*1 figure of an earlier report was corrected\.[^]*1 status or progress was set by a person[^]*<nav/,
      ],
      ['bg', /без одобрена стойност[^]*Поправена е 1 стойност[^]*<nav/],
      ['mk', /без одобрена вредност[^]*Исправена е 1 вредност[^]*<nav/],
      ['sq', /pa vlerë të miratuar[^]*U korrigjua 1 vlerë[^]*<nav/],
    ] as const) {
      const html = await wordsOf(t, { plan, report }, 'html', language);
      assert.match(html, head);
      assert.match(html, /Counted twice/);
    }
  });

  it('is refused where it would, by the house and by the database', async () => {
    const without = (chapter: string) => ({
      ...plainLayout,
      chapters: plainLayout.chapters.filter((one) => one.chapter !== chapter),
    });
    const changed = (chapter: string, how: object) => ({
      ...plainLayout,
      chapters: plainLayout.chapters.map((one) => (one.chapter === chapter ? { ...one, ...how } : one)),
    });
    const wrong: [object, string, string][] = [
      [without('corrections'), 'layout.chapters', 'chapter-needed'],
      [without('summary'), 'layout.chapters', 'chapter-needed'],
      [without('method'), 'layout.chapters', 'chapter-needed'],
      [changed('corrections', { heading: { en: 'Notes' } }), 'layout.chapters.6.heading', 'heading-is-firm'],
      [changed('effects', { without: ['lead'] }), 'layout.chapters.3.without', 'column-is-firm'],
      [changed('gaps', { chart: false }), 'layout.chapters.5.chart', 'no-chart'],
      [changed('gaps', { chapter: 'money' }), 'layout.chapters.5.chapter', 'chapter-twice'],
    ];
    for (const [layout, path, code] of wrong) {
      const refusal = await refused('kernel.input-invalid', () => write(layout));
      assert.deepEqual(
        refusal.details.fields?.map((one) => [one.path, one.code]),
        [[path, code]],
      );
    }
    await refused('kernel.input-invalid', () => write(changed('effects', { without: ['value'] })));
    await refused('kernel.not-found', () => write(short, { template: nowhere, base: 1 }));
    await refused('kernel.not-found', () => aReport(t, built.plan, { template: nowhere }));
    const text = `insert into strategy.report_template_versions
      (record_id, circle_id, number, names, layout, written_by_post, written_on)
      select record_id, circle_id, 99, '{}', $1, record_id, '2026-01-01' from strategy.report_templates limit 1`;
    await assert.rejects(asOwner(t, text, [JSON.stringify(without('corrections'))]), /check constraint/);
    const kept = 'update strategy.reports set layout = $1';
    await assert.rejects(asOwner(t, kept, [JSON.stringify(without('corrections'))]), /reports_firm_chapters/);
  });

  it('is seen before it is kept, and puts no title of the strategy above work of value in itself', async () => {
    const { plan, second } = built;
    const layout = { ...plainLayout, title: { en: 'Against terrorism' }, introduction: { en: 'Spring.' } };
    const look = async (more: object = {}) =>
      await t.reader.does<ReportOutline>(previewTemplate, { plan, period, layout, language: 'en', ...more });
    const seen = await look();
    assert.equal(seen.title, 'Against terrorism');
    assert.equal(seen.sections[0]?.heading, 'Introduction');
    const level2 = seen.sections.filter(({ level }) => level === 2);
    assert.equal(level2.length, reportChapters.length + 1);
    assert.ok(seen.sections.some(({ tables }) => tables.some(({ more }) => more > 0)));
    const { templates } = await t.reader.does<{ templates: object[] }>(findReportTemplates, {});
    await look();
    const after = await t.reader.does<{ templates: object[] }>(findReportTemplates, {});
    assert.equal(after.templates.length, templates.length);
    const { template } = await write(layout);
    const input = { plan, period, format: 'html', language: 'en', template };
    const { bytes } = await t.reader.does<{ bytes: Uint8Array }>(previewReport, input);
    assert.match(new TextDecoder().decode(bytes), /<h1>Against terrorism<\/h1>/);
    await t.editor.does(labelMeasure, { plan, item: second, base: 1, label: { en: 'Libraries' } });
    const apart = await look();
    assert.equal(apart.title, 'Implementation report');
    assert.ok(!apart.lines.join().includes('Against terrorism'));
    assert.ok(apart.sections.some(({ sentences }) => sentences.includes('Against terrorism')));
    await refused('strategy.ends-before-start', () =>
      look({ period: { from: period.until, until: period.from } }),
    );
  });
});
