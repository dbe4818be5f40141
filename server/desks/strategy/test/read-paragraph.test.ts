/** One paragraph with all that belongs to it. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { readParagraph } from '../operations/read-paragraph.ts';
import { aPlan, aTie } from './builders.ts';
import { nobody, openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('read-paragraph', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  it('shows our words, what serves it directly and through its line, and the neighbours', async () => {
    const built = await aPlan(t);
    await aTie(t.editor, built);
    await aTie(t.editor, built, { address: 'line/L3' });
    const read = await t.reader.does<{
      paragraph: { heading: { sq: string } };
      line: { id: string };
      servedBy: { through: string }[];
      cell: { measures: number; throughLine: number; gap: boolean };
      previous: string;
      next: string;
    }>(readParagraph, { instrument: built.instrument, address: 'annex/22', plan: built.plan });
    assert.ok(read.paragraph.heading.sq.length > 3);
    assert.equal(read.line.id, 'L3');
    assert.deepEqual(read.servedBy.map((one) => one.through).sort(), ['line', 'paragraph']);
    assert.deepEqual([read.cell.measures, read.cell.throughLine, read.cell.gap], [1, 1, false]);
    assert.deepEqual([read.previous, read.next], ['annex/21', 'annex/23']);
    await refused('kernel.not-found', () =>
      t.reader.does(readParagraph, { instrument: built.instrument, address: 'annex/58' }),
    );
    await refused('kernel.not-found', () =>
      t.reader.does(readParagraph, { instrument: nobody, address: 'annex/1' }),
    );
  });
});
