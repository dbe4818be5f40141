// Pairs of words that are one name written twice, from lists of words in two scripts; and words that are alike and another name.
import { foldWord } from '#libs/names/fold/fold-word.ts';
import { readName } from '#libs/names/read/read-name.ts';
import type { ReadToken } from '#libs/names/types.ts';
import { chance } from './chance.ts';
import { readRows, readText } from './data.ts';

export interface TokenPair {
  readonly a: ReadToken;
  readonly b: ReadToken;
  readonly weight: number;
}

/** Reads a word once. */
export type WordReader = (word: string) => ReadToken | undefined;

export function wordReader(): WordReader {
  const known = new Map<string, ReadToken | undefined>();
  return (word) => {
    if (!known.has(word)) {
      const { tokens } = readName(word);
      known.set(word, tokens.length === 1 ? tokens[0] : undefined);
    }
    return known.get(word);
  };
}

/** Pairs of the lists, and of words that share one form in the other script. */
export function listedPairs(folder: string, read: WordReader): TokenPair[] {
  const pairs: TokenPair[] = [];
  const random = chance(1);
  const add = (a: string, b: string, weight: number) => {
    const [one, two] = [read(a), read(b)];
    if (one && two && plausible(one, two)) pairs.push({ a: one, b: two, weight });
  };
  const russian = readRows(`${folder}coling18_wd_russian_80.tsv.gz`);
  const arabic = readRows(`${folder}coling18_wd_arabic_80.tsv.gz`);
  const google = readText(`${folder}google_ar2en.txt.gz`)
    .split('\n')
    .map((line) => line.split(/\s+/).reverse());
  for (const [latin = '', other = ''] of [...russian, ...arabic, ...google]) add(latin, other, 1);
  for (const rows of [russian, arabic]) {
    for (const side of [0, 1]) {
      for (const words of groups(rows, side)) addSome(words, (x, y) => add(x, y, 0.5));
    }
  }
  const cyrillicOf = new Map(russian.map(([latin = '', other = '']) => [latin, other]));
  for (const [latin = '', other = ''] of [...arabic, ...google]) {
    const cyrillic = cyrillicOf.get(latin);
    if (cyrillic) add(cyrillic, other, 0.7);
  }
  return pairs;

  function addSome(words: readonly string[], take: (x: string, y: string) => void): void {
    for (let k = 0; k < Math.min(2, words.length - 1); k++) {
      const [x, y] = [words[Math.floor(random() * words.length)], words[Math.floor(random() * words.length)]];
      if (x && y && x !== y) take(x, y);
    }
  }
}

/** Words that share what stands in the column `side`. */
function groups(rows: readonly string[][], side: number): string[][] {
  const found = new Map<string, string[]>();
  for (const row of rows) {
    const key = row[side] ?? '';
    const words = found.get(key);
    if (words) words.push(row[1 - side] ?? '');
    else found.set(key, [row[1 - side] ?? '']);
  }
  return [...found.values()].filter((words) => words.length > 1);
}

/** The lists were mined and hold translations and other persons' names: at least three in four of the consonants agree. */
function plausible(a: ReadToken, b: ReadToken): boolean {
  let best = 0;
  const [codesA, codesB] = [foldWord(a.letters, a.script), foldWord(b.letters, b.script)];
  for (const x of codesA) for (const y of codesB) best = Math.max(best, consonantsShared(x, y));
  return best >= 0.75;
}

/** Share of the longer skeleton that stands in the other in the same order. */
function consonantsShared(x: string, y: string): number {
  const [a, b] = [skeleton(x), skeleton(y)];
  const row = new Int32Array(b.length + 1);
  for (const sound of a) {
    let diagonal = 0;
    for (let j = 1; j <= b.length; j++) {
      const above = row[j] as number;
      row[j] = sound === b[j - 1] ? diagonal + 1 : Math.max(above, row[j - 1] as number);
      diagonal = above;
    }
  }
  return ((row[b.length] as number) + 0.6) / (Math.max(a.length, b.length) + 0.6);
}

const skeleton = (code: string): string => code.replace(/[aeiouj]/g, '');

/** Finds words that are alike and another name. */
export function lookAlikes(
  pairs: readonly TokenPair[],
  seed: number,
): (pair: TokenPair) => ReadToken | undefined {
  const random = chance(seed);
  const buckets = new Map<string, ReadToken[]>();
  const partners = new Map<string, Set<string>>();
  const seen = new Set<string>();
  for (const { a, b } of pairs) {
    for (const [token, other] of [
      [a, b],
      [b, a],
    ] as const) {
      partners.set(token.letters, (partners.get(token.letters) ?? new Set()).add(other.letters));
      if (seen.has(token.letters)) continue;
      seen.add(token.letters);
      for (const key of keys(token)) {
        const bucket = buckets.get(key);
        if (bucket) bucket.push(token);
        else buckets.set(key, [token]);
      }
    }
  }
  return ({ a, b }) => {
    const own = partners.get(b.letters);
    for (let tries = 0; tries < 6; tries++) {
      const options = keys(b);
      const bucket = buckets.get(options[Math.floor(random() * options.length)] as string) ?? [];
      const found = bucket[Math.floor(random() * bucket.length)];
      if (!found || found.letters === b.letters || partners.get(a.letters)?.has(found.letters)) continue;
      const theirs = partners.get(found.letters);
      if (own && theirs && [...theirs].some((word) => own.has(word))) continue;
      return found;
    }
    return undefined;
  };
}

/** Keys of alike words: the skeleton, the skeleton less one sound, and the first and last sounds. */
function keys(token: ReadToken): string[] {
  const code = foldWord(token.letters, token.script)[0] ?? '';
  const bones = skeleton(code);
  const less = Array.from(bones, (_, i) => `${token.script}-${bones.slice(0, i)}${bones.slice(i + 1)}`);
  return [
    `${token.script}=${bones}`,
    `${token.script}=${bones}`,
    ...less,
    `${token.script}<${code.slice(0, 2)}`,
    `${token.script}>${code.slice(-3)}`,
  ];
}
