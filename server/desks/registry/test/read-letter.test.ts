import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { readLetter } from '../operations/read-letter.ts';
import {
  aLetter,
  lastEntry,
  letterFacts,
  lettersAnswerAlike,
  shownLetter,
  openRegistryHouse,
  type RegistryHouse,
} from './builders.ts';

describe('opening a letter', { skip: withoutServer() }, () => {
  let t: RegistryHouse;
  before(async () => {
    t = await openRegistryHouse();
  });
  after(() => t?.close());

  it('shows text and signatory, and is recorded', async () => {
    const letter = await aLetter(t.clerk);
    const { bodies, signatoryNames, correspondent } = await shownLetter(t.reader, letter);
    assert.deepEqual([bodies, signatoryNames], [letterFacts.bodies, letterFacts.signatoryNames]);
    assert.deepEqual(correspondent.names, letterFacts.correspondent.names);
    assert.deepEqual((await lastEntry(t, readLetter))?.about, [letter]);
  });

  it('answers alike for a letter that is not there and one that is not theirs', async () => {
    await lettersAnswerAlike(t, (letter) => shownLetter(t.reader, letter));
  });
});
