/** Measures tied to nothing. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { findUnplanned } from '../operations/find-unplanned.ts';
import { aPlan, aTie, anItem } from './builders.ts';
import { nobody, openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('find-unplanned', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  it('lists them, and no others', async () => {
    const built = await aPlan(t);
    const other = await anItem(t.editor, {
      plan: built.plan,
      type: 'measure',
      parent: built.goal,
      titles: { en: 'Untied' },
    });
    await aTie(t.editor, built);
    const read = await t.reader.does<{ items: { id: string }[]; count: number }>(findUnplanned, {
      plan: built.plan,
    });
    assert.deepEqual([read.items.map((one) => one.id), read.count], [[other], 1]);
    await refused('kernel.not-found', () => t.reader.does(findUnplanned, { plan: nobody }));
    await refused('kernel.input-invalid', () =>
      t.reader.does(findUnplanned, { plan: built.plan, after: '!' }),
    );
  });
});
