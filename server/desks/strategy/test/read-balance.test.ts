/** Balance by kind. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { editItem } from '../operations/edit-item.ts';
import { readBalance } from '../operations/read-balance.ts';
import { aPlan, anItem } from './builders.ts';
import { nobody, openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('read-balance', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  it('changes with the tag of one measure, by count and by money of one currency', async () => {
    const { plan, goal } = await aPlan(t);
    const make = (kind: string, planned: number) =>
      anItem(t.editor, {
        plan,
        type: 'measure',
        parent: goal,
        kind,
        titles: { en: `${kind} ${planned}` },
        budget: [{ source: 'State budget', currency: 'EUR', planned, year: 2027 }],
      });
    await make('security', 300);
    const item = await make('rights', 100);
    type Answer = {
      groups: { key: string | null; measures: number; share: number; money: { sharePlanned: number }[] }[];
    };
    const of = async (key: string) =>
      (await t.reader.does<Answer>(readBalance, { plan })).groups.find((one) => one.key === key);
    assert.equal((await of('security'))?.money[0]?.sharePlanned, 0.75);
    assert.equal((await of('security'))?.share, 0.333);
    await t.editor.does(editItem, {
      plan,
      item,
      base: 1,
      kind: 'security',
      titles: { en: 'Now security' },
      budget: [{ source: 'State budget', currency: 'EUR', planned: 100, year: 2027 }],
    });
    assert.equal((await of('security'))?.money[0]?.sharePlanned, 1);
    for (const by of ['level', 'lead', 'year', 'source']) await t.reader.does(readBalance, { plan, by });
    await refused('kernel.not-found', () => t.reader.does(readBalance, { plan: nobody }));
  });
});
