/** The graph of documents. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { addInstrument } from '../operations/add-instrument.ts';
import { readInstrument } from '../operations/read-instrument.ts';
import { relateInstruments } from '../operations/relate-instruments.ts';
import { nationalStrategy, theIndex } from './builders.ts';
import { nobody, openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('relate-instruments', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  it('draws an edge that is walked from both ends', async () => {
    const { instrument: from } = await t.editor.does<{ instrument: string }>(addInstrument, nationalStrategy);
    const to = await theIndex(t);

    await t.editor.does(relateInstruments, { from, kind: 'implements', to, sources: ['annex/8'] });
    for (const instrument of [from, to]) {
      const read = await t.reader.does<{ relations: { from: { id: string }; to: { id: string } }[] }>(
        readInstrument,
        { instrument },
      );
      assert.ok(read.relations.some((edge) => edge.from.id === from && edge.to.id === to));
    }
    await refused('strategy.relation-exists', () =>
      t.editor.does(relateInstruments, { from, kind: 'implements', to }),
    );
    await refused('strategy.relation-to-itself', () =>
      t.editor.does(relateInstruments, { from, kind: 'updates', to: from }),
    );
    await refused('kernel.not-found', () =>
      t.editor.does(relateInstruments, { from, kind: 'updates', to: nobody }),
    );
  });
});
