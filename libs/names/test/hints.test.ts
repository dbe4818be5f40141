// What a caller knows of a spelling narrows what letters may stand for, and says nothing about anybody. Names invented.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  compareNames,
  compareRead,
  type ReadName,
  readName,
  type Spelling,
  type SpellingRule,
  spellingRules,
} from '../index.ts';

/** A name, by which rule it was written, what it stands for, and what it would stand for by another rule. */
const cases: readonly (readonly [string, Spelling, string, string])[] = [
  ['Cerin Cokaj', 'manastir-1908', 'Церин Цокај', 'Керин Кокај'],
  ['Xoxan Qazimaj', 'manastir-1908', 'Ѕоѕан Ќазимај', 'Ксоксан Казимај'],
  ['Cerin Cokan', 'gaj-1835', 'Церин Цокан', 'Чекир Чокан'],
  ['Cemil Cokan', 'law-1353', 'Џемил Џокан', 'Цемил Цокан'],
  ['Jalen Jirov', 'law-1353', 'Жален Жиров', 'Јален Јиров'],
  ['Jalen Jirov', 'iso-9', 'Йален Йиров', 'Жален Жиров'],
  ['Jalen Jirov', 'icao-mk', 'Јален Јиров', 'Џален Џиров'],
  ['Ishak Mehov', 'bgn-pcgn', 'Ишак Мехов', 'Исхак Мехов'],
  ['Jabron Halouf', 'ala-lc', 'جبرون حلوف', 'يبرون حلوف'],
  ['Xabra Xelou', ['x=ш', 'ou=у'], 'Шабра Шелу', 'Ксабра Кселу'],
];

const scores = (name: string, other: string, spelling: Spelling): readonly [number, number] => [
  compareRead(readName(name), readName(other)),
  compareRead(readName(name, { spelling }), readName(other)),
];

test('A rule of spelling keeps what letters stand for by it, and turns away what they stand for by others', () => {
  for (const [name, spelling, right, wrong] of cases) {
    const [open, told] = scores(name, right, spelling);
    assert.ok(told > 0.9 && told > open - 0.05, `${name} / ${right}: ${open.toFixed(2)}, ${told.toFixed(2)}`);
    const [openWrong, toldWrong] = scores(name, wrong, spelling);
    assert.ok(
      toldWrong < openWrong - 0.04,
      `${name} / ${wrong}: ${openWrong.toFixed(2)}, ${toldWrong.toFixed(2)}`,
    );
  }
});

test('A hint changes no letter and no role, leaves nothing of itself behind, and never parts equal texts', () => {
  const shape = ({ text, scripts, tokens }: ReadName) => ({
    text,
    scripts,
    tokens: tokens.map(({ text, letters, script, role }) => ({ text, letters, script, role })),
  });
  for (const spelling of Object.keys(spellingRules) as SpellingRule[]) {
    for (const name of ['Xhejlan Qerim Cacovic', 'Ishak ibn Chelou', 'Щеро Џелић', '', 'jc', 'عمر']) {
      const [plain, told] = [readName(name), readName(name, { spelling })];
      assert.deepEqual(shape(told), shape(plain));
      assert.deepEqual(
        Object.keys(told)
          .concat(Object.keys(told.tokens[0] ?? {}))
          .toSorted(),
        keysOf(plain),
      );
      assert.ok(!JSON.stringify(told).includes(spelling));
      assert.equal(compareRead(told, plain), compareRead(plain, told));
      if (name.length > 2) assert.ok(compareRead(told, plain) >= compareRead(plain, plain) - 0.05, name);
    }
  }
});

const keysOf = (name: ReadName): string[] =>
  Object.keys(name)
    .concat(Object.keys(name.tokens[0] ?? {}))
    .toSorted();

test('A comparison with hints explains itself by them, adds up, and mirrors its sides', () => {
  const [x, y] = ['Cemil Cokan', 'Џемил Џокан'];
  const a = { spelling: 'law-1353' } as const;
  const found = compareNames(x, y, { a });
  assert.ok(found.pairs.every(({ verdict, readings }) => verdict === 'spelling' && readings.includes('c=џ')));
  const sum = [...found.pairs, ...found.left].reduce(
    (all, { weight }) => all + weight,
    found.start + found.whole,
  );
  assert.equal(sum, found.logOdds);
  assert.equal(found.score, compareRead(readName(x, a), readName(y)));
  assert.equal(found.score, compareNames(y, x, { b: a }).score);
  assert.deepEqual(compareNames(x, y, {}), compareNames(x, y));
});

test('A hint that is not understood is refused in words that say what is', () => {
  const read = (spelling: unknown) => () => readName('Cemil', { spelling: spelling as Spelling });
  assert.throws(read('gaj'), /no rule of spelling "gaj". There are gaj-1835, /);
  for (const wrong of ['c', 'c=', '=ц', 'c=ц=ч', 'qqq=ц', 'c=qqq', 'ج=ж', '', 7]) {
    assert.throws(read([wrong]), /A reading is like "xh=џ"/, String(wrong));
  }
  assert.throws(read('toString'), RangeError);
});
