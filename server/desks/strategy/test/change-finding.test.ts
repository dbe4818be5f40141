/** What became of a finding stands under it, and ends nothing (R24). */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { changeFinding } from '../operations/change-finding.ts';
import { aPlan } from './builders.ts';
import { finding, found, underReview } from './findings.ts';
import { nowhere } from './observe.ts';
import { step } from './rights.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('change-finding', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  it('keeps what was corrected or withdrawn, and that ends no review', async () => {
    const plan = await aPlan(t);
    const id = await found(t.editor, [plan]);
    const facts = { finding: id, kind: 'withdrawn', statedOn: '2025-12-01', reference: 'O-114/25-2' };
    const says = { en: 'The body took it back: the form had been changed before.' };
    await t.editor.does(changeFinding, { ...facts, says });
    const shown = await finding(t.reader, id);
    assert.deepEqual(
      [shown.changes.map(({ kind, says: words }) => [kind, words]), shown.reviews[0]?.state],
      [[['withdrawn', says]], 'open'],
    );
    await assert.rejects(step(t, plan, 'begin'), underReview);
    await assert.rejects(
      t.editor.does(changeFinding, { ...facts, says, statedOn: '2999-01-01' }),
      refusal('strategy.found-in-the-future'),
    );
    await assert.rejects(
      t.editor.does(changeFinding, { ...facts, says, finding: nowhere }),
      refusal('kernel.not-found'),
    );
  });

  it('names nobody and asks about words, as the finding itself', async () => {
    const id = await found(t.editor, [await aPlan(t)]);
    const facts = { finding: id, kind: 'corrected', statedOn: '2025-12-01' };
    for (const [en, code] of [
      ['The appeal of Teuta Kraniqi was heard.', 'strategy.names-to-look-at'],
      ['Muslims and terrorism were spoken of.', 'strategy.words-questioned'],
    ] as const)
      await assert.rejects(t.editor.does(changeFinding, { ...facts, says: { en } }), refusal(code));
  });
});
