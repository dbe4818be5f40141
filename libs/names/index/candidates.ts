// Lays the words of the rows that hold most evidence against the pieces of a query one by one, and says which rows are best.
import { type Columns, count, joined } from './columns.ts';
import type { Sought } from './sought.ts';
import { touchRows } from './touch-rows.ts';
import { mostFar, walkSounds } from './walk-sounds.ts';
import { bitsOf, wordKinds } from './word-kinds.ts';

/** Rows, the best first, with their evidence in hundredths of a natural logarithm. */
export interface Candidate {
  readonly row: number;
  readonly evidence: number;
}

export type FindCandidates = (sought: readonly Sought[], most: number) => Candidate[];

/** For each row that is wanted, so many have their words heard again. */
const heardForOne = 2;
const shareLost = 0.25;
const shareForeign = 0.12;
/** What a piece and a word that are not near, but of the same consonants, count for. */
const weightOfKinds = 400;
/** The same after they were heard again, and are farther than that. */
const weightHeardAgain = 200;
/** What an initial counts for, as a share of a word with the same consonants. */
const shareOfInitial = 0.8;
const leastLikeness = 0.5;
const rowRoom = 2 ** 32;

/** A finder with memory of its own for one search at a time. */
export function candidates(columns: Columns): FindCandidates {
  const touch = touchRows(columns);
  const kindsOf = wordKinds(columns);
  const { among } = walkSounds(columns);
  /** For each part of the query, what every word is worth. */
  let weights: Uint16Array[] = [];
  /** One bit a word: whether it is worth anything for any part, so that most words need no look at each. */
  let worth = new Uint32Array(0);
  let begins = new Uint32Array(0);
  let gathered = new Uint32Array(0);
  const logs = Float64Array.from({ length: 4096 }, (_, bearers) => Math.log(bearers));

  return (unordered, most) => {
    if (unordered.length === 0) return [];
    const { counts, rowAt, rowWords, uses } = columns;
    const words = counts[count.words] as number;
    const logOfAll = Math.log(Math.max(counts[count.names] as number, 1));
    const sought = [...unordered].sort((one, other) => one.near.rows - other.near.rows);
    if (weights.length < sought.length || (weights[0] as Uint16Array).length < words)
      weights = sought.map(() => new Uint16Array(words + 1024));
    if (worth.length * 32 < words) worth = new Uint32Array((words >>> 5) + 1024);
    worth.fill(0);
    sought.forEach(({ near }, part) => {
      const weightOf = weights[part] as Uint16Array;
      for (let nth = 0; nth < near.words.length; nth += 1) {
        const word = near.words[nth] as number;
        weightOf[word] = near.weights[nth] as number;
        worth[word >>> 5] = (worth[word >>> 5] as number) | (1 << (word & 31));
      }
    });

    const first = ranked(touch(sought, weights), weightOfKinds).subarray(0, most * heardForOne);
    const rows = Uint32Array.from(first, rowOf);
    const heardAgain = hearAgain(rows);
    const found = ranked(rows, weightHeardAgain).subarray(0, most);
    sought.forEach(({ near }, part) => {
      const weightOf = weights[part] as Uint16Array;
      for (const word of near.words) weightOf[word] = 0;
      for (const word of heardAgain[part] as number[]) weightOf[word] = 0;
    });
    return Array.from(found, (value) => ({ row: rowOf(value), evidence: (rowOf(value) - value) / rowRoom }));

    /** Rows as numbers that sort by evidence, the most first, then by row. */
    function ranked(all: Uint32Array, ofKinds: number): Float64Array {
      gather(all);
      const values = new Float64Array(all.length);
      for (let nth = 0; nth < all.length; nth += 1)
        values[nth] =
          (all[nth] as number) -
          Math.round(align(begins[nth] as number, begins[nth + 1] as number, ofKinds)) * rowRoom;
      return values.sort();
    }

    /** Brings the words of these rows together: they lie all over the memory, and are fetched side by side so. */
    function gather(all: Uint32Array): void {
      if (begins.length <= all.length) begins = new Uint32Array(2 * all.length + 2);
      let size = 0;
      for (let nth = 0; nth < all.length; nth += 1) {
        const row = all[nth] as number;
        begins[nth] = rowAt[row] as number;
        size += (rowAt[row + 1] as number) - (rowAt[row] as number);
      }
      if (gathered.length < size) gathered = new Uint32Array(2 * size);
      size = 0;
      for (let nth = 0; nth < all.length; nth += 1) {
        const end = rowAt[(all[nth] as number) + 1] as number;
        const from = begins[nth] as number;
        begins[nth] = size;
        for (let at = from; at < end; at += 1, size += 1) gathered[size] = rowWords[at] as number;
      }
      begins[all.length] = size;
    }

    /** Hears the words of these rows that no walk reached as the pieces that they may be, written in an unlikely way. */
    function hearAgain(all: Uint32Array): number[][] {
      const met = new Set<number>();
      for (const row of all)
        for (let at = rowAt[row] as number; at < (rowAt[row + 1] as number); at += 1)
          met.add((rowWords[at] as number) & ~joined);
      return sought.map(({ heard, kinds, near }, part) => {
        const weightOf = weights[part] as Uint16Array;
        const alike: number[] = [];
        for (const word of met)
          if (weightOf[word] === 0 && likeness(kinds, kindsOf(word)) >= leastLikeness) alike.push(word);
        for (const one of heard)
          among(one, mostFar, alike, (word, cost) => {
            weightOf[word] = Math.max(weightOf[word] as number, near.weightOf[cost] as number);
            worth[word >>> 5] = (worth[word >>> 5] as number) | (1 << (word & 31));
          });
        return alike;
      });
    }

    /** Each word of the row may answer one piece; what stays over on either side takes from the evidence. */
    function align(from: number, end: number, ofKinds: number): number {
      let taken = 0;
      let done = 0;
      let lost = 0;
      let sum = 0;
      for (let part = 0; part < sought.length; part += 1) {
        const { covers, near } = sought[part] as Sought;
        if ((done & covers) !== 0) continue;
        const weightOf = weights[part] as Uint16Array;
        let best = 0;
        let bestAt = -1;
        for (let at = from; at < end; at += 1) {
          const word = (gathered[at] as number) & ~joined;
          if (((worth[word >>> 5] as number) & (1 << (word & 31))) === 0) continue;
          const weight = weightOf[word] as number;
          if (weight > best && (taken & (1 << (at - from))) === 0) {
            best = weight;
            bestAt = at;
          }
        }
        if (bestAt >= 0) {
          taken |= 1 << (bestAt - from);
          done |= covers;
          sum += best;
        } else if ((covers & (covers - 1)) === 0) {
          // Two neighbours as one are not lost: they are another way to read pieces that count by themselves.
          lost |= 1 << part;
          sum -= shareLost * (near.weights[0] ?? 300);
        }
      }
      for (let at = from; at < end; at += 1) {
        const word = gathered[at] as number;
        if ((word & joined) !== 0 || (taken & (1 << (at - from))) !== 0) continue;
        const bearers = uses[word] as number;
        const log = bearers < logs.length ? (logs[bearers] as number) : Math.log(bearers);
        sum -= 100 * shareForeign * Math.max(0, logOfAll - log);
        if (lost === 0) continue;
        const kinds = kindsOf(word);
        const short = isInitial(columns, word);
        let best = 0;
        let bestPart = 0;
        for (let left = lost; left !== 0; left &= left - 1) {
          const part = 31 - Math.clz32(left & -left);
          const one = sought[part] as Sought;
          const alike = short || one.initial ? initialLikeness(one.kinds, kinds) : likeness(one.kinds, kinds);
          if (alike <= best) continue;
          best = alike;
          bestPart = part;
        }
        if (best < leastLikeness) continue;
        lost &= ~(1 << bestPart);
        sum += ofKinds * best;
      }
      return sum;
    }
  };
}

function rowOf(value: number): number {
  return ((value % rowRoom) + rowRoom) % rowRoom;
}

/** Whether a word is one letter. */
function isInitial({ letterAt, letters }: Columns, word: number): boolean {
  const from = letterAt[word] as number;
  const size = (letterAt[word + 1] as number) - from;
  return size === 1 || (size === 2 && (letters[from] as number) >= 0xc0);
}

/** A consonant has to be one of the word's; of a vowel, nothing is known. */
function initialLikeness(one: number, other: number): number {
  return one === 0 || other === 0 || (one & other) !== 0 ? shareOfInitial : 0;
}

/** How many of the kinds of either are the other's too, from 0 to 1. */
function likeness(one: number, other: number): number {
  return bitsOf(one & other) / Math.max(1, bitsOf(one), bitsOf(other));
}
