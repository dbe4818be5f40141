// A table taken home: every cell as it was seen, and none of them a formula.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import ExcelJS from 'exceljs';
import { csvOf, xlsxOf } from '../table/sheet.ts';
import { readTableState } from '../table/table-state.ts';

const sheet = {
  heads: ['№', 'Заглавие', 'Planned'],
  rows: [
    ['1.3.3', 'Курс за учители, „втори“', 528000],
    ['=1+1', '@SUM(A1)\n+2', undefined],
    ['-2', 'a "quoted" <word> & \u0007more', -2.5],
  ],
};

test('a CSV file keeps letters, commas and quotes, and disarms what a spreadsheet would reckon with', async () => {
  const bytes = new Uint8Array(await csvOf(sheet).arrayBuffer());
  assert.deepEqual(bytes.slice(0, 3), new Uint8Array([0xef, 0xbb, 0xbf]));
  assert.equal(
    new TextDecoder().decode(bytes),
    [
      '№,Заглавие,Planned',
      '1.3.3,"Курс за учители, „втори“",528000',
      `'=1+1,"'@SUM(A1)\n+2",`,
      `'-2,"a ""quoted"" <word> & \u0007more",-2.5`,
      '',
    ].join('\r\n'),
  );
});

test('a spreadsheet program reads the XLSX file back, texts as texts and numbers as numbers', async () => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(await xlsxOf(sheet).arrayBuffer());
  const page = book.worksheets[0];
  assert.ok(page);
  const cell = (place: string) => page.getCell(place);
  assert.equal(cell('B1').value, 'Заглавие');
  assert.equal(cell('A3').value, '=1+1');
  assert.equal(cell('A3').formula, undefined);
  assert.equal(cell('C2').value, 528000);
  assert.equal(cell('C3').value, null);
  assert.equal(cell('B4').value, 'a "quoted" <word> & more');
});

test('a table with more columns than letters names them as a spreadsheet does', async () => {
  const heads = Array.from({ length: 28 }, (_, at) => `column ${at}`);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(await xlsxOf({ heads, rows: [] }).arrayBuffer());
  assert.equal(book.worksheets[0]?.getCell('AB1').value, 'column 27');
});

test('an address that somebody typed by hand filters too, and nonsense in it filters nothing', () => {
  assert.deepEqual(readTableState({ filter: 1.3, sort: '-ends' }), { filter: '1.3', sort: '-ends' });
  assert.deepEqual(readTableState({ filter: { a: 1 }, sort: ['x'] }), {});
});
