import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { keepAnswers } from '../operations/keep-answers.ts';
import { lastEntry, nowhere } from './observe.ts';
import { anAnswer, anAskedPlan, answersAs, aSheet, type Asked, questionnaireOf } from './questions.ts';
import { period } from './report-builders.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('keep-answers', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  let built: Asked;
  before(async () => {
    t = await openStrategyHouse();
    built = await anAskedPlan(t);
  });
  after(() => t?.close());

  it('keeps answers as they are, one sheet after the other, and none where nothing was answered', async () => {
    await refused('strategy.nothing-answered', () => aSheet(t, built));
    await anAnswer(t, built, { en: 'First words.' });
    const { sheet } = await aSheet(t, built);
    const entry = await lastEntry(t, keepAnswers);
    assert.deepEqual([entry?.about, entry?.detail], [[built.plan, built.questionnaire], { number: 1 }]);
    await anAnswer(t, built, { en: 'Other words.' }, { base: 1 });
    assert.equal((await aSheet(t, built)).number, 2);
    const kept = new TextDecoder().decode(await answersAs(t, built, { sheet }, 'html'));
    assert.ok(kept.includes('First words.') && !kept.includes('Other words.'));
    const { sheets } = await questionnaireOf(t, built);
    assert.deepEqual(
      sheets.map(({ number, answered, questions }) => [number, answered, questions]),
      [
        [2, 1, 3],
        [1, 1, 3],
      ],
    );
  });

  it('refuses a period that ends before it begins, and what is not there', async () => {
    const keep = (more: object) =>
      t.editor.does(keepAnswers, { plan: built.plan, questionnaire: built.questionnaire, period, ...more });
    await refused('strategy.ends-before-start', () =>
      keep({ period: { from: period.until, until: period.from } }),
    );
    for (const wrong of [{ plan: nowhere }, { questionnaire: nowhere }])
      await refused('kernel.not-found', () => keep(wrong));
  });
});
