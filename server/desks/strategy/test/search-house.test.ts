/** One search. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { searchHouse } from '../operations/search-house.ts';
import { aPlan } from './builders.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('search-house', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  it('finds Cyrillic by Latin typing, paragraphs by our words, and never a person', async () => {
    const built = await aPlan(t, { en: 'Together', bg: 'Заедно' });
    const find = async (text: string) =>
      (
        await t.reader.does<{ hits: { kind: string; record: string; address: string | null }[] }>(
          searchHouse,
          { text },
        )
      ).hits;
    assert.ok((await find('zaedno')).some((hit) => hit.kind === 'plan' && hit.record === built.plan));
    assert.ok((await find('ОТВОРЕНИ ВЕЧЕРИ')).some((hit) => hit.kind === 'measure'));
    assert.ok((await find('mediumskata strategija')).length >= 1);
    assert.ok((await find('qellimi kryesor')).some((hit) => hit.address === 'annex/5'));
    assert.deepEqual(await find('Invented'), []);
    assert.deepEqual(await find('% _'), []);
    assert.ok((await t.statementsOf(() => t.reader.does(searchHouse, { text: 'zaedno' }))) <= 4);
  });
});
