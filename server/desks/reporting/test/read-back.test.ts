import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { deskSentences } from '#kernel/exports/messages.ts';
import { languages } from '#kernel/operation/define.ts';
import type { Table } from '#libs/texts/index.ts';
import { makeXlsx } from '#libs/texts/test/make-files.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { tableColumns } from '../model/lists.ts';
import type { TableLine, Told } from '../model/tables.ts';
import { closePeriod } from '../operations/close-period.ts';
import { readBack } from '../operations/read-back.ts';
import { reopenPeriod } from '../operations/reopen-period.ts';
import { readBack as readLines } from '../rules/read-back.ts';
import {
  anAskedSheet,
  type AskedSheet,
  handedIn,
  nowhere,
  openReportingHouse,
  type ReportingHouse,
} from './builders.ts';

type Back = { lines: TableLine[]; told: Told[]; left: string[] };

describe('a sheet that comes back as a spreadsheet', { skip: withoutServer() }, () => {
  let t: ReportingHouse;
  let sheet: AskedSheet['sheet'];
  let rows: AskedSheet['rows'];
  before(async () => {
    t = await openReportingHouse();
    ({ sheet, rows } = await anAskedSheet(t));
  });
  after(() => t?.close());

  const read = (bytes: Uint8Array, name = 'sheet.xlsx', of = sheet) =>
    t.schools.does<Back>(readBack, of, undefined, { name, type: '', bytes });
  const csv = (...lines: string[][]) =>
    read(
      new TextEncoder().encode(lines.map((line) => line.map((one) => `"${one}"`).join(',')).join('\r\n')),
      'a.csv',
    );
  const codes = ({ told }: Back) =>
    told.map(({ row, column, code }) => [row, column, code].filter((one) => one !== null).join(' '));
  const states = ({ lines }: Back) => lines.map(({ row, state }) => `${row} ${state}`);
  const say = languages.map((language) => deskSentences('reporting', language));
  const around = {
    headings: new Map(
      tableColumns.map((one) => [one, say.map((words) => words(`table.column.${one}`))] as const),
    ),
    howItGoes: say.map((words) => words('table.how-it-goes')),
    helpSheets: say.map((words) => words('table.help-sheet')),
  };
  const tableOf = (columns: string[], cells: string[]): Table => ({
    format: 'csv',
    encoding: 'utf-8',
    delimiter: ',',
    sheet: null,
    sheets: [],
    columns,
    rows: [{ number: 2, cells }],
    problems: [],
  });
  const head = ['Key of the row (leave it)', 'Стойност', 'Извор или доказ', 'Me fjalë'];

  it('is read under headings of any language, and tells of each cell why it is not taken', () => {
    const tries: [string[], string, string?][] = [
      [[rows.choirs.answer, '84 000,5', 'Count', ''], 'new'],
      [[rows.choirs.answer, '61 choirs', 'Count', ''], 'new'],
      [[rows.trust.answer, 'MUCH', '', ''], 'new'],
      [[rows.choirs.answer, '61 km', 'Count', ''], 'refused', '2 value other-unit'],
      [[rows.choirs.answer, '30.06.2026', '', ''], 'refused', '2 value is-a-date'],
      [[rows.choirs.answer, '2026-05-01', '', ''], 'refused', '2 value is-a-date'],
      [[rows.choirs.answer, 'about sixty', '', ''], 'refused', '2 value not-a-number'],
      [[rows.choirs.answer, '1.234,5', '', ''], 'refused', '2 value not-a-number'],
      [[rows.trust.answer, '4', '', ''], 'refused', '2 value not-on-scale'],
      [[rows.words.answer, '7', '', 'Nine towns'], 'refused', '2 value no-figure-asked'],
      [[rows.choirs.answer, '', '', 'x'.repeat(2001)], 'refused', '2 narrative too-long'],
      [[rows.choirs.answer, '', '', ''], 'blank'],
    ];
    for (const [cells, state, told] of tries) {
      const back = readLines(tableOf(head, cells), Object.values(rows), around);
      const found = [back.lines.map((line) => line.state), codes(back)];
      assert.deepEqual(found, [[state], told ? [told] : []], cells.join('|').slice(0, 90));
    }
    const unit = readLines(
      tableOf([...head, 'Njësia'], [rows.choirs.answer, '61', '', '', 'groups']),
      Object.values(rows),
      around,
    );
    assert.deepEqual(codes(unit), ['2 unit other-unit']);
  });

  it('knows rows that are not its own, that stand twice, that lost their key; and columns that are missing', async () => {
    const odd = await csv(
      head,
      [nowhere, '5', '', ''],
      [rows.choirs.answer, '61', '', ''],
      [rows.choirs.answer, '62', '', ''],
      [rows.trust.answer, '2', '', ''],
      [rows.trust.answer, '2', '', ''],
    );
    assert.deepEqual(codes(odd), ['2 not-on-sheet', '3 twice', '6 twice-same']);
    assert.deepEqual([odd.told[1]?.until, odd.told[1]?.text], [4, '3, 4']);
    assert.deepEqual(states(odd), ['3 refused', '5 new']);
    assert.deepEqual(odd.left, [rows.words.answer]);
    const titled = await csv(
      ['Measure', 'Какво се пита', 'Value'],
      ['Open evenings', 'Хорове', '61'],
      ['Open evenings', 'Clubs', '6'],
    );
    assert.deepEqual(codes(titled), [
      '0 key column-missing',
      '0 source column-missing',
      '0 narrative column-missing',
      '2 found-by-title',
      '3 not-found',
    ]);
    assert.deepEqual(states(titled), ['2 look'], 'a person looks first');
    await assert.rejects(csv(['Name', 'Town'], ['A', 'B']), refusal('reporting.not-a-sheet'));
    await assert.rejects(read(new Uint8Array([80, 75, 3, 4, 0, 0])), refusal('reporting.file-unreadable'));
  });

  it('asks for a look where cells are merged, computed elsewhere or hidden, and computes nothing itself', async () => {
    const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const line = (n: number, key: string, more: string, how = '') =>
      `<row r="${n}"${how}>${cell(`A${n}`, key)}${more}</row>`;
    const book = (...lines: string[]) =>
      makeXlsx({
        Sheet: `<sheetData><row r="1">${head.map((one, at) => cell(`${'ABCD'[at]}1`, one)).join('')}</row>${lines.join('')}</sheetData><mergeCells><mergeCell ref="D2:D3"/></mergeCells>`,
        Notes: '<sheetData/>',
      });
    const back = await read(
      book(
        line(2, rows.choirs.answer, '<c r="B2"><f>30*2</f><v>60</v></c>' + cell('D2', 'As counted')),
        line(3, rows.trust.answer, '<c r="B3"><v>2</v></c>'),
        line(4, rows.words.answer, cell('D4', 'Nine towns'), ' hidden="1"'),
      ),
    );
    assert.deepEqual(codes(back), ['0 other-sheet', '2 value formula', '3 narrative merged', '4 hidden-row']);
    assert.deepEqual(states(back), ['2 look', '3 look', '4 look']);
    assert.deepEqual(back.lines[0]?.facts.value, 60, 'what the other program had computed is proposed');
    const empty = await read(book(line(2, rows.choirs.answer, '<c r="B2"><f>30*2</f></c>')));
    assert.deepEqual([codes(empty)[1], states(empty)], ['2 value formula-empty', ['2 refused']]);
  });

  it('reads 20,000 rows, takes the one that is its own, and says of all others what they are', async () => {
    const strangers = Array.from({ length: 19_999 }, (_, n) => [
      `${nowhere.slice(0, 28)}${String(n).padStart(8, '0')}`,
      '5',
      '',
      '',
    ]);
    const back = await csv(head, ...strangers, [rows.choirs.answer, '61', 'Count', '']);
    assert.deepEqual(states(back), ['20001 new']);
    assert.deepEqual(back.told, [{ row: 2, until: 20_000, column: null, code: 'not-on-sheet', text: null }]);
  });

  it('is read for whoever answers, while the sheet lies with them', async () => {
    const file = { name: 'a.csv', type: '', bytes: new TextEncoder().encode('a,b\r\n1,2') };
    await assert.rejects(t.health.does(readBack, sheet, undefined, file), refusal('kernel.not-found'));
    await assert.rejects(t.schools.does(readBack, sheet), refusal('reporting.file-needed'));
    await t.coordinator.does(closePeriod, { period: sheet.period });
    await assert.rejects(csv(head), refusal('reporting.period-closed'));
    await t.coordinator.does(reopenPeriod, { period: sheet.period, reason: 'A week more' });
    await handedIn(t.schools, sheet);
    await assert.rejects(csv(head), refusal('reporting.handed-in-already'));
  });
});
