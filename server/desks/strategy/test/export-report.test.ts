/** A report in four languages and every form: the same words, and from each figure a link to what stands behind it. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { exportReport } from '../operations/export-report.ts';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { readIsolated } from '#libs/texts/index.ts';
import { nowhere } from './observe.ts';
import { aReport, aReportedPlan, bytesOf, type Reported, wordsOf } from './report-builders.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('a report that leaves the house', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  let built: Reported;
  before(async () => {
    t = await openStrategyHouse();
    built = await aReportedPlan(t);
  });
  after(() => t?.close());

  /** The links of a page, as addresses. */
  const linksOf = (html: string) =>
    [...html.matchAll(/href="(https:[^"]+)"/g)].map(
      ([, href = '']) => new URL(href.replaceAll('&amp;', '&')),
    );

  it('says the same in four languages and every form, each figure with a link to its row', async () => {
    const { plan, goal, measure, second } = built;
    const report = await aReport(t, plan);
    const known = new Set([measure, second, goal]);
    for (const language of ['en', 'bg', 'mk', 'sq']) {
      const html = await wordsOf(t, { plan, report }, 'html', language);
      assert.match(html, new RegExp(`<html lang="${language}">`));
      assert.doesNotMatch(html, /<script|\son\w+=|javascript:|src=/i);
      assert.doesNotMatch(html, /\breport\.[a-z]|undefined|\{\w+\}|NaN/);
      assert.ok(!html.includes('Reading <rooms>'));
      const items = linksOf(html).filter(({ pathname }) => pathname.startsWith('/strategy/plan/items/'));
      const led = items.map(({ pathname }) => pathname.split('/').at(-1) ?? '');
      assert.ok(led.includes(second) && led.includes(measure));
      assert.ok(led.every((id) => known.has(id)));
      assert.ok(items.every(({ searchParams }) => searchParams.get('plan') === plan));
      assert.ok(linksOf(html).some(({ searchParams }) => searchParams.get('at') === 'annex/34'));
      const drawn = html.match(/<svg /g) ?? [];
      assert.ok(drawn.length >= 2);
      assert.equal(html.match(/role="img" aria-label="[^"]{20,}"/g)?.length, drawn.length);

      const pdf = await bytesOf(t, { plan, report }, 'pdf', language);
      const raw = Buffer.from(pdf).toString('latin1');
      assert.match(raw, /<pdfuaid:part>1<\/pdfuaid:part>/);
      assert.ok(raw.includes(`/Lang (${language})`));
      assert.match(raw, /\/StructTreeRoot/);
      const flat = (words: string) => words.replaceAll(/\s|-/g, '');
      const printed = flat(await readIsolated(pdf, 'report.pdf', 'decoding'));
      const headings = [...html.matchAll(/<h[23] id="s\d+">([^<]+)<\/h/g)].map(([, words = '']) => words);
      assert.ok(headings.length > 10);
      const docx = await bytesOf(t, { plan, report }, 'docx', language);
      const written = flat(await readIsolated(docx, 'report.docx', 'decoding'));
      for (const heading of headings.map((words) => flat(words.replaceAll('&amp;', '&')))) {
        assert.ok(printed.includes(heading), `PDF ${language}: ${heading}`);
        assert.ok(written.includes(heading), `DOCX ${language}: ${heading}`);
      }
      const inside = unzipSync(docx);
      const partOf = (name: string) => strFromU8(inside[name] ?? new Uint8Array());
      for (const name of Object.keys(inside).filter((one) => /\.(xml|rels)$/.test(one))) {
        const reader = new SaxesParser();
        reader.on('error', (error) => assert.fail(`${name}: ${error.message}`));
        reader.write(partOf(name)).close();
      }
      const body = partOf('word/document.xml');
      assert.ok(partOf('word/styles.xml').includes(`<w:lang w:val="${language}-`));
      assert.equal(body.match(/<w:tblHeader\/>/g)?.length, html.match(/<thead>/g)?.length);
      for (const [, id = ''] of body.matchAll(/r:(?:id|embed)="([^"]+)"/g))
        assert.ok(partOf('word/_rels/document.xml.rels').includes(`Id="${id}"`), id);
    }
    const english = (await wordsOf(t, { plan, report })).replaceAll('\u00A0', ' ');
    const said = ['not yet approved', 'EUR 900.01', 'Done by the towns alone', 'derived status: Not started'];
    for (const words of said) assert.ok(english.includes(words), words);
  });

  it('refuses what is not there, and an address that is none', async () => {
    const { plan } = built;
    const report = await aReport(t, plan);
    const input = { plan, report, format: 'html', language: 'en' };
    for (const wrong of [{ plan: nowhere }, { report: nowhere }])
      await refused('kernel.not-found', () => t.reader.does(exportReport, { ...input, ...wrong }));
    for (const at of ['javascript:alert(1)', 'https://a/b', 'https://a" onclick="x'])
      await refused('kernel.input-invalid', () => t.reader.does(exportReport, { ...input, at }));
  });
});
