import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { findQuestionnaires } from '../operations/find-questionnaires.ts';
import { nowhere } from './observe.ts';
import { anAskedPlan, anAnswer, aQuestionTie, aSheet, type Asked } from './questions.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('find-questionnaires', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  let built: Asked;
  before(async () => {
    t = await openStrategyHouse();
    built = await anAskedPlan(t);
  });
  after(() => t?.close());

  it('counts what is tied, answered and kept; the strategy of the plan itself is none', async () => {
    const { plan, questionnaire, instrument } = built;
    for (const address of ['annex/22', 'line/L3'])
      await aQuestionTie(t, questionnaire, 'text/1', { instrument, address });
    await anAnswer(t, built, { en: 'Ours.' });
    await anAnswer(t, built, { en: 'Ours, again.' }, { base: 1 });
    await aSheet(t, built);
    const find = (of: string) =>
      t.reader.does<{ questionnaires: Record<string, unknown>[] }>(findQuestionnaires, { plan: of });
    const { questionnaires } = await find(plan);
    assert.deepEqual(
      questionnaires.map(({ id, questions, tied, answered, sheets }) => [
        id,
        questions,
        tied,
        answered,
        sheets,
      ]),
      [[questionnaire, 3, 1, 1, 1]],
    );
    await refused('kernel.not-found', () => find(nowhere));
  });
});
