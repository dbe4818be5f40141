import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { readMatrix } from '../operations/read-matrix.ts';
import { aCountry, anOrganisation, aTalk, type ExternalHouse, openExternalHouse } from './builders.ts';

describe('the coverage matrix', { skip: withoutServer() }, () => {
  let t: ExternalHouse;
  before(async () => {
    t = await openExternalHouse();
  });
  after(() => t?.close());

  it('has every neighbour, level and way: the last contact, or never', async () => {
    const country = await aCountry(t.editor, 'XD');
    const quiet = await anOrganisation(t.editor);
    await aTalk(t.editor, [country], { heldOn: '2026-01-10' });
    await aTalk(t.editor, [country], { heldOn: '2026-03-10' });
    await aTalk(t.editor, [country], { heldOn: '2026-02-10' });
    await aTalk(t.editor, [country, quiet], {
      heldOn: '2026-01-05',
      level: 'operational',
      way: 'multilateral',
    });
    const { rows } = await t.reader.does<{
      rows: {
        neighbour: string;
        cells: { level: string; way: string; lastOn: string | null; talks: number }[];
      }[];
    }>(readMatrix, {});
    const cells = (neighbour: string) =>
      rows
        .find((one) => one.neighbour === neighbour)
        ?.cells.map(({ level, way, lastOn, talks }) => `${level} ${way} ${lastOn} ${talks}`);
    assert.deepEqual(cells(country), [
      'strategic bilateral 2026-03-10 3',
      'strategic multilateral null 0',
      'operational bilateral null 0',
      'operational multilateral 2026-01-05 1',
      'tactical bilateral null 0',
      'tactical multilateral null 0',
    ]);
    assert.deepEqual(
      cells(quiet)?.filter((cell) => !cell.includes('null')),
      ['operational multilateral 2026-01-05 1'],
    );
  });
});
