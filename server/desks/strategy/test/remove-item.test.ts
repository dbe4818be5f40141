import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asOwner } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal, refusalOf } from '#kernel/test/refusal.ts';
import { amendPlan } from '../operations/amend-plan.ts';
import { readCrosswalk } from '../operations/read-crosswalk.ts';
import { readPlan } from '../operations/read-plan.ts';
import { removeItem } from '../operations/remove-item.ts';
import { anIndicator, anItem, approved, aPlan, aTie, aValue } from './builders.ts';
import { countStatements, lastEntry, nowhere, outdated } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('removing an item', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  const remove = (plan: string, item: string, base = 1) =>
    t.editor.does<{ removed: number }>(removeItem, { plan, item, base, reason: 'Written twice' });
  const ids = async (plan: string) =>
    (await t.reader.does<{ items: { id: string }[] }>(readPlan, { plan })).items.map((one) => one.id);

  it('removes all that stands under it, with its money and its ties, and tells the ledger', async () => {
    const built = await aPlan(t);
    await aTie(t.editor, built);
    await anItem(t.editor, {
      plan: built.plan,
      type: 'activity',
      parent: built.measure,
      titles: { en: 'First evening' },
      budget: [{ source: 'Town', currency: 'EUR', planned: 100 }],
    });
    const stays = await anItem(t.editor, { plan: built.plan, type: 'goal', titles: { en: 'Another goal' } });
    assert.equal((await remove(built.plan, built.goal)).removed, 3);
    assert.deepEqual(await ids(built.plan), [stays]);
    const { ties } = await t.reader.does<{ ties: unknown[] }>(readCrosswalk, { plan: built.plan });
    assert.deepEqual(ties, []);
    const left = 'select 1 from strategy.budget_lines where record_id = $1';
    assert.deepEqual(await asOwner(t, left, [built.plan]), []);
    const entry = await lastEntry(t, removeItem);
    assert.deepEqual([entry?.about, entry?.detail], [[built.plan], { item: built.goal }]);
  });

  it('keeps what an approved version holds, even under an item that none holds', async () => {
    const built = await aPlan(t);
    await approved(t, built.plan);
    await t.editor.does(amendPlan, { plan: built.plan, reason: 'A new year' });
    const { code, details } = await refusalOf(remove(built.plan, built.goal));
    assert.equal(code, 'strategy.approved-can-only-be-stopped');
    assert.equal(details.params?.['items'], 2);
    const added = await anItem(t.editor, {
      plan: built.plan,
      type: 'measure',
      parent: built.goal,
      titles: { en: 'Added by the amendment' },
    });
    assert.equal((await remove(built.plan, added)).removed, 1);
    assert.deepEqual((await ids(built.plan)).toSorted(), [built.goal, built.measure].toSorted());
  });

  it('takes indicators away with it, but keeps what was measured', async () => {
    const built = await aPlan(t);
    await anIndicator(t.editor, built);
    assert.equal((await remove(built.plan, built.measure)).removed, 1);
    const left = 'select 1 from strategy.indicators where record_id = $1';
    assert.deepEqual(await asOwner(t, left, [built.plan]), []);
    const other = await aPlan(t);
    const indicator = await anIndicator(t.editor, other);
    await aValue(t.editor, { plan: other.plan, indicator });
    await assert.rejects(remove(other.plan, other.goal), refusal('strategy.indicator-has-values'));
    assert.equal((await ids(other.plan)).length, 2);
  });

  it('refuses what is not there, an older version and a closed plan', async () => {
    const built = await aPlan(t);
    const other = await aPlan(t);
    await assert.rejects(remove(nowhere, built.measure), refusal('kernel.not-found'));
    await assert.rejects(remove(built.plan, nowhere), refusal('kernel.not-found'));
    await assert.rejects(remove(built.plan, other.measure), refusal('kernel.not-found'));
    await outdated(remove(built.plan, built.measure, 7));
    await approved(t, built.plan);
    await assert.rejects(remove(built.plan, built.measure), refusal('strategy.plan-not-open'));
    assert.equal((await ids(built.plan)).length, 2);
  });

  it('needs a reason', async () => {
    const { plan, measure } = await aPlan(t);
    const without = { plan, item: measure, base: 1 };
    await assert.rejects(t.editor.does(removeItem, without), refusal('kernel.input-invalid'));
    await assert.rejects(
      t.editor.does(removeItem, { ...without, reason: ' ' }),
      refusal('kernel.input-invalid'),
    );
  });

  it('sends as many statements for thirty measures as for one', async () => {
    const built = await aPlan(t);
    const few = await countStatements(t, () => remove(built.plan, built.goal));
    const other = await aPlan(t);
    for (let i = 0; i < 30; i += 1)
      await anItem(t.editor, {
        plan: other.plan,
        type: 'measure',
        parent: other.goal,
        titles: { en: `${i}` },
      });
    assert.equal(await countStatements(t, () => remove(other.plan, other.goal)), few);
    assert.ok(few <= 23, `${few} statements`);
  });
});
