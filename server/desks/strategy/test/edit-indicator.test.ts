import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork } from '#kernel/test/house.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { editIndicator } from '../operations/edit-indicator.ts';
import { anIndicator, approved, aPlan, aValue, type Built, choirs } from './builders.ts';
import { countStatements, indicatorsOf, lastEntry, nowhere, outdated } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('changing an indicator', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  const edit = (plan: string, indicator: string, more: object = {}, who: AtWork = t.editor) =>
    who.does<{ version: number }>(editIndicator, { plan, indicator, base: 1, ...choirs, ...more });
  const made = async (more: object = {}): Promise<Built & { indicator: string }> => {
    const built = await aPlan(t);
    return { ...built, indicator: await anIndicator(t.editor, built, more) };
  };

  it('writes it anew, what is left out becomes empty, and the ledger tells', async () => {
    const built = await made({ definition: { en: 'Counted at the festival' } });
    const titles = { en: 'Choirs of two towns' };
    assert.equal((await edit(built.plan, built.indicator, { titles })).version, 2);
    const [now] = await indicatorsOf(t.reader, built);
    assert.deepEqual([now?.titles, now?.definition, now?.version], [titles, null, 2]);
    const entry = await lastEntry(t, editIndicator);
    assert.deepEqual([entry?.about, entry?.detail], [[built.plan], { indicator: built.indicator }]);
  });

  it('shows whoever started from an older version the indicator as it stands', async () => {
    const { plan, indicator } = await made();
    await edit(plan, indicator, { titles: { en: 'First' } });
    assert.deepEqual((await outdated(edit(plan, indicator)))['titles'], { en: 'First' });
  });

  it('holds to the same rules as a new one', async () => {
    const { plan, indicator } = await made();
    await assert.rejects(edit(plan, indicator, { direction: 'falls' }), refusal('strategy.target-not-ahead'));
    await assert.rejects(edit(plan, indicator, { unit: null }), refusal('strategy.unit-or-scale'));
    await assert.rejects(edit(plan, indicator, {}, t.focalPoint), refusal('strategy.not-your-measure'));
  });

  it('does not turn values that are there into others by another scale', async () => {
    const steps = (n: number) => ({
      unit: null,
      baseline: null,
      targets: [],
      scale: Array.from({ length: n }, (_, at) => ({ en: `step ${at}` })),
    });
    const { plan, indicator } = await made(steps(3));
    await aValue(t.editor, { plan, indicator, value: 3 });
    for (const more of [steps(2), steps(4), {}])
      await assert.rejects(edit(plan, indicator, more), refusal('strategy.indicator-has-values'));
    assert.equal((await edit(plan, indicator, steps(3))).version, 2);
  });

  it('is refused under an approved plan, and where nothing is', async () => {
    const { plan, indicator } = await made();
    const other = await made();
    await assert.rejects(edit(plan, nowhere), refusal('kernel.not-found'));
    await assert.rejects(edit(nowhere, indicator), refusal('kernel.not-found'));
    await assert.rejects(edit(plan, other.indicator), refusal('kernel.not-found'));
    await approved(t, plan);
    await assert.rejects(edit(plan, indicator), refusal('strategy.plan-not-open'));
  });

  it('sends no more statements with thirty values than with one', async () => {
    const named = ({ plan, indicator }: { plan: string; indicator: string }) => ({ plan, indicator });
    const one = await made();
    const many = await made();
    for (let at = 1; at <= 30; at += 1)
      await aValue(t.editor, { ...named(many), on: `2026-06-${String(at).padStart(2, '0')}` });
    await aValue(t.editor, named(one));
    const few = await countStatements(t, () => edit(one.plan, one.indicator));
    assert.equal(await countStatements(t, () => edit(many.plan, many.indicator)), few);
    assert.ok(few <= 11, `${few} statements`);
  });
});
