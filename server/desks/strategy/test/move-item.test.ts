import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { moveItem } from '../operations/move-item.ts';
import { readPlan } from '../operations/read-plan.ts';
import { anItem, approved, aPlan, type Built } from './builders.ts';
import { countStatements, lastEntry, nowhere, outdated } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

type Tree = { items: { id: string; parent: string | null; titles: { en: string }; depth: number }[] };

describe('moving an item', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  let built: Built;
  let goal: string;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  /** A plan of two goals; under the second stand A, B and C, and under B the activity b. */
  const twoGoals = async () => {
    built = await aPlan(t);
    const under = (type: string, parent: string | null, en: string) =>
      anItem(t.editor, { plan: built.plan, type, parent, titles: { en } });
    goal = await under('goal', null, 'Order');
    const a = await under('measure', goal, 'A');
    const b = await under('measure', goal, 'B');
    const c = await under('measure', goal, 'C');
    return { a, b, c, activity: await under('activity', b, 'b') };
  };
  const move = (item: string, parent: string | null, at: number, more: object = {}) =>
    t.editor.does<{ version: number }>(moveItem, { plan: built.plan, item, base: 1, parent, at, ...more });
  const order = async () => {
    const { items } = await t.reader.does<Tree>(readPlan, { plan: built.plan });
    return items.map((one) => `${'.'.repeat(one.depth)}${one.titles.en}`);
  };

  it('changes the order among brothers and sisters', async () => {
    const { c } = await twoGoals();
    assert.equal((await move(c, goal, 0)).version, 2);
    const wanted = ['Schools and towns', '.Open evenings', 'Order', '.C', '.A', '.B', '..b'];
    assert.deepEqual(await order(), wanted);
    const entry = await lastEntry(t, moveItem);
    assert.deepEqual([entry?.about, entry?.detail], [[built.plan], { item: c }]);
  });

  it('takes along what stands under it', async () => {
    const { b } = await twoGoals();
    await move(b, built.goal, 0);
    assert.deepEqual(await order(), [
      'Schools and towns',
      '.B',
      '..b',
      '.Open evenings',
      'Order',
      '.A',
      '.C',
    ]);
  });

  it('puts an item at the end where the place asked for is beyond it', async () => {
    const { a } = await twoGoals();
    await move(a, goal, 900);
    assert.deepEqual((await order()).slice(2), ['Order', '.B', '..b', '.C', '.A']);
  });

  it('puts a goal under a goal and back to the top', async () => {
    await twoGoals();
    await move(goal, built.goal, 0);
    assert.deepEqual((await order()).slice(0, 3), ['Schools and towns', '.Order', '..A']);
    await move(goal, null, 0, { base: 2 });
    assert.deepEqual((await order())[0], 'Order');
  });

  it('refuses a place under itself, at any depth', async () => {
    await twoGoals();
    const inner = await anItem(t.editor, {
      plan: built.plan,
      type: 'goal',
      parent: goal,
      titles: { en: 'Inner' },
    });
    await assert.rejects(move(goal, goal, 0), refusal('strategy.under-itself'));
    await assert.rejects(move(goal, inner, 0), refusal('strategy.under-itself'));
  });

  it('leaves no circle where two goals are put under each other at the same moment', async () => {
    await twoGoals();
    const both = await Promise.allSettled([move(goal, built.goal, 0), move(built.goal, goal, 0)]);
    assert.equal(both.filter((one) => one.status === 'fulfilled').length, 1);
    const lost = both.find((one) => one.status === 'rejected');
    assert.ok(refusal('strategy.under-itself')(lost?.reason));
    assert.equal((await order()).length, 7);
  });

  it('refuses a parent that is not there, of another plan, or that does not fit', async () => {
    const { a, b, activity } = await twoGoals();
    await assert.rejects(move(a, nowhere, 0), refusal('strategy.no-such-parent'));
    const first = built;
    const other = await aPlan(t);
    built = first;
    await assert.rejects(move(a, other.goal, 0), refusal('strategy.no-such-parent'));
    await assert.rejects(move(a, b, 0), refusal('strategy.parent-does-not-fit'));
    await assert.rejects(move(activity, goal, 0), refusal('strategy.parent-does-not-fit'));
    await assert.rejects(move(activity, null, 0), refusal('strategy.parent-does-not-fit'));
  });

  it('refuses an item or plan that is not there, an older version and a closed plan', async () => {
    const { a } = await twoGoals();
    await assert.rejects(move(nowhere, goal, 0), refusal('kernel.not-found'));
    await assert.rejects(move(a, goal, 0, { plan: nowhere }), refusal('kernel.not-found'));
    await move(a, goal, 1);
    assert.deepEqual(await outdated(move(a, goal, 0)), { version: 2 });
    await approved(t, built.plan);
    await assert.rejects(move(a, goal, 0, { base: 2 }), refusal('strategy.plan-not-open'));
  });

  it('sends as many statements in a plan of thirty measures as in one of three', async () => {
    const { a } = await twoGoals();
    const few = await countStatements(t, () => move(a, goal, 2));
    for (let i = 0; i < 30; i += 1)
      await anItem(t.editor, { plan: built.plan, type: 'measure', parent: goal, titles: { en: `${i}` } });
    assert.equal(await countStatements(t, () => move(a, goal, 0, { base: 2 })), few);
    assert.ok(few <= 16, `${few} statements`);
  });
});
