/** The matrix. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { readCrosswalk } from '../operations/read-crosswalk.ts';
import { aPlan, aTie } from './builders.ts';
import { nobody, openStrategyHouse, type StrategyHouse } from './strategy-house.ts';
import { countStatements } from './observe.ts';

describe('read-crosswalk', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  it('has 58 rows, the ten lines, the measures and the ties', async () => {
    const built = await aPlan(t);
    await aTie(t.editor, built);
    const read = await t.reader.does<{
      rows: unknown[];
      lines: unknown[];
      measures: { id: string }[];
      ties: { item: string; address: string }[];
    }>(readCrosswalk, { plan: built.plan });
    assert.deepEqual([read.rows.length, read.lines.length, read.measures.length], [58, 10, 1]);
    assert.deepEqual(
      read.ties.map((one) => [one.item, one.address]),
      [[built.measure, 'annex/22']],
    );
    await refused('kernel.not-found', () => t.reader.does(readCrosswalk, { plan: nobody }));
    assert.ok((await countStatements(t, () => t.reader.does(readCrosswalk, { plan: built.plan }))) <= 18);
  });
});
