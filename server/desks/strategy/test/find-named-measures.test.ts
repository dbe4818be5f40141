import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { findNamedMeasures } from '../operations/find-named-measures.ts';
import { aPlan } from './builders.ts';
import { nobody, openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('measures that are named elsewhere', { skip: withoutServer() }, () => {
  let house: StrategyHouse;
  before(async () => {
    house = await openStrategyHouse();
  });
  after(() => house?.close());

  it('are told by title; of what is no measure, or not there, nothing is said', async () => {
    const { plan, goal, measure } = await aPlan(house);
    const measures = [measure, goal, nobody].map((one) => ({ plan, measure: one }));
    const found = await house.reader.does(findNamedMeasures, {
      measures: [...measures, { plan: nobody, measure }],
    });
    const titles = { en: 'Open evenings', bg: 'Отворени вечери' };
    assert.deepEqual(found, { measures: [{ plan, measure, titles, state: 'planned' }] });
    assert.deepEqual(await house.reader.does(findNamedMeasures, { measures: [] }), { measures: [] });
  });
});
