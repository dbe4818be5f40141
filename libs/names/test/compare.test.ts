// Comparing two names: what holds for any two texts, and what holds for spellings of one (invented) name.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  comparePersons,
  libraryThreshold,
  type NameComparison,
  nameComparer,
  nearnessOf,
  type PersonDetails,
  readName,
} from '../index.ts';

const comparer = nameComparer();
const letters =
  "abcdefghijklmnopqrstuvwxyzëçšžđćабвгдежзијклљмнњопрстћуфхцчџшщъѓќαβγδεζηλμνορστυابتجحخدرسشصطعغفقكلمنهويაბგ -.'ʼ";
const nameLike = fc.string({ unit: fc.constantFrom(...letters), maxLength: 40 });
const anything = fc.oneof(
  nameLike,
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);

const mirrored = ({ pairs, left, ...rest }: NameComparison): NameComparison => ({
  ...rest,
  pairs: pairs.map((pair) => ({
    ...pair,
    a: pair.b,
    b: pair.a,
    readings: pair.readings.map(turned),
    edits: pair.edits.map(turned),
  })),
  left: left.map((one) => ({ ...one, side: one.side === 'a' ? 'b' : 'a' })),
});
const turned = (edit: string): string => edit.split('=').reverse().join('=');

test('Any two texts compare the same in both orders, every time, and the weights add up to the score', () => {
  fc.assert(
    fc.property(anything, anything, (a, b) => {
      const found = comparer.compare(a, b);
      assert.deepEqual(found, mirrored(comparer.compare(b, a)));
      assert.deepEqual(found, nameComparer().compare(a, b));
      const lines = [...found.pairs, ...found.left].reduce(
        (sum, { weight }) => sum + weight,
        found.start + found.whole,
      );
      assert.equal(lines, found.logOdds);
      assert.ok(found.score >= 0 && found.score <= 1);
      assert.equal(comparer.compareRead(comparer.read(a), comparer.read(b)), found.score);
    }),
    { numRuns: 400, seed: 5 },
  );
});

test('A text of any length is cut to a bounded number of words and letters', () => {
  for (const text of [
    'a'.repeat(10_000),
    'ab '.repeat(5000),
    'ж-'.repeat(5000),
    '\u202eم'.repeat(5000),
    '👩‍👩‍👧'.repeat(2000),
  ]) {
    const { tokens } = readName(text);
    assert.ok(tokens.length <= 24 && tokens.every((token) => token.letters.length <= 32));
    comparer.compare(text, text.toUpperCase());
  }
});

/** Invented names: each row is one name in several spellings. */
const spellings = [
  ['Arbnor Xhelfani', 'Арбнор Џелфани', 'Arbnor Dželfani', 'ARBNOR DZHELFANI', 'Xhelfani, Arbnor'],
  ['Љубчо Ќосевалиев', 'Ljubčo Ḱosevaliev', 'Ljubcho Kjosevaliev', 'Lyubcho Kyosevaliev'],
  ['Щерю Цъфтелов', 'Shteryu Tsaftelov', 'Shteryu Caftelov'],
  ['Ğülbey Çıraklıoğlu', 'Gulbey Ciraklioglu', 'Гюлбей Чъраклъоглу'],
  ['Ταξιβούλης Μπουρντέκας', 'Taxivoulis Bourdekas', 'Таксивулис Бурдекас'],
  ['عبد الرحيم المرزوفي', 'Abdul Rahim Al-Marzoufi', 'Абдул Рахим ал-Марзуфи'],
  ['გოდერძი ხარატული', 'Goderdzi Kharatuli'],
] as const;

test('One name is found again in the spellings of its neighbours', () => {
  for (const [first, ...others] of spellings) {
    for (const other of others) {
      const { score } = comparer.compare(first, other);
      assert.ok(score > 0.7, `${first} / ${other}: ${score.toFixed(2)}`);
    }
  }
});

test('Another given name, another family name and the other of two siblings are other people', () => {
  for (const [a, b] of [
    ['Arbnor Xhelfani', 'Флутура Џелфани'],
    ['Shteryu Tsaftelov', 'Щерю Мързелов'],
    ['Milena Dragostina', 'Bojana Dragostina'],
    ['Abdul Rahim Al-Marzoufi', 'عبد الكريم المرزوفي'],
    ['Vilen Dranchev', 'Вилен Дранев'],
  ] as const) {
    const { score } = comparer.compare(a, b);
    assert.ok(score < libraryThreshold, `${a} / ${b}: ${score.toFixed(2)}`);
  }
});

test('A name is not read as the article of another', () => {
  for (const [a, b] of [
    ['Ali El Zarqawni', 'Mahmud Al-Zarqawni'],
    ['Asma Al-Zarqawni', 'علي الزرقاوني'],
  ] as const) {
    const { score, pairs } = comparer.compare(a, b);
    assert.ok(score < 0.2, `${a} / ${b}: ${score.toFixed(2)}`);
    assert.equal(pairs.filter(({ verdict }) => verdict === 'different').length, 1);
  }
});

test('A given name with two other letters is nothing strong beside an equal family name, and another name between scripts', () => {
  const score = (other: string) => comparer.compare('Milena Dragostina', other).score;
  assert.equal(nearnessOf(score('Marena Dragostina')), 'possible');
  assert.ok(score('Марена Драгостина') < libraryThreshold);
});

test('An initial that is of no word of the other name says hardly more for one name than a word that is missing', () => {
  const other = comparer.compare('M. Hoxha', 'Agim Hoxha');
  const fits = comparer.compare('A. Hoxha', 'Agim Hoxha');
  assert.ok(fits.score - other.score > 0.15, `${fits.score.toFixed(2)}, ${other.score.toFixed(2)}`);
  assert.ok(other.score < comparer.compare('Hoxha', 'Agim Hoxha').score + 0.06, other.score.toFixed(2));
  assert.equal(nearnessOf(comparer.compare('A. B. Petrov', 'C. D. Petrov')), 'weak');
});

test('Titles of two generations are told as different, and keep a name from being strong', () => {
  for (const [a, b] of [
    ['John Petelov Jr', 'John Petelov Sr'],
    ['John Petelov II', 'John Petelov III'],
    ['Jr. John Petelov', 'John Petelov IV'],
  ] as const) {
    const found = comparer.compare(a, b);
    assert.equal(nearnessOf(found), 'possible', `${a} / ${b}`);
    assert.equal(found.pairs.filter(({ verdict }) => verdict === 'different').length, 1);
  }
  assert.equal(nearnessOf(comparer.compare('John Petelov II', 'Џон Петелов II')), 'strong');
});

test('A number is the same in digits of the Arabic script', () => {
  for (const other of ['Petelov ٢', 'Petelov ۲'])
    assert.equal(
      comparer.compare('Petelov 2', other).score,
      comparer.compare('Petelov 2', 'Petelov 2').score,
    );
  const [, different] = comparer.compare('Petelov 2', 'Petelov ٣').pairs;
  assert.equal(different?.verdict, 'different');
});

test('Two forms of one name are told as such where their letters are near, too', () => {
  const found = comparer.compare('Николај Петелов', 'Nikola Petelov');
  assert.equal(found.pairs.find(({ a }) => a.startsWith('Н'))?.verdict, 'equivalent');
  assert.equal(nearnessOf(found), 'strong');
  assert.equal(nearnessOf(comparer.compare('Marko Petelov', 'Mirko Petelov')), 'possible');
});

test('The explanation names the spelling that was read as another', () => {
  const { pairs } = comparer.compare('Arbnor Xhelfani', 'Арбнор Џелфани');
  const family = pairs.find((pair) => pair.a.toLowerCase() === 'xhelfani');
  assert.equal(family?.verdict, 'spelling');
  assert.ok(family.readings.includes('xh=џ'), family.readings.join(' '));
});

test('Letters of another script that look alike, marks, control signs and case change nothing', () => {
  const plain = comparer.compare('Marko Petelov', 'Marko Petelov').score;
  for (const other of ['Mаrkо Pеtеlоv', 'MARKO PETELOV', 'Mar\u200bko \u202ePetelov', '  Marko\tPetelov. ']) {
    assert.equal(comparer.compare('Marko Petelov', other).score, plain, JSON.stringify(other));
  }
});

test('A birth date, a place and a document move the score by what they weigh, whichever record comes first', () => {
  const a = { names: ['Arbnor Xhelfani'], born: '1981-04-05', place: 'Xenopol', documents: ['AB 12345'] };
  const cases = [
    [{ born: '1981-04-05' }, 'same'],
    [{ born: '1981' }, 'fits'],
    [{ born: '05.04.1981' }, 'same'],
    [{ born: '1981-05-04' }, 'day-month-swapped'],
    [{ born: '1981-07-00' }, 'same-year'],
    [{ born: '1982-04-05' }, 'one-year-off'],
    [{ born: '1961-04-05' }, 'one-digit-off'],
    [{ born: '1964' }, 'different'],
    [{ born: 'in spring' }, 'unreadable'],
    [{}, 'unknown'],
  ] as const;
  for (const [more, verdict] of cases) {
    const b = { names: ['Арбнор Џелфани', 'Noni'], documents: ['ab-12354'], ...more };
    const found = comparePersons(a, b, comparer);
    assert.equal(found.details[0]?.verdict, verdict);
    assert.equal(found.details[3]?.verdict, 'one-digit-off');
    assert.equal(found.logOdds, comparePersons(b, a, comparer).logOdds);
    assert.equal(
      found.logOdds,
      found.details.reduce((sum, { weight }) => sum + weight, found.names.logOdds),
    );
  }
  assert.throws(() => comparePersons({ names: [] }, a), /at least one name/);
});

test('A field that is empty or says 0000 is unknown, and 1 January brings no two years nearer', () => {
  const names = ['Arbnor Xhelfani'];
  const verdictOf = (a: Partial<PersonDetails>, b: Partial<PersonDetails>, detail: string) => {
    const both = [
      [a, b],
      [b, a],
    ].map(([x, y]) => comparePersons({ names, ...x }, { names, ...y }, comparer).details);
    const [there, back] = both.map((details) => details.find((one) => one.detail === detail));
    assert.deepEqual(there, back);
    return there?.verdict;
  };
  for (const [a, b, verdict] of [
    ['0000-00-00', '1981-04-05', 'unknown'],
    ['00.00.0000', '0000-00-00', 'unknown'],
    ['', '1981-04-05', 'unknown'],
    ['  ', 'in spring', 'unknown'],
    ['1950-01-01', '1980-01-01', 'different'],
    ['1950-01-01', '1950-01-01', 'same'],
    ['1950-01-02', '1980-01-02', 'one-digit-off'],
    ['1950-02-01', '1980-02-01', 'one-digit-off'],
  ] as const)
    assert.equal(verdictOf({ born: a }, { born: b }, 'born'), verdict, `${a} / ${b}`);
  assert.equal(verdictOf({ sex: 'M ' }, { sex: 'm' }, 'sex'), 'same');
  assert.equal(verdictOf({ sex: ' ' }, { sex: 'm' }, 'sex'), 'unknown');
  assert.equal(verdictOf({ place: ' ' }, { place: 'Xenopol' }, 'place'), 'unknown');
  assert.equal(verdictOf({ place: '?' }, { place: 'Xenopol' }, 'place'), 'unknown');
});
