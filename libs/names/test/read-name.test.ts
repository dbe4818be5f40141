/** What is read letter by letter without being normalised is read as if it had been. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareNames, readName } from '../index.ts';
import { foldWord } from '../fold/fold-word.ts';

/** A sign that nobody sees: with it in its text, a name is normalised. */
const unseen = '\u200b';

test('Every letter and sign is read alike, whether its name holds a sign that has to be taken out or not', () => {
  const words = (ch: string) => [
    `ab${ch}cd`,
    `${ch}abc`,
    `абв${ch}г`,
    `مح${ch}مد`,
    `αβ${ch}γ`,
    `x ${ch} y`,
    ch,
  ];
  for (let code = 0x20; code < 0x2100; code++) {
    for (const word of words(String.fromCharCode(code)).flatMap((word) => [word, word.toUpperCase()]))
      assert.deepEqual(
        compared(word),
        compared(word + unseen),
        `${code.toString(16)} in ${JSON.stringify(word)}`,
      );
  }
});

test('The most common reading of a word is the one that its sounds give', () => {
  for (const word of ['Vrelovska', 'Џулијан', 'Xhulian', 'Θεοχάρης', 'المرزوفي', 'Ətğın']) {
    const [token] = readName(word).tokens;
    assert.ok(token);
    assert.equal(token.sounds, foldWord(token.letters, token.script)[0]);
  }
});

test('A chain of twelve forefathers is read and compared to its end, and what is beyond it is not', () => {
  const chain = (last: string) =>
    `Zarif ${'Tahsin Vedran Halim Orfan Nazmir Kelvan Durim Sefat Ilmar Rustan'
      .split(' ')
      .map((one) => `بن ${one}`)
      .join(' ')} بن ${last}`;
  assert.equal(readName(chain('Quirovek')).tokens.length, 23);
  assert.equal(readName(chain('Quirovek')).tokens.at(-1)?.letters, 'quirovek');
  const same = compareNames(chain('Quirovek'), chain('Кировек'));
  assert.ok(compareNames(chain('Quirovek'), chain('Belinski')).logOdds < same.logOdds);
  assert.equal(readName('ab '.repeat(40)).tokens.length, 24);
  assert.equal(readName('a'.repeat(40)).tokens[0]?.letters.length, 32);
});

/** All that a comparison looks at; the text of a word may differ. */
const compared = (name: string) => readName(name).tokens.map(({ text: _, ...token }) => token);
