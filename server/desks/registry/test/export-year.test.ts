import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import exceljs from 'exceljs';
import { withoutServer } from '#kernel/test/database.ts';
import { exportYear } from '../operations/export-year.ts';
import { voidIncoming } from '../operations/void-incoming.ts';
import { anIncoming, lastEntry, openRegistryHouse, type RegistryHouse } from './builders.ts';

describe('the register of a year as a file', { skip: withoutServer() }, () => {
  let t: RegistryHouse;
  before(async () => {
    t = await openRegistryHouse();
  });
  after(() => t?.close());

  it('comes as XLSX and CSV with every number in order, and no cell that a spreadsheet carries out', async () => {
    const numbering = { by: 'desk', on: '2019-02-02' };
    const evil = '=HYPERLINK("http://x")';
    await anIncoming(t.clerk, { numbering, subjects: { en: evil }, theirNumber: '+1' });
    const { item } = await anIncoming(t.clerk, { numbering, correspondent: { kind: 'private-person' } });
    await t.clerk.does(voidIncoming, { item, reason: 'Entered twice' });
    const get = async (format: string, language = 'en') =>
      await t.reader.does<{ bytes: Uint8Array; name: string }>(exportYear, { year: 2019, format, language });
    const csv = new TextDecoder().decode((await get('csv')).bytes);
    const lines = csv.trim().split('\r\n');
    assert.equal(lines.length, 3);
    assert.match(lines[1] ?? '', /^1\/2019,2019-02-02,in,Museum of Orvik,'\+1,/);
    assert.match(lines[1] ?? '', /"'=HYPERLINK/);
    assert.match(lines[2] ?? '', /^2\/2019,.*,a private person,.*,Void,.*,Entered twice$/);
    const file = await get('xlsx', 'mk');
    assert.equal(file.name, 'registry-2019.mk.xlsx');
    const book = new exceljs.Workbook();
    await book.xlsx.load(file.bytes.slice().buffer);
    const row = book.worksheets[1]?.getRow(2);
    assert.equal(row?.getCell(7).value, evil);
    assert.notEqual(row?.getCell(7).type, exceljs.ValueType.Formula);
    assert.deepEqual((await lastEntry(t, exportYear))?.detail, { year: 2019, format: 'xlsx' });
  });
});
