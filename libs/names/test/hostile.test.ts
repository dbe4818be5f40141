// Texts that nobody would call a name: nothing throws, nothing grows, and what holds for names holds for them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  comparePersons,
  keysPerPerson,
  matchKeys,
  nameComparer,
  nameIndex,
  nameLines,
  nameMessages,
  type PersonComparison,
  type PersonDetails,
  readName,
  spellingRules,
  type SpellingRule,
  tellLines,
} from '../index.ts';
import { hostileTexts } from './hostile-texts.ts';

const comparer = nameComparer();
const rules = Object.keys(spellingRules) as SpellingRule[];

function some(seed: number, count: number): string[] {
  const texts = hostileTexts(seed);
  return Array.from({ length: count }, () => texts.next().value);
}

/** Groups of letters that a word of 32 may be read as: none is longer than four, and few overlap. */
const mostUnits = 32 * 5;

test('Thousands of hostile texts are read with and without a rule of spelling, and what is kept of them is bounded', () => {
  for (const [at, text] of some(11, 4000).entries()) {
    for (const hints of [undefined, { spelling: rules[at % rules.length] as SpellingRule }]) {
      const { tokens, scripts } = readName(text, hints);
      assert.ok(tokens.length <= 24 && scripts.length <= 5, `text ${at}`);
      for (const { letters, word, sounds } of tokens) {
        assert.ok(letters.length > 0 && letters.length <= 32, `text ${at}`);
        assert.ok(word.length === letters.length && word.units.length <= mostUnits, `text ${at}`);
        assert.ok(sounds.length <= 160, `text ${at}`);
      }
    }
  }
});

test('They compare alike in both orders, add up, and are told without a sign that turns the direction of writing', async () => {
  const messages = await nameMessages('en');
  const texts = some(12, 2001);
  for (let at = 1; at < texts.length; at++) {
    const [a, b] = [texts[at - 1] as string, texts[at] as string];
    const found = comparer.compare(a, b);
    const back = comparer.compare(b, a);
    assert.equal(found.logOdds, back.logOdds, `text ${at}`);
    const sum = [...found.pairs, ...found.left].reduce(
      (all, { weight }) => all + weight,
      found.start + found.whole,
    );
    assert.ok(sum === found.logOdds && found.score >= 0 && found.score <= 1, `text ${at}`);
    assert.deepEqual(nameComparer().compare(a, b), found, `text ${at}`);
    for (const line of tellLines(nameLines(found), messages))
      assert.doesNotMatch(line, /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066\u2067]/u, `text ${at}`);
  }
});

test('An index takes them in, finds, gives up and saves them, and keys stay eight', () => {
  const index = nameIndex();
  const texts = some(13, 1500);
  texts.forEach((text, id) => index.add(id, text));
  for (const [id, text] of texts.entries()) {
    if (id % 10 === 0) assert.ok(index.search(text, { limit: 5 }).length <= 5);
    if (id % 3 === 0) index.remove(id);
    assert.ok(matchKeys({ names: [text], birthYear: 1980, birthPlace: text }).length <= keysPerPerson);
  }
  const again = nameIndex({ from: index.save() });
  assert.equal(again.size, index.size);
  for (const text of texts.slice(0, 50)) assert.deepEqual(again.search(text), index.search(text));
});

const seeds = hostileTexts(14);
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(...Array.from({ length: 500 }, () => seeds.next().value)),
);
const anyPerson: fc.Arbitrary<PersonDetails> = fc.record(
  {
    names: fc.array(anyText, { minLength: 1, maxLength: 4 }),
    born: fc.oneof(
      anyText,
      fc.constantFrom('1971-04-21', '1971-21-04', '1971', '21.4.1971', '0000-00-00', '1971-04-00'),
    ),
    place: anyText,
    sex: fc.constantFrom('a', 'b', ''),
    documents: fc.array(fc.oneof(anyText, fc.constantFrom('AB12345', 'ab-12354')), { maxLength: 3 }),
  },
  { requiredKeys: ['names'] },
);

test('Two persons of any texts compare the same in both orders, every time, and the details add up', () => {
  const sides = ({ score, logOdds, details, names }: PersonComparison) => ({
    score,
    logOdds,
    details,
    names: names.logOdds,
  });
  fc.assert(
    fc.property(anyPerson, anyPerson, (a, b) => {
      const found = comparePersons(a, b, comparer);
      assert.deepEqual(sides(found), sides(comparePersons(b, a, comparer)));
      assert.deepEqual(found, comparePersons(a, b));
      assert.equal(
        found.logOdds,
        found.details.reduce((sum, { weight }) => sum + weight, found.names.logOdds),
      );
      assert.ok(found.score >= 0 && found.score <= 1);
    }),
    { numRuns: 300, seed: 6 },
  );
});
