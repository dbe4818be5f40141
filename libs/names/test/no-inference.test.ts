/** A comparison says tokens, rules and weights, and no word for a language, a people, a religion or a sex. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  compareNames,
  comparePersons,
  nameLines,
  nameMessages,
  readName,
  spellingRules,
  tellLines,
} from '../index.ts';
import { makePeople } from '../pools/make-people.ts';
import { pools } from '../pools/pools.ts';

/** Stems of what is never said, in English, Bulgarian, Macedonian and Albanian. */
const words = {
  en: `albanian macedonian turk turkish roma romani romany gypsy bosnia bosniak serb serbian bulgarian arab arabic russian
    greek croat slav slavic ukrainian belarus persian kurd kurdish urdu kazakh english french german polish czech hungarian
    romanian spanish italian nordic jew jewish hebrew armenian georgian muslim islam christian orthodox catholic religion
    ethnic nationality origin male female sex gender woman man`,
  bg: `албан македон турск турц турчин ром роми ромск циган босн бошня сърб сръб българ араб руск рус гръц гърц грък хърват
    славян украин белорус перс кюрд урду казах англий френ немск полск чешк унгар румън испан итал еврей арменск грузин
    мюсюлман ислям христиан православ католи религ етно произход мъж жена пол`,
  mk: `албан македон турск турц турчин ром роми ромск циган босн бошња срб срп бугар арап рус руск грчк грк хрват словен
    украин белорус перси курд урду казах англис франц герман полск чешк унгар роман шпан итал евре ермен грузи муслиман
    ислам христијан православ католи религ етни потекло маж жена пол`,
  sq: `shqip shqiptar maqedon turq turk rom romë magjup boshnjak serb bullgar arab rus grek kroat sllav ukrain bjellorus
    persian kurd urdu kazak anglisht frëngj gjerman polak çek hungar rumun spanjoll italian hebre çifut armen gjeorgj
    mysliman islam krishter ortodoks katolik fe etni prejardhje mashkull femër gjini`,
};
/** Stems that other words begin with: only the word itself counts. */
const whole = new Set('man sex fe rom roma romani romany ром рус пол мъж маж жена male turk rus'.split(' '));
const said = Object.values(words).flatMap((list) => list.split(/\s+/));

/** Every key and every text of a value, as deep as it goes. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    Array.isArray(value) ? textsOf(inner) : [key, ...textsOf(inner)],
  );
}

function wordsSaid(texts: readonly string[]): string[] {
  const spoken = texts.flatMap((text) =>
    text
      .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
      .toLowerCase()
      .split(/[^\p{L}\p{M}]+/u),
  );
  return spoken.filter((word) =>
    said.some((stem) => (whole.has(stem) ? word === stem : word.startsWith(stem))),
  );
}

test('The words that are looked for are found', () => {
  assert.deepEqual(
    wordsSaid(['readAsGreek', 'rule: арапско џ', 'shqip', 'a Muslim name', 'женско', 'пол', 'polish']),
    ['greek', 'арапско', 'shqip', 'muslim', 'пол', 'polish'],
  );
  assert.deepEqual(wordsSaid(['romanised', 'manner', 'полагам', 'token', 'xh = џ']), []);
});

test('A comparison holds tokens, rules and weights, and nothing about whose name it is', () => {
  for (const [at, pool] of pools.entries()) {
    const people = makePeople(pool, 30, 100 + at);
    for (const [nth, { home, other }] of people.entries()) {
      for (const [a, b] of [
        [home, other],
        [other, people[(nth + 1) % people.length]?.home ?? ''],
      ] as const) {
        const tokens = new Set([a, b].flatMap((name) => readName(name).tokens.flatMap(formsOf)));
        const texts = textsOf(compareNames(a, b)).filter((text) => !tokens.has(text));
        assert.deepEqual(wordsSaid(texts), [], `${pool.name}, pair ${nth}`);
        // What is no token of the two names comes from a short list of our own, the same for everybody.
        assert.ok(
          texts.every((text) => text.length <= 40),
          `${pool.name}, pair ${nth} says more than rules`,
        );
      }
    }
  }
});

function formsOf({ text, letters }: { text: string; letters: string }): string[] {
  return [text, letters];
}

/** What an explanation is made of, and nothing else: closed keys, closed words, letters of the two names, weights. */
type Shape = ((value: unknown) => boolean) | readonly [Shape] | { readonly [key: string]: Shape };
const oneOf =
  (...closed: string[]): Shape =>
  (value) =>
    closed.includes(value as string);
const number: Shape = (value) => Number.isFinite(value);
const weight: Shape = (value) => Number.isInteger((value as number) * 1024);
const verdict = oneOf('same', 'spelling', 'joined', 'initial', 'equivalent', 'doubtful', 'different');
const lineVerdict = oneOf(
  'same',
  'spelling',
  'joined',
  'initial',
  'equivalent',
  'doubtful',
  'different',
  'left',
);
const role = oneOf('name', 'particle', 'title', 'patronymic', 'initial', 'number');

/** Shapes for two names: every text is made of words of theirs, every reading of groups of their letters. */
function shapesOf(a: string, b: string) {
  const tokens = [a, b].flatMap((name) => readName(name).tokens);
  const [texts, letters] = [tokens.map(({ text }) => text), tokens.map((token) => token.letters).join('')];
  const written: Shape = (value) =>
    String(value)
      .split(' ')
      .every((word) => word === '' || texts.includes(word));
  const rule: Shape = (value) => {
    const sides = String(value).split('=');
    return sides.length === 2 && sides.every((side) => side.length <= 4 && letters.includes(side));
  };
  const pair = { a: written, b: written, verdict, readings: [rule], edits: [rule], weight } as const;
  const left = { text: written, side: oneOf('a', 'b'), role, weight };
  const names = {
    score: number,
    logOdds: weight,
    start: weight,
    pairs: [pair],
    left: [left],
    whole: weight,
  } as const;
  const line = { verdict: lineVerdict, a: written, b: written, readings: [rule], edits: [rule] } as const;
  return { names, line };
}

const detail = {
  detail: oneOf('born', 'place', 'sex', 'documents'),
  verdict: oneOf(
    'same',
    'fits',
    'day-month-swapped',
    'same-year',
    'one-year-off',
    'one-digit-off',
    'different',
    'unknown',
    'unreadable',
    'doubtful',
  ),
  weight: number,
} as const;

/** Where a value is not of its shape, as a path; undefined where it is. */
function strayIn(value: unknown, shape: Shape, path = ''): string | undefined {
  if (typeof shape === 'function') return shape(value) ? undefined : `${path} ${JSON.stringify(value)}`;
  const entries = Object.entries(value as object);
  if (Array.isArray(shape)) {
    if (!Array.isArray(value)) return `${path} is no list`;
    return entries.map(([at, inner]) => strayIn(inner, shape[0], `${path}[${at}]`)).find(Boolean);
  }
  const keys = shape as { readonly [key: string]: Shape };
  const named = Object.keys(keys).toSorted().join();
  const found = entries.map(([key]) => key).toSorted();
  if (found.join() !== named) return `${path} has ${found.join()} instead of ${named}`;
  return entries.map(([key, inner]) => strayIn(inner, keys[key] as Shape, `${path}.${key}`)).find(Boolean);
}

test('What is not of the closed shape is found', () => {
  const { names } = shapesOf('Marko Petelov', 'Марко Петелов');
  const found = compareNames('Marko Petelov', 'Марко Петелов');
  assert.equal(strayIn(found, names), undefined);
  assert.match(strayIn({ ...found, language: 'x' }, names) ?? '', /has language,/);
  const [pair] = found.pairs;
  assert.match(
    strayIn({ ...found, pairs: [{ ...pair, verdict: 'likely' }] }, names) ?? '',
    /^\.pairs\[0\]\.verdict/,
  );
  assert.match(strayIn({ ...found, pairs: [{ ...pair, readings: ['slavic=х'] }] }, names) ?? '', /readings/);
});

test('Comparisons, their lines and comparisons of persons hold closed keys, closed words and letters of the names, as deep as they go', async () => {
  const messages = await nameMessages('en');
  for (const [at, pool] of pools.entries()) {
    const people = makePeople(pool, 12, 200 + at);
    for (const [nth, { home, other }] of people.entries()) {
      const stranger = people[(nth + 1) % people.length]?.home ?? '';
      for (const [a, b] of [
        [home, other],
        [other, stranger],
        [`Dr ${home} IV`, `J. ${other}`],
      ] as const) {
        const { names, line } = shapesOf(a, b);
        const found = compareNames(a, b);
        const lines = nameLines(found);
        assert.equal(strayIn(found, names) ?? strayIn(lines, [line]), undefined, `${pool.name}, pair ${nth}`);
        const persons = comparePersons(
          { names: [a], born: '1980', sex: 'x' },
          { names: [b], born: 'x', sex: 'y' },
        );
        const shape: Shape = { score: number, logOdds: number, names, details: [detail] };
        assert.equal(strayIn(persons, shape), undefined, `${pool.name}, pair ${nth}`);
        const quoted = tellLines(lines, messages).map((text) => text.replaceAll(/“[^”]*”/g, ''));
        assert.deepEqual(wordsSaid(quoted), [], `${pool.name}, pair ${nth}`);
      }
    }
  }
});

test('Sentences in four languages, and the names of rules of spelling, say no such word either', async () => {
  for (const language of ['en', 'bg', 'mk', 'sq'] as const)
    assert.deepEqual(wordsSaid(Object.values(await nameMessages(language))), [], language);
  assert.deepEqual(wordsSaid(Object.entries(spellingRules).flat(2)), []);
});
