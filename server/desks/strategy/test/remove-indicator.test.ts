import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asOwner } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork } from '#kernel/test/house.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { removeIndicator } from '../operations/remove-indicator.ts';
import { withdrawValue } from '../operations/withdraw-value.ts';
import { anIndicator, approved, aPlan, aValue } from './builders.ts';
import { countStatements, indicatorsOf, lastEntry, nowhere, outdated } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('taking an indicator away', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  const made = async () => {
    const built = await aPlan(t);
    return { ...built, indicator: await anIndicator(t.editor, built) };
  };
  const remove = (plan: string, indicator: string, base = 1, who: AtWork = t.editor) =>
    who.does(removeIndicator, { plan, indicator, base });

  it('leaves nothing of it, and the ledger tells', async () => {
    const built = await made();
    await remove(built.plan, built.indicator);
    assert.deepEqual(await indicatorsOf(t.reader, built), []);
    const entry = await lastEntry(t, removeIndicator);
    assert.deepEqual([entry?.about, entry?.detail], [[built.plan], { indicator: built.indicator }]);
  });

  it('keeps what was measured, even where it was withdrawn; the tables keep it too', async () => {
    const { plan, indicator } = await made();
    const value = await aValue(t.editor, { plan, indicator });
    await assert.rejects(remove(plan, indicator), refusal('strategy.indicator-has-values'));
    await t.editor.does(withdrawValue, { plan, indicator, value, reason: 'Counted twice' });
    await assert.rejects(remove(plan, indicator), refusal('strategy.indicator-has-values'));
    const force = 'delete from strategy.indicators where indicator_id = $1';
    await assert.rejects(asOwner(t, force, [indicator]), /foreign key/);
  });

  it('is refused from an older version, to another institution and under an approved plan', async () => {
    const { plan, indicator } = await made();
    await outdated(remove(plan, indicator, 7));
    await assert.rejects(remove(plan, indicator, 1, t.focalPoint), refusal('strategy.not-your-measure'));
    await approved(t, plan);
    await assert.rejects(remove(plan, indicator), refusal('strategy.plan-not-open'));
  });

  it('answers the same for what is not there', async () => {
    const { plan, indicator } = await made();
    const other = await made();
    await assert.rejects(remove(plan, nowhere), refusal('kernel.not-found'));
    await assert.rejects(remove(nowhere, indicator), refusal('kernel.not-found'));
    await assert.rejects(remove(plan, other.indicator), refusal('kernel.not-found'));
  });

  it('sends few statements', async () => {
    const { plan, indicator } = await made();
    const few = await countStatements(t, () => remove(plan, indicator));
    assert.ok(few <= 11, `${few} statements`);
  });
});
