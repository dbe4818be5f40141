// Tables from .csv, .xlsx and .docx: every odd cell is named by row and column, and nothing is dropped.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import ExcelJS from 'exceljs';
import { strToU8 } from 'fflate';
import { TextsError } from '../errors.ts';
import { serialDate } from '../read/read-xlsx.ts';
import { readTable } from '../read-table.ts';
import { makeDocx, makeXlsx, paragraph } from './make-files.ts';

const csv = (text: string) => readTable(Buffer.from(text), 'plan.csv');
const cells = (rows: { cells: string[] }[]) => rows.map((row) => row.cells);
const problems = (table: {
  problems: { row: number; column: string; code: string; proposal: string | null }[];
}) => table.problems.map(({ row, column, code, proposal }) => [row, column, code, proposal]);

describe('a table as delimited text', () => {
  for (const [name, delimiter] of [
    ['commas', ','],
    ['semicolons', ';'],
    ['tabs', '\t'],
    ['bars', '|'],
  ] as const)
    it(`is read with ${name}`, async () => {
      const rows = [
        ['title', 'lead', 'money'],
        ['A door, in every town', 'Interior', '1 000'],
        ['A number to call', 'Health', '20'],
      ];
      const text = rows
        .map((row) => row.map((cell) => (cell.includes(delimiter) ? `"${cell}"` : cell)).join(delimiter))
        .join('\r\n');
      const table = await csv(text);
      assert.equal(table.delimiter, delimiter);
      assert.deepEqual([table.columns, ...cells(table.rows)], rows);
    });

  it('names a decimal comma no column of its own when semicolons divide', async () => {
    const table = await csv('title;money\nA;1,5\nB;2,5\nC;3,5\n');
    assert.deepEqual(cells(table.rows), [
      ['A', '1,5'],
      ['B', '2,5'],
      ['C', '3,5'],
    ]);
  });

  it('is read with and without a byte order mark, in UTF-16, and in the Cyrillic and Latin pages of Windows', async () => {
    const text = 'мярка;срок\nДоверие между хората;2031\n';
    const bytes1251 = Uint8Array.from(text, (char) => {
      const code = char.charCodeAt(0);
      return code < 128 ? code : code - 0x410 + 0xc0;
    });
    const all = [
      Buffer.from(text),
      Buffer.from(`\uFEFF${text}`),
      Buffer.from(`\uFEFF${text}`, 'utf16le'),
      Buffer.from(text, 'utf16le'),
      bytes1251,
    ];
    const read = await Promise.all(all.map((bytes) => readTable(bytes, 'plan.csv')));
    for (const table of read)
      assert.deepEqual(
        [table.columns, ...cells(table.rows)],
        [
          ['мярка', 'срок'],
          ['Доверие между хората', '2031'],
        ],
      );
    assert.deepEqual(
      read.map((table) => table.encoding),
      ['utf-8', 'utf-8', 'utf-16le', 'utf-16le', 'windows-1251'],
    );
    assert.deepEqual(problems(read[4] as never), [[0, '', 'encoding-guessed', 'windows-1251']]);
    const latin = await readTable(
      Uint8Array.from('titull;afat\nNj\u00EB der\u00EB n\u00EB \u00E7do qytet;2031\n', (char) =>
        char.charCodeAt(0),
      ),
      'plan.csv',
    );
    assert.equal(latin.encoding, 'windows-1252');
    assert.equal(latin.rows[0]?.cells[0], 'Një derë në çdo qytet');
  });

  it('keeps the numbers of the lines over cells of several lines and over blank lines', async () => {
    const table = await csv('a,b\n"one\ntwo",1\n\nthree,2\n');
    assert.deepEqual(table.rows, [
      { number: 2, cells: ['one\ntwo', '1'] },
      { number: 5, cells: ['three', '2'] },
    ]);
  });

  it('names rows with too few and too many cells, and columns without a name or with one twice', async () => {
    const table = await csv('a,b,a,\n1,2,3,4\n1,2\n1,2,3,4,5,6\n');
    assert.deepEqual(table.columns, ['a', 'b', 'a (2)', 'Column 4']);
    assert.deepEqual(problems(table), [
      [1, 'a (2)', 'column-repeated', 'a (2)'],
      [1, 'Column 4', 'column-unnamed', 'Column 4'],
      [3, 'a (2)', 'too-few-cells', null],
      [4, '', 'too-many-cells', '5 | 6'],
    ]);
  });

  it('names what stands before the header, and rows that are empty', async () => {
    const table = await csv('Plan of Xenia,,\na,b,c\n1,2,3\n,,\n4,5,6\n');
    assert.deepEqual(problems(table), [
      [1, '', 'row-before-header', 'Plan of Xenia'],
      [4, '', 'empty-row', null],
    ]);
    assert.equal(table.rows.length, 2);
  });

  it('says in which line a quotation never ends', async () => {
    await assert.rejects(
      csv('a,b\n"never,1\n2,3\n'),
      (error) => error instanceof TextsError && error.code === 'texts.damaged' && /line/i.test(error.message),
    );
  });

  it('reads twenty thousand rows', async () => {
    const table = await csv(
      `title;lead;money\n${Array.from({ length: 20_000 }, (_, i) => `Measure ${i};Office;${i}`).join('\n')}`,
    );
    assert.equal(table.rows.length, 20_000);
    assert.deepEqual(table.rows.at(-1), { number: 20_001, cells: ['Measure 19999', 'Office', '19999'] });
  });
});

describe('a workbook', () => {
  const styles = strToU8(
    '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="d.m.yyyy &quot;г.&quot;"/><numFmt numFmtId="171" formatCode="#,##0.00 &quot;day&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>',
  );
  const strings = strToU8(
    '<sst><si><t>title</t></si><si><r><t>from </t></r><r><t>when</t></r></si><si><t>A door in every town</t></si></sst>',
  );
  const sheet =
    '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>money</t></is></c></row>' +
    '<row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2" s="1"><v>47915</v></c><c r="C2" s="3"><v>1200.5</v></c></row>' +
    '<row r="3"><c r="B3" s="2"><v>47916.5</v></c><c r="C3"><f>C2*2</f></c></row>' +
    '<row r="5" hidden="1"><c r="A5" t="str"><f>A2</f><v>A number</v></c><c r="B5" t="str"><v>4 март 2031 г.</v></c><c r="C5" t="e"><v>#REF!</v></c></row></sheetData>' +
    '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>';
  const book = makeXlsx(
    {
      Cover: '<sheetData/>',
      Plan: sheet,
      Notes: '<sheetData><row r="1"><c r="A1" t="str"><v>x</v></c></row></sheetData>',
    },
    { 'xl/styles.xml': styles, 'xl/sharedStrings.xml': strings },
  );

  it('gives dates as days, keeps text dates, fills merged cells, and names each odd cell', async () => {
    const table = await readTable(book, 'plan.xlsx');
    assert.equal(table.sheet, 'Plan');
    assert.deepEqual(table.columns, ['title', 'from when', 'money']);
    assert.deepEqual(table.rows, [
      { number: 2, cells: ['A door in every town', '2031-03-08', '1200.5'] },
      { number: 3, cells: ['A door in every town', '2031-03-09 12:00', ''] },
      { number: 5, cells: ['A number', '4 март 2031 г.', '#REF!'] },
    ]);
    assert.deepEqual(problems(table), [
      [0, '', 'other-sheet', 'Cover'],
      [0, '', 'other-sheet', 'Notes'],
      [3, 'money', 'formula-without-value', null],
      [3, 'title', 'merged-cell', 'A door in every town'],
      [5, '', 'hidden-row', null],
      [5, 'money', 'cell-error', '#REF!'],
    ]);
  });

  it('is never computed: a formula is what stands beside it, or nothing and named; links and macros stay closed', async () => {
    const formula = (at: string, text: string, value = '') =>
      `<c r="${at}" t="str"><f>${text}</f>${value}</c>`;
    const rows = [
      '<row r="1"><c r="A1" t="str"><v>title</v></c><c r="B1" t="str"><v>money</v></c></row>',
      `<row r="2">${formula('A2', '[1]Secrets!A1', '<v>As it was written</v>')}<c r="B2"><f>1+1</f><v>5</v></c></row>`,
      `<row r="3">${formula('A3', 'WEBSERVICE("http://127.0.0.1:9/")')}<c r="B3"><v>6</v></c></row>`,
      '<row r="4"><c r="A4" t="str"><v>=1+1</v></c><c r="B4"><v>7</v></c></row>',
    ];
    const linked = makeXlsx(
      { Plan: `<sheetData>${rows.join('')}</sheetData>` },
      {
        'xl/vbaProject.bin': strToU8('Sub Auto_Open'),
        'xl/externalLinks/externalLink1.xml': strToU8('<externalLink/>'),
        'xl/externalLinks/_rels/externalLink1.xml.rels': strToU8(
          '<Relationships><Relationship Id="rId1" Target="file:///etc/passwd" TargetMode="External"/></Relationships>',
        ),
      },
    );
    const table = await readTable(linked, 'plan.xlsx');
    assert.deepEqual(table.rows, [
      { number: 2, cells: ['As it was written', '5'] },
      { number: 3, cells: ['', '6'] },
      { number: 4, cells: ['=1+1', '7'] },
    ]);
    assert.deepEqual(problems(table), [[3, 'title', 'formula-without-value', null]]);
  });

  it('reads the sheet that was asked for, and says so when it holds no table', async () => {
    await assert.rejects(
      readTable(book, 'plan.xlsx', 'Notes'),
      (error) => error instanceof TextsError && error.code === 'texts.no-table',
    );
    await assert.rejects(
      readTable(book, 'plan.xlsx', 'Nowhere'),
      (error) => error instanceof TextsError && error.code === 'texts.no-table',
    );
    assert.equal((await readTable(book, 'plan.xlsx', 'Plan')).rows.length, 3);
  });
});

describe('a workbook that another program wrote', () => {
  it('is read like one of our own', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('План 2031');
    sheet.addRow(['мярка', 'titulli', 'from', 'money', 'sum']);
    sheet.addRow([
      'Доверие',
      'Një derë',
      new Date(Date.UTC(2031, 2, 4)),
      1200.5,
      { formula: 'D2*2', result: 2401 },
    ]);
    sheet.addRow([
      '',
      { richText: [{ text: 'Një ' }, { text: 'numër', font: { bold: true } }] },
      '4 март 2031',
      7,
      { formula: 'D3*2' },
    ]);
    sheet.mergeCells('A2:A3');
    const table = await readTable(new Uint8Array(await book.xlsx.writeBuffer()), 'plan.xlsx');
    assert.deepEqual(table.columns, ['мярка', 'titulli', 'from', 'money', 'sum']);
    assert.deepEqual(table.rows, [
      { number: 2, cells: ['Доверие', 'Një derë', '2031-03-04', '1200.5', '2401'] },
      { number: 3, cells: ['Доверие', 'Një numër', '4 март 2031', '7', ''] },
    ]);
    assert.deepEqual(
      table.problems.map(({ row, code }) => [row, code]),
      [
        [3, 'formula-without-value'],
        [3, 'merged-cell'],
      ],
    );
  });
});

describe('a serial day of a spreadsheet', () => {
  it('is the day the spreadsheet shows, also around the 29 February 1900 that never was, and from 1904', () => {
    const days: [number, boolean, string][] = [
      [1, false, '1900-01-01'],
      [59, false, '1900-02-28'],
      [61, false, '1900-03-01'],
      [47915, false, '2031-03-08'],
      [46453, true, '2031-03-08'],
      [0.5, false, '12:00'],
    ];
    for (const [serial, from1904, day] of days) assert.equal(serialDate(serial, from1904), day);
  });
});

describe('a table in a Word document', () => {
  const cell = (text: string, properties = '') =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
  const row = (...all: string[]) => `<w:tr>${all.join('')}</w:tr>`;
  const header = row(cell('title'), cell('lead'), cell('money'));
  const first = `<w:tbl>${header}${row(cell('A door', '<w:vMerge w:val="restart"/>'), cell('Interior'), cell('5'))}${row(cell('', '<w:vMerge/>'), cell('All', '<w:gridSpan w:val="2"/>'))}</w:tbl>`;
  const second = `<w:tbl>${header}${row(cell('A number'), cell('Health'), cell('7'))}</w:tbl>`;
  const other = `<w:tbl>${row(cell('from'), cell('to'))}</w:tbl>`;

  it('is put together where it goes on with its header again; merged cells get their value and are named', async () => {
    const table = await readTable(makeDocx(`${other}${paragraph('Plan')}${first}${second}`), 'plan.docx');
    assert.deepEqual(table.columns, ['title', 'lead', 'money']);
    assert.deepEqual(table.rows, [
      { number: 2, cells: ['A door', 'Interior', '5'] },
      { number: 3, cells: ['A door', 'All', 'All'] },
      { number: 5, cells: ['A number', 'Health', '7'] },
    ]);
    assert.deepEqual(problems(table), [
      [0, '', 'other-sheet', '1'],
      [3, 'title', 'merged-cell', 'A door'],
      [3, 'money', 'merged-cell', 'All'],
    ]);
  });

  it('is refused where the document has none', async () => {
    await assert.rejects(
      readTable(makeDocx(paragraph('Only words')), 'plan.docx'),
      (error) => error instanceof TextsError && error.code === 'texts.no-table',
    );
  });
});
