/** The closed list of root causes with what stands beside each. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { causes } from '../model/lists.ts';
import { findCauses } from '../operations/find-causes.ts';
import { setMeasureState } from '../operations/set-measure-state.ts';
import { tagCause } from '../operations/tag-cause.ts';
import { aPlan } from './builders.ts';
import { facts, leavers, takes, takesPopulation } from './statistics.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

type Answer = {
  causes: { cause: string; addresses: string[]; measures: number; statistics: number }[];
  population: { areas: number; extractedOn: string } | null;
  smallestArea: number;
};

describe('find-causes', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  const read = () => t.reader.does<Answer>(findCauses, {});

  it('lists each cause once, from the paragraphs that name it, with nothing beside it at first', async () => {
    const found = await read();
    assert.deepEqual(
      found.causes.map(({ cause }) => cause),
      [...causes],
    );
    for (const { cause, addresses, measures, statistics } of found.causes) {
      assert.ok(addresses.length > 0 && addresses.every((one) => /^annex\/(9|1[5-7])$/.test(one)), cause);
      assert.deepEqual([measures, statistics], [0, 0]);
    }
    assert.deepEqual([found.population, found.smallestArea], [null, 5000]);
  });

  it('counts measures that are not stopped, tables in use, and names the count of people', async () => {
    await takesPopulation(t);
    await takes(t, leavers);
    const { plan, measure: item } = await aPlan(t);
    await t.editor.does(tagCause, { plan, item, cause: 'education' });
    const education = async () => (await read()).causes.find(({ cause }) => cause === 'education');
    const { measures, statistics } = (await education()) ?? {};
    assert.deepEqual([measures, statistics], [1, 1]);
    const { population } = await read();
    assert.deepEqual([population?.areas, population?.extractedOn], [3, facts.extractedOn]);
    await t.editor.does(setMeasureState, { plan, item, action: 'stop', reason: 'The school is closed.' });
    assert.equal((await education())?.measures, 0);
  });
});
