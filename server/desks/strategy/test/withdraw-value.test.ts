import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork } from '#kernel/test/house.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { supersedePlan } from '../operations/supersede-plan.ts';
import { withdrawValue } from '../operations/withdraw-value.ts';
import { anIndicator, approved, aPlan, aValue } from './builders.ts';
import { countStatements, indicatorsOf, lastEntry, nowhere } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('withdrawing a value', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  const made = async () => {
    const built = await aPlan(t);
    const indicator = await anIndicator(t.editor, built);
    return { ...built, indicator, value: await aValue(t.editor, { plan: built.plan, indicator }) };
  };
  type Made = Awaited<ReturnType<typeof made>>;
  const withdraw = ({ plan, indicator, value }: Made, who: AtWork = t.editor) =>
    who.does(withdrawValue, { plan, indicator, value, reason: 'Counted twice' });

  it('keeps it with the reason, counts it no more, and frees its day', async () => {
    const one = await made();
    await withdraw(one);
    const [now] = await indicatorsOf(t.reader, one);
    assert.deepEqual(
      now?.values.map(({ state, value, withdrawnReason }) => [state, value, withdrawnReason]),
      [['withdrawn', 60, 'Counted twice']],
    );
    assert.deepEqual(now?.progress, { known: false, why: 'no-value' });
    const entry = await lastEntry(t, withdrawValue);
    const { plan, indicator, value } = one;
    assert.deepEqual([entry?.about, entry?.detail], [[plan], { indicator, value }]);
    await aValue(t.editor, { plan, indicator, value: 59 });
    const [again] = await indicatorsOf(t.reader, one);
    assert.equal(again?.progress.known && again.progress.value, 59);
  });

  it('needs a reason, and cannot be done twice or by another institution', async () => {
    const one = await made();
    const { plan, indicator, value } = one;
    const silent = t.editor.does(withdrawValue, { plan, indicator, value, reason: ' ' });
    await assert.rejects(silent, refusal('kernel.input-invalid'));
    await assert.rejects(withdraw(one, t.focalPoint), refusal('strategy.not-your-measure'));
    await withdraw(one);
    await assert.rejects(withdraw(one), refusal('kernel.not-found'));
  });

  it('answers the same for what is not there, and ends with a superseded plan', async () => {
    const one = await made();
    const other = await made();
    for (const wrong of [
      { plan: nowhere },
      { indicator: nowhere },
      { value: nowhere },
      { value: other.value },
    ])
      await assert.rejects(withdraw({ ...one, ...wrong }), refusal('kernel.not-found'));
    await approved(t, one.plan);
    await t.approver.does(supersedePlan, { plan: one.plan, reason: 'A new plan' });
    await assert.rejects(withdraw(one), refusal('strategy.plan-superseded'));
  });

  it('sends few statements', async () => {
    const one = await made();
    const few = await countStatements(t, () => withdraw(one));
    assert.ok(few <= 8, `${few} statements`);
  });
});
