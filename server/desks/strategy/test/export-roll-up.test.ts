/** The roll-up as a file: a row for each plan under its institution's name. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { exportRollUp } from '../operations/export-roll-up.ts';
import { aPlan, aTie } from './builders.ts';
import { nobody, openStrategyHouse, type StrategyHouse } from './strategy-house.ts';
import { aTown, aTownPlan } from './towns.ts';

describe('export-roll-up', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  let plan: string;
  before(async () => {
    t = await openStrategyHouse();
    const national = await aPlan(t);
    plan = national.plan;
    await aTie(t.editor, national);
    await aTownPlan(await aTown(t), national);
  });
  after(() => t?.close());
  const bytes = async (format: string, language = 'en') =>
    Buffer.from((await t.reader.does<{ bytes: Uint8Array }>(exportRollUp, { plan, format, language })).bytes);

  it('names in each row whose figures they are, and says last what comes from the parts', async () => {
    const [head, ...rows] = (await bytes('csv')).toString().replace('\ufeff', '').trim().split('\r\n');
    assert.match(head ?? '', /^"?Plan"?[;,]"?Whose figures"?[;,]"?Measures/);
    assert.deepEqual(
      rows.map((row) =>
        row
          .split(/[;,]/)
          .slice(0, 3)
          .map((cell) => cell.replaceAll('"', '')),
      ),
      [
        ['National plan', 'Office of editor', '1'],
        ['Plan of the town', 'Office of town', '1'],
        ['From the parts', '', '1'],
        ['Together', '', '2'],
      ],
    );
  });

  it('is a workbook, a file for machines, and PDF/UA-1 in each of four languages', async () => {
    assert.equal((await bytes('xlsx', 'bg')).subarray(0, 2).toString(), 'PK');
    assert.equal(JSON.parse((await bytes('json')).toString()).total.measures, 2);
    for (const language of ['en', 'bg', 'mk', 'sq']) {
      const pdf = (await bytes('pdf', language)).toString('latin1');
      assert.match(pdf, /<pdfuaid:part>1<\/pdfuaid:part>/);
      assert.ok(pdf.includes(`/Lang (${language})`));
    }
  });

  it('refuses what is not there', async () => {
    const nothing = { plan: nobody, format: 'csv', language: 'en' };
    await refused('kernel.not-found', () => t.reader.does(exportRollUp, nothing));
  });
});
