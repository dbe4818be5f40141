import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { tieQuestion } from '../operations/tie-question.ts';
import { lastEntry, nowhere } from './observe.ts';
import { anAskedPlan, aQuestionTie, type Asked, questionAt, questionnaireOf } from './questions.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('tie-question', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  let built: Asked;
  before(async () => {
    t = await openStrategyHouse();
    built = await anAskedPlan(t);
  });
  after(() => t?.close());

  it('ties a question to a paragraph, with the reason and the post that said so', async () => {
    const { questionnaire, instrument } = built;
    const tie = await aQuestionTie(t, questionnaire, 'text/1', { instrument, address: 'annex/22' });
    const entry = await lastEntry(t, tieQuestion);
    assert.deepEqual(
      [entry?.about, entry?.detail],
      [[questionnaire, instrument], { address: 'text/1', to: 'annex/22' }],
    );
    const found = questionAt(await questionnaireOf(t, built), 'text/1');
    assert.deepEqual(
      found?.ties.map(({ id, reason, tiedBy }) => [id, reason, tiedBy]),
      [[tie, 'It speaks of the same work', { en: 'editor' }]],
    );
  });

  it('refuses what is not there, what is tied already, and a question to itself', async () => {
    const { questionnaire, instrument } = built;
    const to = { instrument, address: 'annex/23' };
    const tie = (more: object) =>
      t.editor.does(tieQuestion, { questionnaire, address: 'text/1', to, reason: 'Because', ...more });
    await tie({});
    await refused('strategy.question-tied', () => tie({}));
    await refused('strategy.no-such-address', () => tie({ address: 'text/9' }));
    await refused('strategy.no-such-address', () => tie({ to: { instrument, address: 'annex/999' } }));
    for (const more of [{ questionnaire: nowhere }, { to: { instrument: nowhere, address: 'annex/22' } }])
      await refused('kernel.not-found', () => tie(more));
    const same = { to: { instrument: questionnaire, address: 'text/2' } };
    const refusal = await refused('kernel.input-invalid', () => tie(same));
    assert.equal(refusal.details.fields?.[0]?.code, 'same-document');
  });
});
