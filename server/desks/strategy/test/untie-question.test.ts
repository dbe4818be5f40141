import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { untieQuestion } from '../operations/untie-question.ts';
import { nowhere } from './observe.ts';
import { anAskedPlan, aQuestionTie, type Asked, questionAt, questionnaireOf } from './questions.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('untie-question', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  let built: Asked;
  before(async () => {
    t = await openStrategyHouse();
    built = await anAskedPlan(t);
  });
  after(() => t?.close());

  it('takes the tie away, once; the draft says nothing of it any more', async () => {
    const { questionnaire, instrument, measure } = built;
    const tie = await aQuestionTie(t, questionnaire, 'text/1', { instrument, address: 'annex/22' });
    assert.deepEqual(questionAt(await questionnaireOf(t, built), 'text/1')?.measures, [measure]);
    const untie = (more: object = {}) => t.editor.does(untieQuestion, { questionnaire, tie, ...more });
    // Of another document it is no tie.
    await refused('kernel.not-found', () => untie({ questionnaire: instrument }));
    await untie();
    assert.deepEqual(questionAt(await questionnaireOf(t, built), 'text/1')?.measures, []);
    await refused('kernel.not-found', () => untie());
    await refused('kernel.not-found', () => untie({ questionnaire: nowhere }));
  });
});
