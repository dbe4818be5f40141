/** Every file that an operation of any desk hands out as a table: what somebody wrote is never a formula in it. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import exceljs from 'exceljs';
import { enterIncoming } from '#desks/registry/operations/enter-incoming.ts';
import { addItem } from '#desks/strategy/operations/add-item.ts';
import { installIndex } from '#desks/strategy/operations/install-index.ts';
import { addIndicator } from '#desks/strategy/operations/add-indicator.ts';
import { openPeriod } from '#desks/reporting/operations/open-period.ts';
import { readPeriod } from '#desks/reporting/operations/read-period.ts';
import { startPlan } from '#desks/strategy/operations/start-plan.ts';
import type { AnyOperation } from '#kernel/operation/define.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { type AtWork, openTestHouse, type TestHouse } from '#kernel/test/house.ts';
import { desks } from '#server/desks.ts';

type File = { name: string; type: string; bytes: Uint8Array };

/** What spreadsheets carry out, each as somebody would write it into a title. */
const dangerous = [
  `=HYPERLINK("http://elsewhere.example","open")`,
  '+1+1',
  '-2+3',
  '@SUM(1)',
  '\t=1+1',
  '  =1+1',
  '\u00A0=1+1',
  '＝1+1',
  `=cmd|' /C calc'!A0`,
  'a\n=1+1',
];
/** Formats of a file with cells; the others have none. */
const tables = ['csv', 'xlsx'];

const formatsOf = (operation: AnyOperation): string[] => {
  const shape = (operation.input as { shape?: Record<string, { options?: readonly string[] }> }).shape ?? {};
  return [...(shape['format']?.options ?? [])];
};
const downloads: AnyOperation[] = desks
  .flatMap(({ manifest }) => manifest.operations as readonly AnyOperation[])
  .filter(({ transport }) => transport === 'download');
const withCells = downloads.filter((one) => formatsOf(one).some((format) => tables.includes(format)));

describe('files with cells', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let reader: AtWork;
  let reporter: AtWork;
  /** What each operation with cells is asked for, beside format and language. */
  let asked: Record<string, object>;
  before(async () => {
    t = await openTestHouse([...desks]);
    const at = (role: string) =>
      t.employ({ login: role.replace('.', '-'), roles: [role], purposes: ['strategy-work'] });
    const coordinator = await at('strategy.coordinator');
    const editor = await at('strategy.editor');
    reader = await at('strategy.reader');
    const { instrument } = await coordinator.does<{ instrument: string }>(installIndex, {});
    const titles = (text: string) => ({ en: text, bg: text, mk: text, sq: text });
    const { plan } = await editor.does<{ plan: string }>(startPlan, {
      titles: titles(dangerous[0] as string),
      instrument,
    });
    const goal = await editor.does<{ item: string }>(addItem, { plan, type: 'goal', titles: titles('=1+1') });
    for (const text of dangerous) {
      await editor.does(addItem, {
        plan,
        type: 'measure',
        parent: goal.item,
        titles: titles(text),
        description: titles(text),
        leadName: text,
        partners: [{ name: text }],
        budget: [{ source: text, currency: 'EUR', planned: 1 }],
      });
      const line = text.split('\n').at(-1);
      await editor.does(enterIncoming, {
        numbering: { by: 'desk', on: '2026-01-10' },
        correspondent: { kind: 'institution', names: titles(text) },
        subjects: titles(text),
        theirNumber: line,
        theirDay: '2026-01-08',
        paperAt: line,
        paperUntil: null,
        about: [],
      });
    }
    // Who fills a sheet in reads it as a spreadsheet: what others wrote into titles, units and words stands in its cells.
    reporter = await at('strategy.focal-point');
    const { item } = await editor.does<{ item: string }>(addItem, {
      plan,
      type: 'measure',
      titles: titles('=1+1'),
      leadOrganisation: reporter.organisation,
    });
    for (const text of dangerous)
      await editor.does(addIndicator, {
        plan,
        item,
        titles: titles(text),
        unit: titles(text),
        type: 'output',
        direction: 'rises',
      });
    const { period } = await coordinator.does<{ period: string }>(openPeriod, {
      names: titles('=1+1'),
      fromOn: '2026-01-01',
      toOn: '2026-06-30',
      dueOn: '2026-07-31',
      plans: [plan],
      steps: 1,
    });
    const { sheets } = await coordinator.does<{ sheets: { sheet: string }[] }>(readPeriod, { period });
    asked = {
      'reporting.export-sheet': { period, sheet: sheets[0]?.sheet },
      'strategy.export-coverage': { plan },
      'strategy.export-plan': { plan },
      'strategy.export-roll-up': { plan },
      'registry.export-year': { year: 2026 },
    };
  });
  after(() => t?.close());

  it('every download is known here, with cells or without', () => {
    assert.deepEqual(withCells.map(({ name }) => name).toSorted(), Object.keys(asked).toSorted());
    assert.deepEqual(
      downloads
        .filter((one) => !withCells.includes(one))
        .map(({ name }) => name)
        .toSorted(),
      [
        'committee.export-handover',
        'committee.export-pack',
        'committee.export-public',
        'external.export-calendar',
        'external.export-event',
        'external.export-public',
        'external.fetch-side-file',
        'office.export-erasure-certificate',
        'registry.print-letter',
        'strategy.export-answers',
        'strategy.export-public',
        'strategy.export-report',
        'strategy.preview-report',
      ],
      'a new one with cells goes into the walk below by itself; one without cells is named here',
    );
  });

  it('hold no formula, in any format and language, and keep the words', async (all) => {
    let seen = 0;
    for (const operation of withCells) {
      for (const format of formatsOf(operation).filter((one) => tables.includes(one))) {
        for (const language of ['en', 'bg', 'mk', 'sq']) {
          const who = operation.name === 'reporting.export-sheet' ? reporter : reader;
          const { bytes } = await who.does<File>(operation, {
            ...asked[operation.name],
            format,
            language,
          });
          const cells = format === 'csv' ? csvCells(bytes) : await xlsxCells(bytes);
          assert.ok(cells.length > 20, `${operation.name} ${format}`);
          seen += cells.length;
          const bare =
            format === 'csv'
              ? cells.filter((cell) => /^[\s\u00A0]*[=+@＝＋＠]|^\s*-\D|^[\t\r\n]/u.test(cell))
              : [];
          assert.deepEqual(bare, [], `${operation.name} ${format} ${language}`);
          if (operation.name !== 'strategy.export-coverage' && operation.name !== 'strategy.export-roll-up')
            for (const words of dangerous)
              assert.ok(
                cells.some((cell) => cell.includes(words.trim())),
                `${format}: ${words}`,
              );
        }
      }
    }
    all.diagnostic(`${seen} cells of ${withCells.length} operations`);
  });
});

/** The cells as RFC 4180 has them. */
function csvCells(bytes: Uint8Array): string[] {
  const text = new TextDecoder().decode(bytes).replace('\uFEFF', '');
  return [...text.matchAll(/(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g)].map(([, quoted, plain]) =>
    quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
  );
}

/** Each cell's words; a formula, a link or anything that is computed ends the test. */
async function xlsxCells(bytes: Uint8Array): Promise<string[]> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  const cells: string[] = [];
  for (const sheet of book.worksheets) {
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        const { Number, String: Text, SharedString } = exceljs.ValueType;
        assert.ok(
          [Text, Number, SharedString].includes(cell.type),
          `${sheet.name} ${cell.address} is of type ${cell.type}`,
        );
        cells.push(String(cell.value));
      }),
    );
  }
  return cells;
}
