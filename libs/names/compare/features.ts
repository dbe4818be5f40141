// What speaks for and against two names being one, in figures that the model weighs: line by line, so that the lines add up.
import type { ReadName, ReadToken } from '../types.ts';
import { type Alignment, isSmall, type Pairing } from './align.ts';

/** Places between which a weight runs straight. */
const knots = [-8, -5, -3, -1.5, 0, 1.5, 3, 5, 8] as const;
const hats = knots.length;
/** Pairs of scripts that differ in what spelling can say: one script; two that write vowels; one that doesn't. */
const kinds = 3;

const place = {
  pair: 0,
  worst: hats * kinds,
  good: 2 * hats * kinds,
  left: 2 * hats * kinds + 5,
  other: 2 * hats * kinds + 17,
} as const;
export const featureCount = place.other + 24;

/** Figures of one line: numbers of features and their values, the first `count` of them. */
export interface Line {
  count: number;
  readonly numbers: Int16Array;
  readonly values: Float64Array;
}

export const newLine = (): Line => ({ count: 0, numbers: new Int16Array(32), values: new Float64Array(32) });

function put(line: Line, number: number, value: number): void {
  line.numbers[line.count] = number;
  line.values[line.count++] = value;
}

/** Spreads a value over the two knots around it. */
function putHats(line: Line, first: number, value: number): void {
  if (value <= knots[0]) return put(line, first, 1);
  for (let k = 1; k < hats; k++) {
    const [low, high] = [knots[k - 1] as number, knots[k] as number];
    if (value > high) continue;
    const share = (value - low) / (high - low);
    put(line, first + k - 1, 1 - share);
    put(line, first + k, share);
    return;
  }
  put(line, first + hats - 1, 1);
}

const kindOf = (x: ReadToken, y: ReadToken): number =>
  x.script === y.script ? 0 : x.script === 'Arab' || y.script === 'Arab' ? 2 : 1;

/** One pair of words. */
export function pairLine(a: ReadName, b: ReadName, pair: Pairing, line: Line): void {
  const [x, y] = [a.tokens[pair.aFrom] as ReadToken, b.tokens[pair.bFrom] as ReadToken];
  if (pair.kind === 'initial') return put(line, place.other + (pair.odds > 0 ? 0 : 1), 1);
  if (pair.kind === 'equivalent') put(line, place.other + 2, 1);
  if (isSmall(x) && isSmall(y)) return put(line, place.other + 3, 1);
  putHats(line, place.pair + kindOf(x, y) * hats, pair.odds);
  put(line, place.other + (pair.odds > 0 ? 4 : 5), (x.told + y.told) / 2);
  if (pair.aTo - pair.aFrom + pair.bTo - pair.bFrom > 2) put(line, place.other + 6, 1);
  if (x.role === 'patronymic' && y.role === 'patronymic') put(line, place.other + (pair.odds > 0 ? 7 : 8), 1);
}

/** One word that stands for nothing in the other name, `nth` of its kind. */
export function leftLine(token: ReadToken, nth: number, good: number, line: Line): void {
  if (token.role === 'particle') return put(line, place.left, 1);
  if (token.role === 'title') return put(line, place.left + 1, 1);
  if (token.role === 'initial') return put(line, place.left + 2, 1);
  if (token.role === 'number') return put(line, place.left + 3, 1);
  if (token.role === 'patronymic') return put(line, place.left + 4, 1);
  put(line, place.left + (good < 2 ? 5 : 8) + Math.min(nth, 2), 1);
  put(line, place.left + 11, token.told);
}

/** What the whole alignment says: its weakest pair, how many words agree, their order. */
export function wholeLine(a: ReadName, b: ReadName, { pairs, leftA, leftB }: Alignment, line: Line): void {
  let [good, bad, most, least] = [0, 0, 0, 9];
  let odd: Pairing | undefined;
  let worst: Pairing | undefined;
  for (const pair of pairs) {
    const [x, y] = [a.tokens[pair.aFrom] as ReadToken, b.tokens[pair.bFrom] as ReadToken];
    if (pair.kind === 'initial' || (isSmall(x) && isSmall(y))) continue;
    worst = pair;
    if (pair.odds > 0) {
      good++;
      const told = (x.told + y.told) / 2;
      if (told > most) most = told;
      if (told < least) least = told;
    } else {
      bad++;
      odd ??= pair;
    }
  }
  if (worst) {
    const kind = kindOf(a.tokens[worst.aFrom] as ReadToken, b.tokens[worst.bFrom] as ReadToken);
    putHats(line, place.worst + kind * hats, worst.odds);
  }
  put(line, place.good + Math.min(4, good), 1);
  if (bad > 1) put(line, place.other + 9, bad - 1);
  if (odd) {
    put(line, place.other + 14 + Math.min(3, good), 1);
    if (odd.aFrom === 0 && odd.bFrom === 0) put(line, place.other + 18, 1);
    if (odd.aTo === a.tokens.length && odd.bTo === b.tokens.length) put(line, place.other + 19, 1);
    putOddRoles(a, b, odd, line);
  }
  if (good > 0) {
    put(line, place.other + 22, most);
    put(line, place.other + 23, least);
  }
  if (crossed(pairs)) put(line, place.other + (bad > 0 ? 11 : 10), 1);
  if (Math.min(fullWords(a), fullWords(b)) <= 1) put(line, place.other + 12, 1);
  if (bad > 0 && leftA.length + leftB.length > 0) put(line, place.other + 13, 1);
}

/** Words that differ at their end only, or at their beginning only. */
function putOddRoles(a: ReadName, b: ReadName, odd: Pairing, line: Line): void {
  const [x, y] = [a.tokens[odd.aFrom] as ReadToken, b.tokens[odd.bFrom] as ReadToken];
  if (x.firstSounds === y.firstSounds) put(line, place.other + 20, 1);
  if (x.lastSounds === y.lastSounds) put(line, place.other + 21, 1);
}

function fullWords(name: ReadName): number {
  let count = 0;
  for (const token of name.tokens) if (!isSmall(token)) count++;
  return count;
}

/** Whether words that agree stand in another order. */
function crossed(pairs: readonly Pairing[]): boolean {
  for (const x of pairs) {
    for (const y of pairs) {
      if (x.aFrom < y.aFrom && x.bFrom > y.bFrom && isGood(x) && isGood(y)) return true;
    }
  }
  return false;
}

const isGood = (pair: Pairing): boolean => pair.odds > 0 && pair.kind !== 'initial';
