/** The coverage report. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { exportCoverage } from '../operations/export-coverage.ts';
import { aPlan, aTie } from './builders.ts';
import { nobody, openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('export-coverage', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  it('is PDF/UA-1 in each of four languages, and a table in the others', async () => {
    const built = await aPlan(t);
    await aTie(t.editor, built);
    for (const language of ['en', 'bg', 'mk', 'sq']) {
      const pdf = Buffer.from(
        (
          await t.reader.does<{ bytes: Uint8Array }>(exportCoverage, {
            plan: built.plan,
            format: 'pdf',
            language,
          })
        ).bytes,
      ).toString('latin1');
      assert.match(pdf, /<pdfuaid:part>1<\/pdfuaid:part>/);
      assert.ok(pdf.includes(`/Lang (${language})`));
      assert.match(pdf, /\/StructTreeRoot/);
    }
    const csv = Buffer.from(
      (
        await t.reader.does<{ bytes: Uint8Array }>(exportCoverage, {
          plan: built.plan,
          format: 'csv',
          language: 'mk',
        })
      ).bytes,
    ).toString();
    assert.equal(csv.trim().split('\r\n').length, 1 + 58);
    const json = JSON.parse(
      Buffer.from(
        (
          await t.reader.does<{ bytes: Uint8Array }>(exportCoverage, {
            plan: built.plan,
            format: 'json',
            language: 'en',
          })
        ).bytes,
      ).toString(),
    ) as { coverage: { cells: unknown[] } };
    assert.equal(json.coverage.cells.length, 57);
    await t.reader.does(exportCoverage, { plan: built.plan, format: 'xlsx', language: 'bg' });
    await refused('kernel.not-found', () =>
      t.reader.does(exportCoverage, { plan: nobody, format: 'csv', language: 'en' }),
    );
  });
});
