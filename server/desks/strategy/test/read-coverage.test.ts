/** The coverage strip. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { readCoverage } from '../operations/read-coverage.ts';
import { setMeasureState } from '../operations/set-measure-state.ts';
import { startPlan } from '../operations/start-plan.ts';
import { tieMeasure } from '../operations/tie-measure.ts';
import { aPlan, aTie, anItem } from './builders.ts';
import { assessed } from './rights.ts';
import { nobody, openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('read-coverage', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  it('has 57 cells, and the status follows the measures', async () => {
    const built = await aPlan(t);
    await aTie(t.editor, built, { strength: 'fully-covers' });
    type Answer = {
      cells: { address: string; status: string; gap: boolean }[];
      beside: { address: string }[];
      counts: Record<string, number>;
      formula: string;
    };
    const status = async () =>
      (await t.reader.does<Answer>(readCoverage, { plan: built.plan })).cells.find(
        (one) => one.address === 'annex/22',
      )?.status;
    const read = await t.reader.does<Answer>(readCoverage, { plan: built.plan });
    assert.equal(read.cells.length, 57);
    assert.deepEqual(
      read.beside.map((one) => one.address),
      ['annex/46b'],
    );
    assert.equal(await status(), 'not-started');
    await assessed(t, built.plan, built.measure);
    for (const [action, expected] of [
      ['begin', 'partial'],
      ['finish', 'done'],
      ['evaluate', 'evaluated'],
    ] as const) {
      await t.editor.does(setMeasureState, { plan: built.plan, item: built.measure, action });
      assert.equal(await status(), expected);
    }
    await refused('kernel.not-found', () => t.reader.does(readCoverage, { plan: nobody }));
  });

  it('takes in the plans that are part of it, where asked to', async () => {
    const built = await aPlan(t);
    const { plan: part } = await t.editor.does<{ plan: string }>(startPlan, {
      titles: { en: 'Town' },
      instrument: built.instrument,
      partOf: built.plan,
    });
    const item = await anItem(t.editor, { plan: part, type: 'measure', titles: { en: 'In town' } });
    await t.editor.does(tieMeasure, {
      plan: part,
      item,
      instrument: built.instrument,
      address: 'annex/30',
      strength: 'contributes',
    });
    const measures = async (withParts: boolean) =>
      (
        await t.reader.does<{ cells: { address: string; measures: number }[] }>(readCoverage, {
          plan: built.plan,
          withParts,
        })
      ).cells.find((one) => one.address === 'annex/30')?.measures;
    assert.deepEqual([await measures(false), await measures(true)], [0, 1]);
  });
});
