/** A plan of others goes with everything that was kept of it. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asOwner } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { findPractices } from '../operations/find-practices.ts';
import { removeForeignPlan } from '../operations/remove-foreign-plan.ts';
import { aPlan } from './builders.ts';
import { aForeignPlan, aPractice, compared, theirFile, theirItem } from './foreign.ts';
import { nowhere, outdated } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('remove-foreign-plan', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  it('leaves no row of it, and ours as they were', async () => {
    const { plan, measure: item } = await aPlan(t);
    const foreign = await aForeignPlan(t, theirFile([theirItem('One')]));
    const { theirs } = await compared(t, { plan, foreign });
    await aPractice(t, { foreign, measure: theirs[0]?.id ?? '', plan, item });
    assert.deepEqual(await outdated(t.editor.does(removeForeignPlan, { foreign, base: 9 })), { version: 1 });
    await t.editor.does(removeForeignPlan, { foreign, base: 1 });
    for (const table of ['foreign_plans', 'foreign_measures', 'practices'])
      assert.deepEqual(await asOwner(t, `select 1 from strategy.${table}`), []);
    assert.deepEqual(await t.reader.does(findPractices, { plan, item }), { practices: [] });
    for (const gone of [foreign, nowhere])
      await refused('kernel.not-found', () => t.editor.does(removeForeignPlan, { foreign: gone, base: 1 }));
    const held = await aForeignPlan(t, theirFile([]));
    await asOwner(t, `update kernel.records set hold_reason = 'a court asked' where record_id = $1`, [held]);
    await refused('kernel.on-hold', () => t.editor.does(removeForeignPlan, { foreign: held, base: 1 }));
  });
});
