/** What a measure's page says of good practice of others. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asOwner } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { dropPractice } from '../operations/drop-practice.ts';
import { findPractices } from '../operations/find-practices.ts';
import { removeItem } from '../operations/remove-item.ts';

import { aPlan, anItem } from './builders.ts';
import { aForeignPlan, aPractice, compared, theirFile, theirItem } from './foreign.ts';
import { nowhere } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('find-practices', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  it('names whose measure it is, and goes with the note or with our measure', async () => {
    const { plan, goal, measure: item } = await aPlan(t);
    const foreign = await aForeignPlan(t, theirFile([theirItem('A choir of towns', { externalId: 'D-1' })]));
    const { theirs } = await compared(t, { plan, foreign });
    const measure = theirs[0]?.id ?? '';
    type Found = { practices: { titles: object; names: object; externalId: string; verified: boolean }[] };
    const of = (one: string) => t.reader.does<Found>(findPractices, { plan, item: one });
    const practice = await aPractice(t, { foreign, measure, plan, item });
    assert.deepEqual(
      (await of(item)).practices.map(({ titles, names, externalId, verified }) => [
        titles,
        names,
        externalId,
        verified,
      ]),
      [[{ en: 'A choir of towns' }, { en: 'Doria' }, 'D-1', false]],
    );
    await t.editor.does(dropPractice, { foreign, practice });
    assert.deepEqual((await of(item)).practices, []);
    await refused('kernel.not-found', () => of(nowhere));

    const another = await anItem(t.editor, {
      plan,
      type: 'measure',
      parent: goal,
      titles: { en: 'Soon gone' },
    });
    await aPractice(t, { foreign, measure, plan, item: another });
    await t.editor.does(removeItem, { plan, item: another, base: 1, reason: 'It was entered twice.' });
    assert.deepEqual(await asOwner(t, 'select 1 from strategy.practices'), []);
  });
});
