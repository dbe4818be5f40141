/** What leaves the desk: exactly the public objects, no cell that a spreadsheet carries out, PDF that a screen reader reads. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import exceljs from 'exceljs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { AnyOperation } from '#kernel/operation/define.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { exportCoverage } from '../operations/export-coverage.ts';
import { exportPlan } from '../operations/export-plan.ts';
import { exportPublic } from '../operations/export-public.ts';
import { setPublication } from '../operations/set-publication.ts';
import { anItem, aPlan, aTie, type Built, moreMeasures } from './builders.ts';
import { countStatements, lastEntry, nowhere } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

type File = { name: string; type: string; bytes: Uint8Array };
type PublicPlan = { items: { id: string; parent: string | null }[] } & Record<string, unknown>;

describe('what leaves the desk', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  const hand = (operation: AnyOperation, input: object) => t.reader.does<File>(operation, input);
  const textOf = ({ bytes }: File) => new TextDecoder().decode(bytes);
  const publish = (of: object, publication: object, base = 1) =>
    t.editor.does(setPublication, { of, base, publication });

  describe('the public form', () => {
    const reason = 'Talks with a neighbour are under way';
    let built: Built;
    const ids: Record<string, string> = {};
    before(async () => {
      built = await aPlan(t);
      const { plan, goal } = built;
      const rules: Record<string, object> = {
        open: { rule: 'public' },
        past: { rule: 'public-from', on: '2026-01-01' },
        future: { rule: 'public-from', on: '2999-01-01' },
        closed: { rule: 'restricted', reason },
        undecided: { rule: 'undecided' },
      };
      for (const [name, publication] of Object.entries(rules)) {
        const item = await anItem(t.editor, {
          plan,
          type: 'measure',
          parent: goal,
          titles: { en: `Measure ${name}` },
          description: { en: `Words about ${name}` },
          externalId: `ID-${name}`,
          partners: [{ name: `Partner of ${name}` }],
          leadName: `Lead of ${name}`,
          budget: [{ source: `Source of ${name}`, currency: 'EUR', planned: 1 }],
        });
        ids[name] = item;
        await aTie(t.editor, { ...built, measure: item }, { note: `Note on ${name}` });
        await publish({ object: 'item', plan, item }, publication);
      }
      const under = { plan, type: 'activity', parent: ids['closed'], titles: { en: 'Public under closed' } };
      ids['under'] = await anItem(t.editor, under);
      await publish({ object: 'item', plan, item: ids['under'] }, { rule: 'public' });
    });

    it('is refused while the plan itself is not public, and for a plan that is not there', async () => {
      await assert.rejects(hand(exportPublic, { plan: built.plan }), refusal('strategy.not-public'));
      await assert.rejects(hand(exportPublic, { plan: nowhere }), refusal('kernel.not-found'));
    });

    it('holds exactly the public objects, and not a word, number or id of the others', async () => {
      await publish({ object: 'plan', plan: built.plan }, { rule: 'public' });
      const text = textOf(await hand(exportPublic, { plan: built.plan }));
      const written = JSON.parse(text) as PublicPlan;
      assert.deepEqual(
        written.items.map((one) => [one.id, one.parent]),
        [
          [ids['open'], null],
          [ids['past'], null],
          [ids['under'], null],
        ],
      );
      for (const kept of ['future', 'closed', 'undecided', 'goal']) {
        const id = kept === 'goal' ? built.goal : (ids[kept] ?? '');
        assert.ok(!text.includes(id), `id of ${kept}`);
        assert.ok(!text.replace('Public under closed', '').includes(kept), kept);
      }
      for (const word of [reason, 'Schools and towns', 'Open evenings', 'Note on', 'restricted'])
        assert.ok(!text.includes(word), word);
      const entry = await lastEntry(t, exportPublic);
      assert.deepEqual([entry?.about, entry?.outcome], [[built.plan], 'read']);
    });

    it('says of each object these things and no others', async () => {
      const written = JSON.parse(textOf(await hand(exportPublic, { plan: built.plan }))) as PublicPlan;
      assert.deepEqual(Object.keys(written), [
        'format',
        'on',
        'plan',
        'items',
        'ofValueInThemselves',
        'notApplicable',
      ]);
      assert.deepEqual(
        { ...written.items[0] },
        {
          id: ids['open'],
          parent: null,
          type: 'measure',
          externalId: 'ID-open',
          titles: { en: 'Measure open' },
          description: { en: 'Words about open' },
          kind: null,
          level: null,
          outcome: null,
          audiences: [],
          state: 'planned',
          rights: null,
          findings: [],
          legalBases: [],
          personalData: null,
          lead: 'Lead of open',
          startsOn: null,
          endsOn: null,
          money: [{ currency: 'EUR', planned: 1, committed: 0, spent: 0 }],
          sources: ['Source of open'],
          serves: [{ address: 'annex/22', strength: 'contributes' }],
        },
      );
    });

    it('opens on the day that was set, by the calendar of the node', async () => {
      const other = await aPlan(t);
      await publish({ object: 'plan', plan: other.plan }, { rule: 'public-from', on: '2030-05-01' });
      t.setClock(new Date('2030-04-30T12:00:00Z'));
      await assert.rejects(hand(exportPublic, { plan: other.plan }), refusal('strategy.not-public'));
      t.setClock(new Date('2030-05-01T12:00:00Z'));
      await hand(exportPublic, { plan: other.plan });
      t.setClock(new Date());
    });
  });

  describe('a table', () => {
    const dangerous = [
      '=1+1',
      '+1',
      '-1',
      '@SUM(A1)',
      '\t=1',
      ' =1',
      '\r=1',
      '＝1',
      '=HYPERLINK("http://x")',
    ];
    let plan: string;
    before(async () => {
      plan = (await aPlan(t)).plan;
      for (const [at, en] of dangerous.entries())
        await anItem(t.editor, {
          plan,
          type: 'measure',
          titles: { en },
          externalId: `${en}${at}`,
          leadName: en,
        });
    });

    it('as CSV has no cell that begins like a formula, and keeps the words', async () => {
      const text = textOf(await hand(exportPlan, { plan, format: 'csv', language: 'en' }));
      const cells = cellsOf(text);
      for (const cell of cells)
        assert.doesNotMatch(cell, /^\s*[=+@\uFF1D\uFF0B\uFF20]|^\s*-\D|^[\t\r]/u, JSON.stringify(cell));
      for (const words of dangerous) assert.ok(text.replaceAll('""', '"').includes(words.trim()), words);
    });

    it('as XLSX holds words, no formula and no link', async () => {
      const { bytes } = await hand(exportPlan, { plan, format: 'xlsx', language: 'bg' });
      const book = new exceljs.Workbook();
      await book.xlsx.load(bytes.slice().buffer);
      let cells = 0;
      for (const sheet of book.worksheets) {
        sheet.eachRow((row) =>
          row.eachCell((cell) => {
            cells += 1;
            assert.ok(
              [exceljs.ValueType.String, exceljs.ValueType.Number, exceljs.ValueType.SharedString].includes(
                cell.type,
              ),
              `${sheet.name} ${cell.address} ${cell.type}`,
            );
          }),
        );
      }
      assert.ok(cells > dangerous.length);
    });
  });

  for (const language of ['en', 'bg', 'mk', 'sq'] as const) {
    for (const operation of [exportPlan, exportCoverage]) {
      it(`${operation.name} as PDF in ${language} is tagged: language, headings in order, header cells`, async () => {
        const built = await aPlan(t, { en: 'National plan', bg: 'План', mk: 'План', sq: 'Plani' });
        await aTie(t.editor, built);
        const file = await hand(operation, { plan: built.plan, format: 'pdf', language });
        assert.equal(file.type, 'application/pdf');
        assert.match(file.name, new RegExp(`\\.${language}\\.pdf$`));
        const { headings, headerCells, cells, info, xmp } = await lookAt(file.bytes);
        assert.equal(info.Language, language);
        assert.match(xmp, /pdfuaid:part>1</);
        assert.ok(info.Title);
        assert.equal(headings[0], 'H1');
        assert.deepEqual(headings.filter((one) => one === 'H1').length, 1);
        assert.ok(headings.includes('H2'));
        headings.forEach((one, at) => {
          const before = Number(headings[at - 1]?.slice(1) ?? 0);
          assert.ok(Number(one.slice(1)) <= before + 1, headings.join(' '));
        });
        assert.ok(headerCells > 0 && cells > 0, `${headerCells} header cells, ${cells} cells`);
      });
    }
  }

  it('is recorded with its form, for each of the four', async () => {
    const { plan } = await aPlan(t);
    for (const operation of [exportPlan, exportCoverage]) {
      for (const format of ['csv', 'json', 'xlsx', 'pdf']) {
        await hand(operation, { plan, format, language: 'mk' });
        const entry = await lastEntry(t, operation);
        assert.deepEqual([entry?.about, entry?.detail, entry?.outcome], [[plan], { format }, 'read']);
      }
    }
  });

  it('is refused for a plan that is not there, a form and a language that nobody knows', async () => {
    const { plan } = await aPlan(t);
    for (const operation of [exportPlan, exportCoverage]) {
      const asked = { plan, format: 'csv', language: 'en' };
      await assert.rejects(hand(operation, { ...asked, plan: nowhere }), refusal('kernel.not-found'));
      await assert.rejects(hand(operation, { ...asked, format: 'doc' }), refusal('kernel.input-invalid'));
      await assert.rejects(hand(operation, { ...asked, language: 'de' }), refusal('kernel.input-invalid'));
    }
  });

  it('takes as many statements for thirty measures as for three', async () => {
    const built = await aPlan(t);
    const { plan } = built;
    await publish({ object: 'plan', plan }, { rule: 'public' });
    await moreMeasures(t, built, 2);
    await publish({ object: 'item', plan, item: built.goal, withChildren: true }, { rule: 'public' });
    const count = async () => {
      const all: number[] = [];
      for (const operation of [exportPlan, exportCoverage, exportPublic])
        all.push(
          await countStatements(t, () =>
            hand(operation, operation === exportPublic ? { plan } : { plan, format: 'csv', language: 'en' }),
          ),
        );
      return all;
    };
    const few = await count();
    await moreMeasures(t, built, 28);
    await publish({ object: 'item', plan, item: built.goal, withChildren: true }, { rule: 'public' }, 2);
    assert.deepEqual(await count(), few);
    assert.ok(Math.max(...few) <= 20, few.join(', '));
  });
});

/** The cells of a CSV, quotes undone. */
function cellsOf(text: string): string[] {
  const found = text.matchAll(/(?:^|[,;]|\r\n)(?:"((?:[^"]|"")*)"|([^",;\r\n]*))/g);
  return [...found].map(([, quoted, plain]) =>
    (quoted?.replaceAll('""', '"') ?? plain ?? '').replace(/^\uFEFF/, ''),
  );
}

type Node = { role?: string; children?: Node[] };

async function lookAt(bytes: Uint8Array) {
  const task = getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 });
  const document = await task.promise;
  const roles: string[] = [];
  const walk = (node: Node) => {
    if (node.role) roles.push(node.role);
    for (const child of node.children ?? []) walk(child);
  };
  for (let number = 1; number <= document.numPages; number += 1) {
    const tree = (await (await document.getPage(number)).getStructTree()) as Node | null;
    assert.ok(tree, `page ${number} is not tagged`);
    walk(tree);
  }
  const { info, metadata } = await document.getMetadata();
  await task.destroy();
  return {
    headings: roles.filter((role) => /^H\d$/.test(role)),
    headerCells: roles.filter((role) => role === 'TH').length,
    cells: roles.filter((role) => role === 'TD').length,
    info: info as { Language?: string; Title?: string },
    xmp: String((metadata as { getRaw?(): string } | null)?.getRaw?.() ?? ''),
  };
}
