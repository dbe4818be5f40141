import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { editLetter } from '../operations/edit-letter.ts';
import {
  letterFacts,
  aLetter,
  aSignedLetter,
  lettersAnswerAlike,
  nowhere,
  shownLetter,
  openRegistryHouse,
  type RegistryHouse,
} from './builders.ts';

describe('writing a draft anew', { skip: withoutServer() }, () => {
  let t: RegistryHouse;
  before(async () => {
    t = await openRegistryHouse();
  });
  after(() => t?.close());

  it('changes a draft, and nothing that was signed', async () => {
    const letter = await aLetter(t.clerk);
    const edit = (more: object = {}) =>
      t.clerk.does(editLetter, { ...letterFacts, languages: ['sq'], letter, base: 1, ...more });
    assert.deepEqual(await edit(), { letter, version: 2 });
    assert.deepEqual((await shownLetter(t.reader, letter)).languages, ['sq']);
    await assert.rejects(edit(), refusal('kernel.changed-meanwhile'));
    for (const [more, code] of [
      [{ correspondent: { kind: 'private-person' } }, 'registry.not-to-a-person'],
      [{ subjects: { mk: 'Само' } }, 'registry.language-missing'],
      [{ languages: ['mk', 'sq'], bodies: { mk: 'А', sq: 'A\n\nB' } }, 'registry.paragraphs-differ'],
      [{ correspondent: { kind: 'house', organisation: nowhere } }, 'registry.no-such-organisation'],
    ] as const)
      await assert.rejects(edit({ base: 2, ...more }), refusal(code));
    const signed = await aSignedLetter(t.clerk);
    await assert.rejects(edit({ letter: signed, base: 2 }), refusal('kernel.wrong-state'));
  });

  it('answers alike for a letter that is not there and one that is not theirs', async () => {
    await lettersAnswerAlike(t, (letter) => t.clerk.does(editLetter, { ...letterFacts, letter, base: 1 }));
  });
});
