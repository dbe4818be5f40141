/** Good practice of others, noted at one of our measures with the reason. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { notePractice } from '../operations/note-practice.ts';
import { supersedePlan } from '../operations/supersede-plan.ts';
import { aPlan, approved, type Built } from './builders.ts';
import { aForeignPlan, compared, theirFile, theirItem } from './foreign.ts';
import { lastEntry, nowhere } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('note-practice', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  let built: Built;
  let foreign: string;
  let measure: string;
  before(async () => {
    t = await openStrategyHouse();
    built = await aPlan(t);
    foreign = await aForeignPlan(t, theirFile([theirItem('Evenings with a meal')]));
    measure = (await compared(t, { plan: built.plan, foreign })).theirs[0]?.id ?? '';
  });
  after(() => t?.close());

  const note = (more: object = {}) =>
    t.editor.does<{ practice: string }>(notePractice, {
      foreign,
      measure,
      plan: built.plan,
      item: built.measure,
      reason: 'Whoever eats together stays longer.',
      ...more,
    });

  it('stands between the two plans with reason and post, once', async () => {
    const { practice } = await note();
    const { practices } = await compared(t, { plan: built.plan, foreign });
    assert.deepEqual(
      practices.map(({ id, reason, item, post }) => [id, reason, item, post?.en]),
      [[practice, 'Whoever eats together stays longer.', built.measure, 'editor']],
    );
    assert.deepEqual((await lastEntry(t, notePractice))?.about, [foreign, built.plan]);
    await refused('strategy.practice-noted-already', () => note({ reason: 'For another reason.' }));
  });

  it('refuses what is not there, a goal, an ended plan and a note without a reason', async () => {
    for (const wrong of [{ foreign: nowhere }, { measure: nowhere }, { plan: nowhere }, { item: nowhere }])
      await refused('kernel.not-found', () => note(wrong));
    const another = await aForeignPlan(t, theirFile([]));
    await refused('kernel.not-found', () => note({ foreign: another }));
    await refused('strategy.not-a-measure', () => note({ item: built.goal }));
    await refused('kernel.input-invalid', () => note({ reason: ' ' }));
    const ended = await aPlan(t);
    await approved(t, ended.plan);
    await t.approver.does(supersedePlan, { plan: ended.plan, reason: 'Another took its place.' });
    await refused('strategy.plan-superseded', () => note({ plan: ended.plan, item: ended.measure }));
  });
});
