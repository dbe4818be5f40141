import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { reopenLetter } from '../operations/reopen-letter.ts';
import {
  aNumberedLetter,
  aSignedLetter,
  lettersAnswerAlike,
  shownLetter,
  openRegistryHouse,
  type RegistryHouse,
} from './builders.ts';

describe('taking a signed letter back', { skip: withoutServer() }, () => {
  let t: RegistryHouse;
  before(async () => {
    t = await openRegistryHouse();
  });
  after(() => t?.close());

  it('makes it a draft again with the reason and without a signature, until it has its number', async () => {
    const letter = await aSignedLetter(t.clerk);
    await t.clerk.does(reopenLetter, { letter, reason: 'A wrong day in the text' });
    const { state, signedOn, reason } = await shownLetter(t.reader, letter);
    assert.deepEqual([state, signedOn, reason], ['draft', null, 'A wrong day in the text']);
    await assert.rejects(
      t.clerk.does(reopenLetter, { letter, reason: 'Again' }),
      refusal('kernel.wrong-state'),
    );
    const numbered = await aNumberedLetter(t.clerk);
    await assert.rejects(
      t.clerk.does(reopenLetter, { letter: numbered, reason: 'Too late' }),
      refusal('registry.numbered-already'),
    );
    assert.equal((await shownLetter(t.reader, numbered)).state, 'signed');
  });

  it('answers alike for a letter that is not there and one that is not theirs', async () => {
    await lettersAnswerAlike(t, (letter) => t.clerk.does(reopenLetter, { letter, reason: 'A wrong day' }));
  });
});
