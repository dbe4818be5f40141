/** Taking a root cause away from a measure. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { readMeasure } from '../operations/read-measure.ts';
import { supersedePlan } from '../operations/supersede-plan.ts';
import { tagCause } from '../operations/tag-cause.ts';
import { untagCause } from '../operations/untag-cause.ts';
import { aPlan, approved } from './builders.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('untag-cause', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  it('takes it away once, by whoever keeps the measure, while the plan lives', async () => {
    const { plan, measure: item } = await aPlan(t);
    const order = { plan, item, cause: 'education' };
    await t.editor.does(tagCause, order);
    await refused('strategy.not-your-measure', () => t.focalPoint.does(untagCause, order));
    await t.editor.does(untagCause, order);
    const { causes } = await t.reader.does<{ causes: string[] }>(readMeasure, { plan, item });
    assert.deepEqual(causes, []);
    await refused('kernel.not-found', () => t.editor.does(untagCause, order));
    await approved(t, plan);
    await t.approver.does(supersedePlan, { plan, reason: 'It has ended.' });
    await refused('strategy.plan-superseded', () => t.editor.does(untagCause, order));
  });
});
