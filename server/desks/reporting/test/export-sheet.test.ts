import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import exceljs from 'exceljs';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import type { TableLine, Told } from '../model/tables.ts';
import { exportSheet } from '../operations/export-sheet.ts';
import { readBack } from '../operations/read-back.ts';
import {
  anAskedSheet,
  type AskedSheet,
  openReportingHouse,
  type ReportingHouse,
  sheetOf,
} from './builders.ts';

type File = { name: string; bytes: Uint8Array };
type Back = { lines: TableLine[]; told: Told[]; left: string[] };

describe('a sheet as a spreadsheet', { skip: withoutServer() }, () => {
  let t: ReportingHouse;
  let sheet: AskedSheet['sheet'];
  let rows: AskedSheet['rows'];
  before(async () => {
    t = await openReportingHouse();
    ({ sheet, rows } = await anAskedSheet(t));
  });
  after(() => t?.close());

  it('goes out in the language that is asked for, one hidden key to each row, and nothing in it is computed', async () => {
    const file = await t.schools.does<File>(exportSheet, { ...sheet, language: 'bg', format: 'xlsx' });
    const book = new exceljs.Workbook();
    await book.xlsx.load(file.bytes.buffer as ArrayBuffer);
    const [asked, help] = book.worksheets;
    assert.deepEqual([asked?.name, help?.name], ['Лист', 'Как се попълва']);
    assert.equal(asked?.getColumn(1).hidden, true);
    assert.deepEqual(asked?.getColumn(1).values.slice(2), [
      rows.choirs.answer,
      rows.trust.answer,
      rows.words.answer,
    ]);
    assert.equal(asked?.getCell('D2').value, 'Хорове');
    assert.equal(asked?.getCell('H2').protection?.locked, false, 'a value is open');
    assert.notEqual(asked?.getCell('H4').protection?.locked, false, 'where words are asked, no figure is');
    assert.equal(asked?.getCell('H3').dataValidation?.formulae?.[0], '"none,some,much"');
    await assert.rejects(
      t.reader.does(exportSheet, { ...sheet, language: 'bg', format: 'xlsx' }),
      refusal('kernel.not-found'),
      'what is not approved is not for a reader',
    );

    // Filled in, it comes back as it went out: by its keys, in whatever order.
    if (!asked) return;
    asked.getCell('H2').value = 61;
    asked.getCell('I2').value = '=WEBSERVICE("http://elsewhere.example")';
    asked.getCell('H3').value = 'some';
    asked.getCell('J4').value = 'Вечерите се провеждат в девет града.';
    const back = await t.schools.does<Back>(readBack, sheet, undefined, {
      name: 'sheet.xlsx',
      type: '',
      bytes: new Uint8Array(await book.xlsx.writeBuffer()),
    });
    assert.deepEqual(back.told, []);
    assert.deepEqual(
      back.lines.map(({ row, state }) => `${row} ${state}`),
      ['2 new', '3 new', '4 new'],
    );
    assert.deepEqual(
      back.lines.map(({ facts }) => facts),
      [
        { value: 61, source: '=WEBSERVICE("http://elsewhere.example")', narrative: null },
        { value: 2, source: null, narrative: null },
        { value: null, source: null, narrative: 'Вечерите се провеждат в девет града.' },
      ],
    );
    assert.equal((await sheetOf(t.schools, sheet)).rows[0]?.now.version, 1, 'reading changes nothing');
  });
});
