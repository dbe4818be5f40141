/** A note on good practice is taken away, and the two measures stay. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { dropPractice } from '../operations/drop-practice.ts';
import { aPlan } from './builders.ts';
import { aForeignPlan, aPractice, compared, theirFile, theirItem } from './foreign.ts';
import { nowhere } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('drop-practice', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  it('takes the note away once', async () => {
    const { plan, measure: item } = await aPlan(t);
    const foreign = await aForeignPlan(t, theirFile([theirItem('One')]));
    const { theirs } = await compared(t, { plan, foreign });
    const practice = await aPractice(t, { foreign, measure: theirs[0]?.id ?? '', plan, item });
    for (const wrong of [
      { foreign, practice: nowhere },
      { foreign: nowhere, practice },
    ])
      await refused('kernel.not-found', () => t.editor.does(dropPractice, wrong));
    await t.editor.does(dropPractice, { foreign, practice });
    await refused('kernel.not-found', () => t.editor.does(dropPractice, { foreign, practice }));
    const left = await compared(t, { plan, foreign });
    assert.deepEqual([left.practices, left.theirs.length], [[], 1]);
  });
});
