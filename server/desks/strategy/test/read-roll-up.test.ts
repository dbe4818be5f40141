/** The roll-up: each side's own figures, what the parts add, and nothing of what the reader may not see. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork } from '#kernel/test/house.ts';
import { refusal } from '#kernel/test/refusal.ts';
import type { RollUpFigures, RollUpSide } from '../model/roll-up.ts';
import { readBalance } from '../operations/read-balance.ts';
import { readCoverage } from '../operations/read-coverage.ts';
import { readRollUp } from '../operations/read-roll-up.ts';
import { setMeasureState } from '../operations/set-measure-state.ts';
import { showPlan } from '../operations/show-plan.ts';
import { startPlan } from '../operations/start-plan.ts';
import { tieMeasure } from '../operations/tie-measure.ts';
import { anItem, aPlan, aTie, type Built } from './builders.ts';
import { countStatements, nowhere } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';
import { aTown, aTownPlan } from './towns.ts';

type Answer = {
  whole: RollUpSide;
  parts: RollUpSide[];
  total: RollUpFigures;
  fromParts: RollUpFigures;
  onlyByParts: string[];
  lines: { id: string }[];
  asking: number;
  formula: string;
};

describe('the roll-up of a plan and its parts', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  let national: Built;
  let town: AtWork;
  let own: { plan: string; measure: string };
  const read = (who: AtWork, plan = national.plan) => who.does<Answer>(readRollUp, { plan });
  before(async () => {
    t = await openStrategyHouse();
    national = await aPlan(t);
    await aTie(t.editor, national);
    town = await aTown(t);
    own = await aTownPlan(town, national);
    const tie = { plan: own.plan, item: own.measure, instrument: national.instrument };
    for (const address of ['annex/20', 'annex/22'])
      await town.does(tieMeasure, { ...tie, address, strength: 'contributes' });
  });
  after(() => t?.close());

  it('keeps the figures of each side under its institution, and counts them together', async () => {
    const { whole, parts, total, fromParts, onlyByParts, lines, asking } = await read(t.reader);
    const [part] = parts;
    assert.equal(parts.length, 1);
    assert.deepEqual(
      [whole.plan, whole.organisation.id, part?.plan, part?.organisation.id],
      [national.plan, t.editor.organisation, own.plan, town.organisation],
    );
    assert.deepEqual([whole.measures, part?.measures, fromParts.measures, total.measures], [1, 1, 1, 2]);
    assert.deepEqual(total.states, { planned: 2 });
    assert.deepEqual(part?.kinds, [{ key: 'prevention', measures: 1 }]);
    assert.deepEqual(total.levels, [
      { key: 'local', measures: 1 },
      { key: null, measures: 1 },
    ]);
    const euros = [{ currency: 'EUR', planned: 500_000, committed: 0, spent: 0 }];
    assert.deepEqual([whole.money, part?.money, total.money], [[], euros, euros]);
    // annex/22 is the builder's own tie: served by both, and counted once.
    assert.deepEqual([whole.paragraphs, part?.paragraphs, total.paragraphs], [1, 2, 2]);
    assert.deepEqual(onlyByParts, ['annex/20']);
    assert.ok(asking > 40);
    const at = total.lines.findIndex((n) => n === 2);
    assert.ok(at >= 0 && lines.length === total.lines.length);
    assert.deepEqual([whole.lines[at], fromParts.lines[at]], [1, 1]);
  });

  it('agrees with the coverage and the balance that count the parts too', async () => {
    const { total } = await read(t.reader);
    const withParts = { plan: national.plan, withParts: true };
    const balance = await t.reader.does<{ measures: number; money: unknown }>(readBalance, withParts);
    const coverage = await t.reader.does<{
      cells: { asks: boolean; measures: number }[];
      beside: { asks: boolean; measures: number }[];
    }>(readCoverage, withParts);
    const served = [...coverage.cells, ...coverage.beside].filter((one) => one.asks && one.measures > 0);
    assert.deepEqual([balance.measures, balance.money], [total.measures, total.money]);
    assert.equal(served.length, total.paragraphs);
  });

  it('counts a stopped measure among the states alone, with its money and its paragraphs gone', async () => {
    const extra = await anItem(town, {
      plan: own.plan,
      type: 'measure',
      titles: { en: 'Given up' },
      budget: [{ source: 'Town', year: 2026, currency: 'EUR', planned: 7 }],
    });
    const before = await read(t.reader);
    await town.does(setMeasureState, { plan: own.plan, item: extra, action: 'stop', reason: 'No room.' });
    const { fromParts } = await read(t.reader);
    assert.deepEqual([before.fromParts.measures, fromParts.measures], [2, 1]);
    assert.deepEqual(fromParts.states, { planned: 1, stopped: 1 });
    assert.equal(fromParts.money[0]?.planned, 500_000);
  });

  it('leaves no trace of a part that the reader may not see, in any figure', async () => {
    const hidden = await aTown(t, 'other-town');
    const before = await read(t.reader);
    const kept = await aTownPlan(hidden, national);
    await hidden.does(showPlan, { plan: kept.plan, shown: false });
    assert.deepEqual(await read(t.reader), before);
    assert.deepEqual(await read(t.coordinator), { ...before, formula: (await read(t.coordinator)).formula });
    assert.equal((await read(hidden)).parts.length, 2, 'its own town still sees it');
    await assert.rejects(read(t.coordinator, kept.plan), refusal('kernel.not-found'));
    await hidden.does(showPlan, { plan: kept.plan, shown: true });
    assert.equal((await read(t.reader)).fromParts.measures, before.fromParts.measures + 1);
  });

  it('answers a plan without parts, and refuses what is not there', async () => {
    const { parts, fromParts } = await read(t.reader, own.plan);
    assert.deepEqual([parts, fromParts.measures, fromParts.money], [[], 0, []]);
    await assert.rejects(read(t.reader, nowhere), refusal('kernel.not-found'));
  });

  it('sends as many statements with four parts as with one', async () => {
    const few = await countStatements(t, () => read(t.reader));
    const { instrument, plan: partOf } = national;
    for (const en of ['One', 'Two']) await t.editor.does(startPlan, { titles: { en }, instrument, partOf });
    assert.equal(await countStatements(t, () => read(t.reader)), few);
    assert.ok(few <= 16, `${few} statements`);
  });
});
