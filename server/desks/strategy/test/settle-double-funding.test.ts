import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { settleDoubleFunding } from '../operations/settle-double-funding.ts';
import { supersedePlan } from '../operations/supersede-plan.ts';
import { anItem, approved, aPlan, type Built } from './builders.ts';
import { aNeed, moneyIn, rowOf } from './money-builders.ts';
import { countStatements, lastEntry, nowhere, outdated } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('looking at a measure that several sources pay', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  let built: Built;
  before(async () => {
    t = await openStrategyHouse();
    built = await aPlan(t);
  });
  after(() => t?.close());

  const line = (source: string, planned: number) => ({ source, currency: 'EUR', planned, year: 2026 });
  const paid = async (budget: object[], need: number) => {
    const item = await anItem(t.editor, {
      plan: built.plan,
      type: 'measure',
      parent: built.goal,
      titles: { en: 'Youth orchestra' },
      budget,
    });
    await aNeed(t, built.plan, item, 2026, need);
    return item;
  };
  const twice = (need = 100_00) => paid([line('ISF', 60_00), line('Foundation of XE', 50_00)], need);
  const question = async (item: string) => rowOf(await moneyIn(t, built.plan), item, 2026)?.question;
  const settle = async (item: string, more: object = {}) =>
    t.editor.does(settleDoubleFunding, {
      plan: built.plan,
      item,
      year: 2026,
      facts: (await question(item))?.facts ?? '',
      reason: 'The second pays the journeys',
      ...more,
    });

  it('asks where two sources plan more than is needed, and only there', async () => {
    assert.equal((await question(await twice()))?.open, true);
    assert.equal(await question(await twice(110_00)), null);
    assert.equal(await question(await paid([line('ISF', 60_00), line('ISF', 50_00)], 100_00)), null);
    assert.equal(await question(await paid([line('ISF', 110_00), line('Town', 0)], 100_00)), null);
  });

  it('is answered with a reason and a day, and open again as soon as a figure is another', async () => {
    const item = await twice();
    const before = (await moneyIn(t, built.plan)).questions;
    await settle(item);
    const looked = await question(item);
    assert.equal(looked?.open, false);
    assert.equal(looked?.look?.reason, 'The second pays the journeys');
    assert.equal((await moneyIn(t, built.plan)).questions, before - 1);
    const entry = await lastEntry(t, settleDoubleFunding);
    assert.deepEqual([entry?.about, entry?.detail], [[built.plan], { item, year: 2026 }]);
    await aNeed(t, built.plan, item, 2026, 90_00);
    const again = await question(item);
    assert.deepEqual([again?.open, again?.look?.sameFigures], [true, false]);
    await settle(item, { reason: 'The need was counted anew' });
    assert.equal((await question(item))?.look?.reason, 'The need was counted anew');
  });

  it('shows whoever looked at older figures those of now', async () => {
    const item = await twice();
    const facts = (await question(item))?.facts;
    await aNeed(t, built.plan, item, 2026, 80_00);
    const current = await outdated(settle(item, { facts }));
    assert.match(String(current['facts']), /need 8000 EUR/);
    assert.equal((await question(item))?.open, true);
  });

  it('refuses where there is no question, a missing reason, and what is not there', async () => {
    const item = await twice(200_00);
    await refused('strategy.no-double-funding', () => settle(item));
    await refused('strategy.no-double-funding', () => settle(item, { year: null }));
    const asked = await twice();
    await refused('kernel.input-invalid', () => settle(asked, { reason: ' ' }));
    await refused('kernel.not-found', () => settle(asked, { item: nowhere }));
    await refused('kernel.not-found', () => settle(asked, { plan: nowhere }));
  });

  it('ends with a superseded plan', async () => {
    const first = built;
    built = await aPlan(t);
    const item = await twice();
    await approved(t, built.plan);
    await t.approver.does(supersedePlan, { plan: built.plan, reason: 'A new plan' });
    await refused('strategy.plan-superseded', () => settle(item));
    built = first;
  });

  it('sends few statements', async () => {
    const item = await twice();
    const facts = (await question(item))?.facts;
    const look = { plan: built.plan, item, year: 2026, facts, reason: 'Counted' };
    const sent = await countStatements(t, () => t.editor.does(settleDoubleFunding, look));
    assert.ok(sent <= 20, `${sent} statements`);
  });
});
