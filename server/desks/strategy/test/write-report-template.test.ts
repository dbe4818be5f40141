/** A report in an office's own template: its words by language, its chapters, and what no template can hide. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { asOwner } from '#kernel/test/as-owner.ts';
import { readIsolated } from '#libs/texts/index.ts';
import { withdrawValue } from '../operations/withdraw-value.ts';
import { writeReportTemplate } from '../operations/write-report-template.ts';
import { plainLayout } from '../rules/report-layout.ts';
import { lastEntry, nowhere } from './observe.ts';
import { aReport, aReportedPlan, bytesOf, fileOf, type Reported, wordsOf } from './report-builders.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';
import { aTemplate, names, short } from './templates.ts';

describe('a template of reports', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  let built: Reported;
  before(async () => {
    t = await openStrategyHouse();
    built = await aReportedPlan(t);
  });
  after(() => t?.close());

  const headingsOf = (html: string) =>
    [...html.matchAll(/<h[23] id="s\d+">([^<]+)<\/h/g)].map(([, words = '']) => words);

  it('gives a report its chapters and words; what is not written in a language is said, in every form', async () => {
    const { plan } = built;
    const { template, number } = await aTemplate(t);
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

  it('hides neither that a figure was corrected nor that an approved one is missing', async () => {
    const { plan, indicator, value } = built;
    await aReport(t, plan);
    await t.editor.does(withdrawValue, { plan, indicator, value, reason: 'Counted twice' });
    const { template } = await aTemplate(t);
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
    const at = (chapter: string) =>
      `layout.chapters.${plainLayout.chapters.findIndex((one) => one.chapter === chapter)}`;
    const wrong: [object, string, string][] = [
      [without('corrections'), 'layout.chapters', 'chapter-needed'],
      [without('summary'), 'layout.chapters', 'chapter-needed'],
      [without('method'), 'layout.chapters', 'chapter-needed'],
      [
        changed('corrections', { heading: { en: 'Notes' } }),
        `${at('corrections')}.heading`,
        'heading-is-firm',
      ],
      [changed('effects', { without: ['lead'] }), `${at('effects')}.without`, 'column-is-firm'],
      [changed('gaps', { chart: false }), `${at('gaps')}.chart`, 'no-chart'],
      [changed('gaps', { chapter: 'money' }), `${at('gaps')}.chapter`, 'chapter-twice'],
    ];
    for (const [layout, path, code] of wrong) {
      const refusal = await refused('kernel.input-invalid', () => aTemplate(t, layout));
      assert.deepEqual(
        refusal.details.fields?.map((one) => [one.path, one.code]),
        [[path, code]],
      );
    }
    await refused('kernel.input-invalid', () => aTemplate(t, changed('effects', { without: ['value'] })));
    await refused('kernel.not-found', () => aTemplate(t, short, { template: nowhere, base: 1 }));
    await refused('kernel.not-found', () => aReport(t, built.plan, { template: nowhere }));
    const text = `insert into strategy.report_template_versions
      (record_id, circle_id, number, names, layout, written_by_post, written_on)
      select record_id, circle_id, 99, '{}', $1, record_id, '2026-01-01' from strategy.report_templates limit 1`;
    await assert.rejects(asOwner(t, text, [JSON.stringify(without('corrections'))]), /check constraint/);
    const kept = 'update strategy.reports set layout = $1';
    await assert.rejects(asOwner(t, kept, [JSON.stringify(without('corrections'))]), /reports_firm_chapters/);
  });
});
