/** Languages side by side. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { compareLanguages } from '../operations/compare-languages.ts';
import { aText } from './builders.ts';
import { nobody, openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('compare-languages', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  it('aligns by address and names what is missing', async () => {
    const { instrument } = await aText(t);
    const read = await t.reader.does<{
      rows: { address: string; texts: (string | null)[] }[];
      missing: Record<string, string[]>;
    }>(compareLanguages, { instrument, languages: ['en', 'mk'] });
    assert.deepEqual(read.missing['en'], []);
    assert.ok((read.missing['mk'] ?? []).length >= 3);
    for (const row of read.rows) assert.equal(row.texts[1], null);
    await refused('kernel.not-found', () =>
      t.reader.does(compareLanguages, { instrument: nobody, languages: ['en'] }),
    );
  });
});
