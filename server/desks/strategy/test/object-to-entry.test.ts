/** The body objects to what was typed in for it: that stands beside the entry, and the permission ends with it (G30). */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork } from '#kernel/test/house.ts';
import { refused } from '#kernel/test/refusal.ts';
import { objectToEntry } from '../operations/object-to-entry.ts';
import { type Council, aCouncil, measureIn } from './councils.ts';
import { nobody, openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('object-to-entry', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  let council: Council;
  before(async () => {
    t = await openStrategyHouse();
    council = await aCouncil(t);
  });
  after(() => t?.close());

  it('is the body’s alone, once, and ends the permission; then it puts right what is wrong itself', async () => {
    await council.permit(t.editor);
    const plan = await council.start(t.editor);
    await measureIn(t.editor, plan);
    const secretary = await council.secretary();
    const [entry] = await council.entries(secretary);
    const object = (who: AtWork, of = entry?.entry) =>
      who.does(objectToEntry, { entry: of, reason: 'We said 4, not 14.' });
    await refused('kernel.not-found', () => object(t.editor));
    await refused('kernel.not-found', () => object(t.focalPoint));
    await refused('kernel.not-found', () => object(secretary, nobody));
    await object(secretary);
    await refused('strategy.objected-already', () => object(secretary));
    assert.equal((await council.entries(t.reader))[0]?.objection?.reason, 'We said 4, not 14.');
    assert.equal((await council.seenBy(secretary))?.permissions[0]?.holds, false);
    await refused('strategy.not-your-plan', () => measureIn(t.editor, plan));
    const item = await measureIn(secretary, plan);
    assert.ok((await council.entries(secretary)).every((one) => one.item?.id !== item));
  });
});
