/** The plans of others that were taken in. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import type { ForeignPlan } from '../model/foreign-plans.ts';
import { findForeignPlans } from '../operations/find-foreign-plans.ts';
import { aForeignPlan, theirFile, theirItem } from './foreign.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('find-foreign-plans', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  it('lists them with how many measures each has, the last one first', async () => {
    assert.deepEqual(await t.reader.does(findForeignPlans, {}), { plans: [] });
    const first = await aForeignPlan(t, theirFile([theirItem('One'), theirItem('Goal', { type: 'goal' })]));
    const second = await aForeignPlan(t, theirFile([]));
    const { plans } = await t.reader.does<{ plans: ForeignPlan[] }>(findForeignPlans, {});
    assert.deepEqual(
      plans.map(({ id, measures, verified, names }) => [id, measures, verified, names]),
      [
        [second, 0, false, { en: 'Doria' }],
        [first, 1, false, { en: 'Doria' }],
      ],
    );
  });
});
