import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asOwner } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { removeItem } from '../operations/remove-item.ts';
import { setNeed } from '../operations/set-need.ts';
import { supersedePlan } from '../operations/supersede-plan.ts';
import { anItem, approved, aPlan, type Built } from './builders.ts';
import { moneyIn, rowOf, versionOf } from './money-builders.ts';
import { countStatements, lastEntry, nowhere, outdated } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('recording what a measure needs', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  let built: Built;
  before(async () => {
    t = await openStrategyHouse();
    built = await aPlan(t);
  });
  after(() => t?.close());

  const measure = (more: object = {}) =>
    anItem(t.editor, {
      plan: built.plan,
      type: 'measure',
      parent: built.goal,
      titles: { en: 'Reading room' },
      ...more,
    });
  const euro = (amount: number) => ({ currency: 'EUR', amount });
  const say = async (
    item: string,
    year: number | null,
    need: object | null,
    more: object = {},
    who = t.editor,
  ) =>
    who.does<{ version: number }>(setNeed, {
      plan: built.plan,
      item,
      base: await versionOf(t, built.plan, item),
      year,
      need,
      ...more,
    });
  const needOf = async (item: string, year: number | null) =>
    rowOf(await moneyIn(t, built.plan), item, year)?.need;

  it('keeps one amount for each year, and one without a year, until it is changed or taken back', async () => {
    const item = await measure();
    await say(item, 2026, euro(5_00));
    await say(item, null, euro(7_00));
    assert.deepEqual([await needOf(item, 2026), await needOf(item, null)], [euro(5_00), euro(7_00)]);
    await say(item, 2026, { currency: 'BGN', amount: 9_00 });
    await say(item, null, euro(8_00));
    assert.deepEqual(await needOf(item, 2026), { currency: 'BGN', amount: 9_00 });
    assert.deepEqual(await needOf(item, null), euro(8_00));
    await say(item, 2026, null);
    assert.equal(await needOf(item, 2026), undefined);
    const entry = await lastEntry(t, setNeed);
    assert.deepEqual([entry?.about, entry?.detail], [[built.plan], { item }]);
  });

  it('shows whoever started from an older version what is needed as it stands', async () => {
    const item = await measure();
    await say(item, 2026, euro(5_00));
    const current = await outdated(say(item, 2026, euro(6_00), { base: 1 }));
    assert.deepEqual(current['needs'], [{ year: 2026, ...euro(5_00) }]);
    assert.deepEqual(await needOf(item, 2026), euro(5_00));
  });

  it('is for the focal point of the institution that leads, and of a measure only', async () => {
    const own = await measure({ leadOrganisation: t.focalPoint.organisation });
    await say(own, 2026, euro(5_00), {}, t.focalPoint);
    const other = await measure();
    await refused('strategy.not-your-measure', () => say(other, 2026, euro(1), {}, t.focalPoint));
    await refused('strategy.need-of-a-measure', () => say(built.goal, 2026, euro(1)));
    const activity = await measure({ type: 'activity', parent: other });
    await refused('strategy.need-of-a-measure', () => say(activity, 2026, euro(1)));
  });

  it('refuses amounts and years that are none, and what is not there', async () => {
    const item = await measure();
    for (const amount of [-1, 0.5, '7', 1e300])
      await refused('kernel.input-invalid', () => say(item, 2026, { currency: 'EUR', amount }));
    for (const year of [26, 1989, 2101, 2026.5])
      await refused('kernel.input-invalid', () => say(item, year, euro(1)));
    await refused('kernel.not-found', () => say(item, 2026, euro(1), { item: nowhere }));
    await refused('kernel.not-found', () => say(item, 2026, euro(1), { plan: nowhere }));
  });

  it('goes with the measure when that is removed', async () => {
    const item = await measure();
    const { version } = await say(item, 2026, euro(5_00));
    await t.editor.does(removeItem, { plan: built.plan, item, base: version, reason: 'Twice there' });
    const left = await asOwner(t, 'select 1 from strategy.needs where item_id = $1', [item]);
    assert.deepEqual(left, []);
  });

  it('goes on under an approved plan, and ends with a superseded one', async () => {
    const first = built;
    built = await aPlan(t);
    await approved(t, built.plan);
    await say(built.measure, 2026, euro(5_00));
    await t.approver.does(supersedePlan, { plan: built.plan, reason: 'A new plan' });
    await refused('strategy.plan-superseded', () => say(built.measure, 2026, euro(6_00)));
    built = first;
  });

  it('sends few statements', async () => {
    const item = await measure();
    const sent = await countStatements(t, () =>
      t.editor.does(setNeed, { plan: built.plan, item, base: 1, year: 2026, need: euro(1) }),
    );
    assert.ok(sent <= 13, `${sent} statements`);
  });
});
