import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { decideReview } from '../operations/decide-review.ts';
import { readMeasure } from '../operations/read-measure.ts';
import { removeItem } from '../operations/remove-item.ts';
import { setMeasureState } from '../operations/set-measure-state.ts';
import { supersedePlan } from '../operations/supersede-plan.ts';
import { approved, aPlan } from './builders.ts';
import { lastEntry, nowhere } from './observe.ts';
import { published, reviews } from './pictures.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';
import { aForm, tag } from './threats.ts';

describe('decide-review', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  async function aReview() {
    const built = await aPlan(t);
    const form = await aForm(t.editor);
    await tag(t.editor, built, form);
    await published(t.editor, t.coordinator, [form]);
    const [review] = await reviews(t.reader, { plan: built.plan });
    return { ...built, review: review?.id as string };
  }
  const decide = (
    { plan, review }: { plan: string; review: string },
    decision: string,
    reason = 'It still fits',
    who = t.coordinator,
  ) => who.does<{ state: string }>(decideReview, { plan, review, decision, reason });
  const stateOf = async ({ plan, measure }: { plan: string; measure: string }) =>
    (await t.reader.does<{ item: { state: string } }>(readMeasure, { plan, item: measure })).item.state;

  it('keeps a measure or says that it was changed, with the reason, and leaves it as it is', async () => {
    for (const [decision, state] of [
      ['keep', 'kept'],
      ['change', 'changed'],
    ] as const) {
      const one = await aReview();
      assert.equal((await decide(one, decision)).state, state);
      const [review] = await reviews(t.reader, { plan: one.plan });
      assert.deepEqual([review?.state, review?.decided?.reason], [state, 'It still fits']);
      assert.equal(await stateOf(one), 'planned');
      assert.deepEqual(await reviews(t.reader, { plan: one.plan, open: true }), []);
      assert.deepEqual((await lastEntry(t, decideReview))?.detail, { review: one.review, state });
    }
  });

  it('stops the measure by its own workflow; one that was stopped meanwhile stays so', async () => {
    const one = await aReview();
    assert.equal((await decide(one, 'stop')).state, 'stopped');
    assert.equal(await stateOf(one), 'stopped');
    const two = await aReview();
    const { plan, measure: item } = two;
    await t.editor.does(setMeasureState, { plan, item, action: 'stop', reason: 'No money' });
    assert.equal((await decide(two, 'stop')).state, 'stopped');
  });

  it('leaves the review open where the measure cannot be stopped', async () => {
    const one = await aReview();
    await t.editor.does(setMeasureState, { plan: one.plan, item: one.measure, action: 'finish' });
    await assert.rejects(decide(one, 'stop'), refusal('kernel.wrong-state'));
    assert.equal((await reviews(t.reader, { plan: one.plan, open: true })).length, 1);
  });

  it('is done once, with a reason, by a signer', async () => {
    const one = await aReview();
    await assert.rejects(decide(one, 'keep', ''), refusal('kernel.input-invalid'));
    await assert.rejects(decide(one, 'keep', 'It fits', t.editor), refusal('kernel.not-allowed'));
    await decide(one, 'keep');
    await assert.rejects(decide(one, 'stop'), refusal('kernel.wrong-state'));
  });

  it('ends with its plan, and goes with the measure that is removed', async () => {
    const ended = await aReview();
    await approved(t, ended.plan);
    await t.approver.does(supersedePlan, { plan: ended.plan, reason: 'A new plan' });
    await assert.rejects(decide(ended, 'keep'), refusal('strategy.plan-superseded'));
    const gone = await aReview();
    await t.editor.does(removeItem, { plan: gone.plan, item: gone.measure, base: 1, reason: 'Twice there' });
    assert.deepEqual(await reviews(t.reader, { plan: gone.plan }), []);
    await assert.rejects(decide(gone, 'keep'), refusal('kernel.not-found'));
  });

  it('answers the same for what is not there and for a review of another plan', async () => {
    const [one, other] = [await aReview(), await aReview()];
    for (const wrong of [
      { ...one, review: nowhere },
      { ...one, plan: nowhere },
      { ...one, plan: other.plan },
    ])
      await assert.rejects(decide(wrong, 'keep'), refusal('kernel.not-found'));
  });
});
