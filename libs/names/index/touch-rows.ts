// Touches the rows of all near words and keeps those that may hold most of the evidence: rows that are touched for several words,
// then rows of the heaviest words. A bit a row says whether it was touched, so that all of them stay close at hand.
import type { Sought } from './sought.ts';
import { type Columns, count, joined, rowsIn } from './columns.ts';
import { nothing } from './postings.ts';

/** Rows in no order, by what words are worth for each part of the query; they lie in memory that the next search uses again. */
export type TouchRows = (sought: readonly Sought[], weights: readonly Uint16Array[]) => Uint32Array;

/** Postings that one search walks; the rarest pieces come first. */
const mostPostings = 250_000;
/** Rows that are kept for several words, and for one. */
const mostTwice = 2000;
const mostOnce = 1200;

/** A toucher with memory of its own, for one search at a time. */
export function touchRows(columns: Columns): TouchRows {
  let once = new Uint32Array(0);
  let twice = new Uint32Array(0);
  let kept = new Uint32Array(0);

  return (sought, weights) => {
    const { counts, postingAt, postings, rowAt, rowWords } = columns;
    const rows = rowsIn(columns);
    const settledRows = counts[count.settledRows] as number;
    const settledWords = counts[count.settledWords] as number;
    if (once.length * 32 < rows) {
      once = new Uint32Array((rows >>> 5) + 1024);
      twice = new Uint32Array((rows >>> 5) + 1024);
    }
    const most = mostTwice + mostOnce + rows - settledRows;
    if (kept.length < most) kept = new Uint32Array(2 * most);
    once.fill(0);
    twice.fill(0);
    let found = 0;
    const take = (row: number) => {
      kept[found] = row;
      found += 1;
    };

    const heaviest: number[] = [];
    let walked = 0;
    for (const { near } of sought)
      for (let nth = 0; nth < near.words.length && walked < mostPostings; nth += 1) {
        const word = near.words[nth] as number;
        if (word >= settledWords) continue;
        const from = postingAt[word] as number;
        const end = postingAt[word + 1] as number;
        heaviest.push((near.weights[nth] as number) * wordRoom + word);
        walked += end - from;
        for (let place = from; place < end; place += 1) {
          const row = postings[place] as number;
          if (row === nothing) break;
          const at = row >>> 5;
          const bit = 1 << (row & 31);
          if (((once[at] as number) & bit) === 0) once[at] = (once[at] as number) | bit;
          else if (((twice[at] as number) & bit) === 0 && found < mostTwice) {
            twice[at] = (twice[at] as number) | bit;
            take(row);
          }
        }
      }
    const full = found + mostOnce;
    for (const one of Float64Array.from(heaviest).sort().reverse()) {
      if (found === full) break;
      const word = one % wordRoom;
      const end = postingAt[word + 1] as number;
      for (let place = postingAt[word] as number; place < end; place += 1) {
        if (found === full) break;
        const row = postings[place] as number;
        if (row === nothing) break;
        if (((twice[row >>> 5] as number) & (1 << (row & 31))) === 0) take(row);
      }
    }
    // Rows that are not in the postings yet.
    for (let row = settledRows; row < rows; row += 1) {
      const words = rowWords.subarray(rowAt[row], rowAt[row + 1]);
      if (words.some((word) => weights.some((weightOf) => (weightOf[word & ~joined] ?? 0) > 0))) take(row);
    }
    return kept.subarray(0, found);
  };
}

const wordRoom = 2 ** 32;
