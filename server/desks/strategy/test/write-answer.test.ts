import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { nowhere } from './observe.ts';
import { anAnswer, anAskedPlan, type Asked, questionAt, questionnaireOf } from './questions.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('write-answer', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  let built: Asked;
  before(async () => {
    t = await openStrategyHouse();
    built = await anAskedPlan(t);
  });
  after(() => t?.close());

  it('keeps every wording, and nobody writes over another', async () => {
    const words = { en: 'Evenings run.\nMore follow.', bg: 'Вечерите се провеждат.' };
    await anAnswer(t, built, words);
    await refused('kernel.changed-meanwhile', () => anAnswer(t, built, { en: 'Mine' }));
    await refused('kernel.changed-meanwhile', () => anAnswer(t, built, { en: 'Mine' }, { base: 2 }));
    assert.equal((await anAnswer(t, built, { en: 'In nine towns.' }, { base: 1 })).number, 2);
    const found = await questionnaireOf(t, built);
    const now = questionAt(found, 'text/1')?.answer;
    assert.deepEqual(
      [now?.number, now?.words, now?.writtenBy],
      [2, { en: 'In nine towns.' }, { en: 'editor' }],
    );
    assert.deepEqual(
      found.earlier.map(({ address, answer }) => [address, answer.number, answer.words]),
      [['text/1', 1, words]],
    );
  });

  it('refuses an empty answer, and what is not there', async () => {
    await refused('kernel.input-invalid', () => anAnswer(t, built, {}));
    await refused('strategy.no-such-address', () =>
      anAnswer(t, built, { en: 'What?' }, { address: 'text/9' }),
    );
    for (const wrong of [{ plan: nowhere }, { questionnaire: nowhere }])
      await refused('kernel.not-found', () => anAnswer(t, { ...built, ...wrong }, { en: 'What?' }));
  });
});
