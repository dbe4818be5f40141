import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { findIndicators } from '../operations/find-indicators.ts';
import { anIndicator, aPlan, aValue } from './builders.ts';
import { countStatements, nowhere } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('listing what of a plan is reported on', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  it('shows its measures with indicators and values: all, or those named, in few statements', async () => {
    const built = await aPlan(t);
    const { plan, measure, goal } = built;
    const indicator = await anIndicator(t.editor, built);
    await aValue(t.editor, { plan, indicator });
    type Listed = {
      items: { id: string; type: string; indicators: { id: string; values: { approved: null }[] }[] }[];
    };
    const list = (more: object = {}) => t.reader.does<Listed>(findIndicators, { plan, ...more });
    const { items } = await list();
    assert.deepEqual(
      items.map(({ id, type, indicators }) => [id, type, indicators.map((one) => one.id)]),
      [[measure, 'measure', [indicator]]],
    );
    assert.equal(items[0]?.indicators[0]?.values[0]?.approved, null);
    assert.deepEqual((await list({ items: [goal] })).items, []);
    await assert.rejects(list({ plan: nowhere }), refusal('kernel.not-found'));
    const few = await countStatements(t, () => list());
    assert.ok(few <= 8, `${few} statements`);
  });
});
