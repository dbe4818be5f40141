import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { voidLetter } from '../operations/void-letter.ts';
import {
  aLetter,
  aNumberedLetter,
  aSentLetter,
  lettersAnswerAlike,
  listed,
  opened,
  shownLetter,
  openRegistryHouse,
  type RegistryHouse,
} from './builders.ts';

describe('not sending a letter', { skip: withoutServer() }, () => {
  let t: RegistryHouse;
  before(async () => {
    t = await openRegistryHouse();
  });
  after(() => t?.close());

  it('ends a draft, and of one with a number the number stays in the register with the reason', async () => {
    const draft = await aLetter(t.clerk);
    await t.clerk.does(voidLetter, { letter: draft, reason: 'No longer needed' });
    assert.equal((await shownLetter(t.reader, draft)).state, 'void');
    const numbered = await aNumberedLetter(t.clerk);
    await t.clerk.does(voidLetter, { letter: numbered, reason: 'The museum withdrew' });
    const [line] = (await listed(t.reader, { direction: 'outgoing' })).items;
    assert.deepEqual([line?.item, line?.number, line?.state], [numbered, '1/2026', 'void']);
    assert.equal((await opened(t.reader, numbered)).item.reason, 'The museum withdrew');
    await assert.rejects(
      t.clerk.does(voidLetter, { letter: await aSentLetter(t.clerk), reason: 'Too late' }),
      refusal('kernel.wrong-state'),
    );
  });

  it('answers alike for a letter that is not there and one that is not theirs', async () => {
    await lettersAnswerAlike(t, (letter) => t.clerk.does(voidLetter, { letter, reason: 'Not needed' }));
  });
});
