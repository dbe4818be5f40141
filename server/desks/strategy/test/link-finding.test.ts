/** A finding may turn out to be about more measures, each once (R24). */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { linkFinding } from '../operations/link-finding.ts';
import { aPlan } from './builders.ts';
import { aFinding, found, underReview } from './findings.ts';
import { lastEntry, nowhere } from './observe.ts';
import { led, step } from './rights.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('link-finding', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  it('opens a review of each further measure, and of none a second one', async () => {
    const plan = await aPlan(t);
    const next = await led(t, plan);
    const finding = await found(t.editor, [plan]);
    const about = (...of: (typeof plan)[]) => of.map(({ plan: id, measure: item }) => ({ plan: id, item }));
    const { dueOn } = aFinding;
    const input = { finding, measures: about(plan, next), dueOn };
    assert.equal((await t.approver.does<{ reviews: number }>(linkFinding, input)).reviews, 1);
    assert.deepEqual((await lastEntry(t, linkFinding))?.detail, { finding, reviews: 1 });
    await assert.rejects(step(t, next, 'begin'), underReview);
    assert.equal((await t.editor.does<{ reviews: number }>(linkFinding, input)).reviews, 0);
    for (const [wrong, code] of [
      [{ finding: nowhere }, 'kernel.not-found'],
      [{ measures: about({ ...plan, measure: nowhere }) }, 'kernel.not-found'],
      [{ measures: about({ ...plan, measure: plan.goal }) }, 'strategy.review-of-a-measure'],
      [{ dueOn: '2020-01-01' }, 'strategy.due-day-needed'],
    ] as const)
      await assert.rejects(t.editor.does(linkFinding, { ...input, ...wrong }), refusal(code));
  });
});
