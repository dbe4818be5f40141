/** Naming measures and paragraphs for another desk. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { nameReferences } from '../operations/name-references.ts';
import { aPlan } from './builders.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('name-references', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  it('says how they are called, and leaves out what is not there or no measure', async () => {
    const { plan, goal, measure, instrument } = await aPlan(t);
    const nothing = '00000000-0000-4000-8000-00000000dead';
    const found = await t.reader.does<{
      measures: object[];
      paragraphs: { address: string; titles: object }[];
    }>(nameReferences, {
      measures: [measure, goal, nothing].map((item) => ({ plan, item })),
      paragraphs: ['annex/14', 'annex/9999'].map((address) => ({ instrument, address })),
    });
    assert.deepEqual(found.measures, [
      {
        plan,
        item: measure,
        titles: { en: 'Open evenings', bg: 'Отворени вечери' },
        number: null,
        state: 'planned',
      },
    ]);
    assert.deepEqual(await t.reader.does(nameReferences, { measures: [] }), { measures: [], paragraphs: [] });
    assert.deepEqual(
      found.paragraphs.map(({ address, titles }) => [address, Object.keys(titles).length > 0]),
      [['annex/14', true]],
    );
  });
});
