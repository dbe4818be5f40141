/** One search. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { searchHouse } from '../operations/search-house.ts';
import { anItem, aPlan } from './builders.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';
import { countStatements } from './observe.ts';

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
    assert.equal((await find('annex/11'))[0]?.address, 'annex/11');
    assert.equal((await find('§ 11'))[0]?.address, 'annex/11');
    assert.ok((await countStatements(t, () => t.reader.does(searchHouse, { text: 'zaedno' }))) <= 4);
  });

  it('answers a number with what bears it, then with what begins with it, then with titles', async () => {
    const { plan, goal } = await aPlan(t, { en: 'Numbers' });
    const measure = (externalId: string, en: string) =>
      anItem(t.editor, { plan, type: 'measure', parent: goal, externalId, titles: { en } });
    await measure('9.1.1', 'Evenings, as 7.4.2 has them');
    await measure('7.4.20', 'Longer number');
    await measure('8.1.1', '7.4.2 again');
    await measure('7.4.2', 'The one that is meant');
    const { hits } = await t.reader.does<{ hits: { label: string; titles: { en: string } }[] }>(searchHouse, {
      text: '7.4.2',
    });
    assert.deepEqual(
      hits.map(({ label }) => label),
      ['7.4.2', '7.4.20', '8.1.1', '9.1.1'],
    );
  });
});
