/** Work that is of value in itself never leaves under a title of the plan, and says who pays (R12, rights.md G31). */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import exceljs from 'exceljs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { withoutServer } from '#kernel/test/database.ts';
import { strategyDesk } from '../desk.ts';
import { exportAnswers } from '../operations/export-answers.ts';
import { exportCoverage } from '../operations/export-coverage.ts';
import { exportRollUp } from '../operations/export-roll-up.ts';
import { exportPlan } from '../operations/export-plan.ts';
import { exportPublic } from '../operations/export-public.ts';
import { exportReport } from '../operations/export-report.ts';
import { findGaps } from '../operations/find-gaps.ts';
import { findMeasures } from '../operations/find-measures.ts';
import { labelMeasure } from '../operations/label-measure.ts';
import { previewReport } from '../operations/preview-report.ts';
import { readBalance } from '../operations/read-balance.ts';
import { readCoverage } from '../operations/read-coverage.ts';
import { readMeasure } from '../operations/read-measure.ts';
import { readPlan } from '../operations/read-plan.ts';
import { readSince } from '../operations/read-since.ts';
import { readToday } from '../operations/read-today.ts';
import { searchHouse } from '../operations/search-house.ts';
import { setPublication } from '../operations/set-publication.ts';
import { startPlan } from '../operations/start-plan.ts';
import { tieMeasure } from '../operations/tie-measure.ts';
import { anItem, theIndex } from './builders.ts';
import { aQuestionnaire, aQuestionTie } from './questions.ts';
import { aReport, period } from './report-builders.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

type File = { bytes: Uint8Array };
type PublicGroup = {
  label: object;
  items: { titles: { en: string }; sources: string[]; kind: null; serves: { address: string }[] }[];
};

type Written = { label: object; measures: PublicGroup['items'] };

/** Titles that stand above, in the words of counter-terrorism; nothing labelled may be under one. */
const headings = ['Plan against terrorism', 'Stop recruitment to terror'];
const label = { en: 'Schools for everybody', bg: 'Училища за всички' };
const own = ['Warm classrooms', 'Wood for the stove'];
const inPlan = 'Watch the border';
/** An activity is tied to no paragraph of its own: no question is about it. */
const unasked: Readonly<Record<string, readonly string[]>> = {
  'strategy.export-answers': ['Wood for the stove'],
};

describe('work of value in itself', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  let plan: string;
  let instrument: string;
  const ids: Record<string, string> = {};
  before(async () => {
    t = await openStrategyHouse();
    instrument = await theIndex(t);
    const [title, aim] = headings;
    ({ plan } = await t.editor.does<{ plan: string }>(startPlan, { titles: { en: title }, instrument }));
    const goal = await anItem(t.editor, { plan, type: 'goal', titles: { en: aim } });
    const measure = (en: string, more: object) =>
      anItem(t.editor, { plan, type: 'measure', parent: goal, titles: { en }, kind: 'security', ...more });
    const budget = [{ source: 'State budget', currency: 'EUR', planned: 900 }];
    ids['border'] = await measure(inPlan, { budget });
    ids['school'] = await measure('Warm classrooms', {
      budget: [{ source: 'Fund of the north', currency: 'EUR', planned: 4200 }],
      leadOrganisation: t.focalPoint.organisation,
    });
    ids['wood'] = await anItem(t.editor, {
      plan,
      type: 'activity',
      parent: ids['school'],
      titles: { en: 'Wood for the stove' },
    });
    for (const item of [ids['border'], ids['school']]) await tie(item ?? '', 'annex/17');
    // The other paragraphs of this line have no measure: their nearest would be the school.
    await tie(ids['school'] ?? '', 'annex/22');
    const publication = { rule: 'public' };
    await t.editor.does(setPublication, { of: { object: 'plan', plan }, base: 1, publication });
    const everything = { object: 'item', plan, item: goal, withChildren: true };
    await t.editor.does(setPublication, { of: everything, base: 1, publication });
    await labels(ids['school']);
  });
  after(() => t?.close());

  const tie = (item: string, address: string) =>
    t.editor.does(tieMeasure, { plan, item, instrument, address, strength: 'contributes' });
  const labels = async (item: string | undefined) => {
    const { item: now } = await t.reader.does<{ item: { version: number } }>(readMeasure, { plan, item });
    await t.editor.does(labelMeasure, { plan, item, base: now.version, label });
  };
  const out = (operation: Parameters<typeof t.reader.does>[0], input: object) =>
    t.reader.does<File>(operation, { plan, ...input });
  /** A report as file and on paper: lines of action are titles of the strategy, a label is none. */
  const reportWays = async (
    operation: Parameters<typeof t.reader.does>[0],
    input: object,
  ): Promise<[string, string[]][]> => {
    const written = await json(operation, { ...input, format: 'json' });
    const html = new TextDecoder().decode((await out(operation, { ...input, format: 'html' })).bytes);
    const chapters = html
      .split(/(?=<h2)/)
      .flatMap((part): [string, string[]][] =>
        part.split(/(?=<h3)/).map((section): [string, string[]] => [section, [section]]),
      );
    // No line of action stands above it either: its part of the page is headed by its label.
    const named = chapters.filter(
      ([section]) => section.includes(own[0] ?? '') && section.includes('<table'),
    );
    assert.deepEqual(
      named.map(([section]) => /<h\d[^>]*>([^<]*)/.exec(section)?.[1]),
      [label.en],
    );
    return [
      ...titlesIn(written.measures, [written.plan.titles.en]),
      ...written.ofValueInThemselves.flatMap(({ label: of, measures }: Written) =>
        titlesIn(measures, [text(of)]),
      ),
      [JSON.stringify(written.lines), headings],
      ...chapters,
      ...(await outlineOf((await out(operation, { ...input, format: 'pdf' })).bytes)),
    ];
  };
  const json = async (operation: Parameters<typeof t.reader.does>[0], input: object = {}) =>
    JSON.parse(new TextDecoder().decode((await out(operation, input)).bytes));

  it('counts in plan, coverage and money as before', async () => {
    const read = await t.reader.does<{ money: object[]; items: { measures: number }[] }>(readPlan, { plan });
    assert.deepEqual(read.money, [{ currency: 'EUR', planned: 5100, committed: 0, spent: 0 }]);
    assert.equal(read.items[0]?.measures, 2);
    const { cells } = await t.reader.does<{ cells: { address: string; measures: number }[] }>(readCoverage, {
      plan,
    });
    assert.equal(cells.find(({ address }) => address === 'annex/17')?.measures, 2);
    const { groups } = await t.reader.does<{ groups: { key: string; measures: number }[] }>(readBalance, {
      plan,
      by: 'kind',
    });
    assert.equal(groups.find(({ key }) => key === 'security')?.measures, 2);
  });

  it('leaves the house under its own label only, whichever way it leaves', async () => {
    /** What stands above a title, for each way out that the desk has; a way without a row here fails. */
    const ways: Record<string, () => Promise<[string, string[]][]>> = {
      'strategy.export-public': async () => {
        const written = await json(exportPublic);
        return [
          ...titlesIn(written.items, [written.plan.titles.en]),
          ...written.ofValueInThemselves.flatMap((group: PublicGroup) =>
            titlesIn(group.items, [text(group.label)]),
          ),
        ];
      },
      'strategy.export-plan': async () => {
        const written = await json(exportPlan, { format: 'json', language: 'en' });
        const csv = new TextDecoder().decode(
          (await out(exportPlan, { format: 'csv', language: 'en' })).bytes,
        );
        const xlsx = await sheetsOf((await out(exportPlan, { format: 'xlsx', language: 'en' })).bytes);
        const pdf = await outlineOf((await out(exportPlan, { format: 'pdf', language: 'en' })).bytes);
        return [
          ...titlesIn(written.items, [written.plan.titles.en]),
          ...written.ofValueInThemselves.flatMap((group: PublicGroup) =>
            titlesIn(group.items, [text(group.label)]),
          ),
          ...csv.split('\r\n').map((row): [string, string[]] => [row, [row]]),
          ...xlsx,
          ...pdf,
        ];
      },
      // It names plans and institutions; of a measure it holds the number alone.
      'strategy.export-roll-up': async () => {
        const { bytes } = await out(exportRollUp, { plan, format: 'json', language: 'en' });
        return [[Buffer.from(bytes).toString(), []]];
      },
      'strategy.export-coverage': async () => {
        const written = await json(exportCoverage, { format: 'json', language: 'en' });
        const pdf = await outlineOf((await out(exportCoverage, { format: 'pdf', language: 'en' })).bytes);
        return [[JSON.stringify(written), headings], ...pdf];
      },
      'strategy.export-report': async () =>
        await reportWays(exportReport, { report: await aReport(t, plan), language: 'en' }),
      'strategy.export-answers': async () => {
        const questionnaire = await aQuestionnaire(t);
        await aQuestionTie(t, questionnaire, 'text/1', { instrument, address: 'annex/17' });
        const input = { questionnaire, of: { period }, language: 'en' };
        const written = await json(exportAnswers, { ...input, format: 'json' });
        const html = new TextDecoder().decode((await out(exportAnswers, { ...input, format: 'html' })).bytes);
        return [
          ...titlesIn(written.measures, [written.plan.titles.en]),
          ...written.ofValueInThemselves.flatMap(({ label: of, measures }: Written) =>
            titlesIn(measures, [text(of)]),
          ),
          [JSON.stringify(written.questions), headings],
          ...html.split(/(?=<h[23])/).map((part): [string, string[]] => [part, [part]]),
          ...(await outlineOf((await out(exportAnswers, { ...input, format: 'pdf' })).bytes)),
        ];
      },
      'strategy.preview-report': async () => await reportWays(previewReport, { period, language: 'en' }),
    };
    const downloads = strategyDesk.operations.filter(({ transport }) => transport === 'download');
    assert.deepEqual(Object.keys(ways).toSorted(), downloads.map(({ name }) => name).toSorted());
    for (const [name, way] of Object.entries(ways)) {
      const shown = await way();
      if (name !== 'strategy.export-coverage' && name !== 'strategy.export-roll-up')
        for (const title of [...own, inPlan].filter((one) => !unasked[name]?.includes(one)))
          assert.ok(
            shown.some(([words]) => words.includes(title)),
            `${name} shows ${title}`,
          );
      for (const [words, above] of shown) {
        if (!own.some((title) => words.includes(title))) continue;
        for (const heading of [...headings, 'Security'])
          assert.ok(!above.join(' ').includes(heading), `${name}: ${words.slice(0, 80)} under ${heading}`);
      }
    }
  });

  it('is nobody’s nearest measure, stands in the search within its label, and is named on Today by its number only', async () => {
    const { gaps } = await t.reader.does<{ gaps: { nearest: { item: string } | null }[] }>(findGaps, {
      plan,
    });
    assert.ok(gaps.every(({ nearest }) => nearest?.item !== ids['school']));
    const hit = async (words: string) => {
      const { hits } = await t.reader.does<{ hits: { item: string; within: object }[] }>(searchHouse, {
        text: words,
      });
      return hits[0]?.within;
    };
    assert.deepEqual(await hit('Warm classrooms'), label);
    assert.deepEqual(await hit('Wood for the stove'), label);
    assert.deepEqual(await hit(inPlan), { en: headings[0] });
    for (const operation of [readToday, readSince])
      for (const who of [t.editor, t.focalPoint]) {
        const said = JSON.stringify(await who.does(operation, {}));
        assert.ok(
          own.every((title) => !said.includes(title)),
          operation.name,
        );
      }
    const { items } = await t.reader.does<{ items: { id: string; ownLabel: object | null }[] }>(
      findMeasures,
      {
        plan,
      },
    );
    assert.deepEqual(
      items.map(({ ownLabel }) => ownLabel),
      [null, label, label],
    );
  });

  it('says in the public form who pays for it and what it serves; without a payer it waits', async () => {
    const groups = (await json(exportPublic)).ofValueInThemselves as PublicGroup[];
    assert.deepEqual(
      groups.map((group) => [
        group.label,
        group.items.map((item) => [
          item.titles.en,
          item.sources,
          item.kind,
          item.serves.map(({ address }) => address),
        ]),
      ]),
      [
        [
          label,
          [
            ['Warm classrooms', ['Fund of the north'], null, ['annex/17', 'annex/22']],
            ['Wood for the stove', ['Fund of the north'], null, []],
          ],
        ],
      ],
    );
    const unpaid = await anItem(t.editor, { plan, type: 'measure', titles: { en: 'Choir without money' } });
    const publication = { rule: 'public' };
    await t.editor.does(setPublication, { of: { object: 'item', plan, item: unpaid }, base: 1, publication });
    await labels(unpaid);
    assert.ok(!JSON.stringify(await json(exportPublic)).includes('Choir without money'));
  });
});

const text = (texts: object) => Object.values(texts).join(' ');
function titlesIn(items: { titles: { en: string }; kind: string | null }[], above: string[]) {
  return items.map((item): [string, string[]] => [
    item.titles.en,
    [...above, item.kind === 'security' ? 'Security' : ''],
  ]);
}

/** Each row of a workbook, under the name of its sheet and the title of the book. */
async function sheetsOf(bytes: Uint8Array): Promise<[string, string[]][]> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  return book.worksheets.flatMap((sheet) => {
    const rows: [string, string[]][] = [];
    sheet.eachRow((row) => rows.push([String(row.values), [sheet.name, book.title, String(row.values)]]));
    return rows;
  });
}

type Node = { role?: string; id?: string; children?: Node[] };

/** Each row of the tables of a PDF, under its headings: the structure tree, as a screen reader walks it. */
async function outlineOf(bytes: Uint8Array): Promise<[string, string[]][]> {
  const task = getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 });
  const document = await task.promise;
  const above: string[] = [];
  const rows: [string, string[]][] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const words = new Map<string, string>();
    let open: string[] = [];
    for (const item of (await page.getTextContent({ includeMarkedContent: true })).items as {
      type?: string;
      id?: string;
      str?: string;
    }[]) {
      if (item.type?.startsWith('begin')) open = [...open, item.id ?? ''];
      else if (item.type === 'endMarkedContent') open = open.slice(0, -1);
      else for (const id of open) words.set(id, `${words.get(id) ?? ''}${item.str}`);
    }
    const said = (node: Node): string =>
      (node.id ? (words.get(node.id) ?? '') : '') + (node.children ?? []).map(said).join(' ');
    const walk = (node: Node) => {
      const level = /^H(\d)$/.exec(node.role ?? '')?.[1];
      if (level) above.splice(Number(level) - 1, 10, said(node));
      else if (node.role === 'TR') rows.push([said(node), [...above, said(node)]]);
      else for (const child of node.children ?? []) walk(child);
    };
    walk((await page.getStructTree()) as Node);
  }
  await task.destroy();
  return rows;
}
