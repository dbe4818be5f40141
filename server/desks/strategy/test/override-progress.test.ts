import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { overrideProgress } from '../operations/override-progress.ts';
import { supersedePlan } from '../operations/supersede-plan.ts';
import { anIndicator, approved, aPlan, aValue } from './builders.ts';
import { countStatements, indicatorsOf, lastEntry, nowhere, outdated } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('setting progress by decision', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  const made = async () => {
    const built = await aPlan(t);
    const indicator = await anIndicator(t.editor, built);
    await aValue(t.editor, { plan: built.plan, indicator });
    return { ...built, indicator };
  };
  const reason = 'The count left a town out that joined late';
  const override = (
    { plan, indicator }: { plan: string; indicator: string },
    share: number | null,
    more: object = {},
  ) =>
    t.coordinator.does<{ version: number }>(overrideProgress, {
      plan,
      indicator,
      base: 1,
      share,
      reason,
      ...more,
    });

  it('stands flagged with its reason beside what the formula says, until it is taken back', async () => {
    const one = await made();
    const { version } = await override(one, 0.7);
    const [now] = await indicatorsOf(t.reader, one);
    assert.deepEqual([now?.override?.share, now?.override?.reason], [0.7, reason]);
    assert.match(now?.override?.on ?? '', /^\d{4}-\d{2}-\d{2}$/);
    assert.equal(now?.progress.known && now.progress.share, 0.5, 'the formula is still shown');
    const entry = await lastEntry(t, overrideProgress);
    assert.deepEqual([entry?.about, entry?.detail], [[one.plan], { indicator: one.indicator }]);
    await override(one, null, { base: version });
    assert.equal((await indicatorsOf(t.reader, one))[0]?.override, null);
  });

  it('needs a reason, today’s version and a plan that lives', async () => {
    const one = await made();
    await assert.rejects(override(one, 0.7, { reason: '' }), refusal('kernel.input-invalid'));
    assert.equal((await outdated(override(one, 0.7, { base: 7 })))['version'], 1);
    await approved(t, one.plan);
    await override(one, 0.7);
    await t.approver.does(supersedePlan, { plan: one.plan, reason: 'A new plan' });
    await assert.rejects(override(one, 0.8, { base: 2 }), refusal('strategy.plan-superseded'));
  });

  it('answers the same for what is not there', async () => {
    const one = await made();
    const other = await made();
    for (const wrong of [{ plan: nowhere }, { indicator: nowhere }, { indicator: other.indicator }])
      await assert.rejects(override({ ...one, ...wrong }, 0.7), refusal('kernel.not-found'));
  });

  it('sends few statements', async () => {
    const one = await made();
    const few = await countStatements(t, () => override(one, 0.7));
    assert.ok(few <= 9, `${few} statements`);
  });
});
