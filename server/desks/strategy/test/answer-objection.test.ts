/** The institution that typed in for a body answers its objection, once, and nothing else changes (G30). */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork } from '#kernel/test/house.ts';
import { refused } from '#kernel/test/refusal.ts';
import { answerObjection } from '../operations/answer-objection.ts';
import { objectToEntry } from '../operations/object-to-entry.ts';
import { readToday } from '../operations/read-today.ts';
import { type Council, aCouncil, measureIn } from './councils.ts';
import { nobody, openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('answer-objection', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  let council: Council;
  before(async () => {
    t = await openStrategyHouse();
    council = await aCouncil(t);
  });
  after(() => t?.close());

  it('waits on Today of whoever typed it in until they have said something, and stands beside the objection', async () => {
    await council.permit(t.editor);
    await measureIn(t.editor, await council.start(t.editor));
    const secretary = await council.secretary();
    const [entry] = await council.entries(secretary);
    const waits = async (who: AtWork) => {
      const { waiting } = await who.does<{ waiting: { kind: string; count: number }[] }>(readToday, {});
      return waiting.filter(({ kind }) => kind === 'entries-objected').map(({ count }) => count);
    };
    const answer = (who: AtWork, of = entry?.entry) =>
      who.does(answerObjection, { entry: of, words: 'We misheard it.' });
    await refused('kernel.not-found', () => answer(t.editor));
    await secretary.does(objectToEntry, { entry: entry?.entry, reason: 'We said 4, not 14.' });
    // It waits with the institution that typed it in until it has said something; nobody else can say it for them.
    assert.deepEqual(
      [await waits(t.editor), await waits(t.focalPoint), await waits(secretary)],
      [[1], [], []],
    );
    for (const who of [t.focalPoint, secretary]) await refused('kernel.not-found', () => answer(who));
    assert.equal((await council.entries(t.editor))[0]?.mayAnswer, true);
    await answer(t.editor);
    await refused('strategy.answered-already', () => answer(t.editor));
    assert.deepEqual(await waits(t.editor), []);
    const [answered] = await council.entries(secretary);
    assert.deepEqual([answered?.answer?.words, answered?.mayAnswer], ['We misheard it.', false]);
    await refused('kernel.not-found', () => answer(t.editor, nobody));
    assert.equal(answered?.objection?.reason, 'We said 4, not 14.');
    assert.equal((await council.seenBy(secretary))?.permissions[0]?.holds, false);
  });
});
