// Touches the rows of all near words, the rarest piece of the query first, and keeps those that hold most of the evidence.
import type { Sought } from './candidates.ts';
import { type Columns, count, joined } from './columns.ts';

/** Rows with most evidence, by the weights of words for each part of the query. They lie in memory that the next search uses again. */
export type TouchRows = (sought: readonly Sought[], weights: readonly Uint16Array[]) => Uint32Array;

/** Once so many rows are in hand, commoner pieces only add to those. */
const openUntil = 60_000;
/** Postings that one piece may walk. */
const mostPostings = 600_000;
/** Rows that are kept; those of equal evidence come together, but no more than there is room for. */
const mostKept = 1000;
const roomForEquals = 4000;
/** Evidence lies in the low half of a number, and the pieces that were answered in the high one. */
const lowHalf = 0xffff;

/** A toucher with memory of its own, for one search at a time. */
export function touchRows(columns: Columns): TouchRows {
  /** Rows in the order in which they were touched, and their evidence so far. */
  let touched = new Uint32Array(0);
  let evidence = new Uint32Array(0);
  /** Row to its place in that order. Nothing clears it: a place counts if the row stands there. */
  let placeOf = new Uint32Array(0);
  const kept = new Uint32Array(roomForEquals);

  return (sought, weights) => {
    const { counts, postingAt, postings, rowAt, rowWords } = columns;
    const rows = counts[count.rows] as number;
    const settledWords = counts[count.settledWords] as number;
    if (placeOf.length < rows) {
      placeOf = new Uint32Array(rows + 1024);
      touched = new Uint32Array(rows + 1024);
      evidence = new Uint32Array(rows + 1024);
    }
    let reached = 0;
    const touch = (row: number, first: number) => {
      placeOf[row] = reached;
      touched[reached] = row;
      evidence[reached] = first;
      reached += 1;
    };

    for (const { covers, near } of sought) {
      const high = covers << 16;
      const open = reached < openUntil;
      let walked = 0;
      for (let nth = 0; nth < near.words.length && walked <= mostPostings; nth += 1) {
        const word = near.words[nth] as number;
        const weight = near.weights[nth] as number;
        if (word >= settledWords) continue;
        const end = postingAt[word + 1] as number;
        const from = postingAt[word] as number;
        walked += end - from;
        for (let place = from; place < end; place += 1) {
          const row = postings[place] as number;
          const at = placeOf[row] as number;
          if (at >= reached || touched[at] !== row) {
            if (open) touch(row, high + weight);
          } else if (((evidence[at] as number) & high) === 0)
            evidence[at] = ((evidence[at] as number) | high) + weight;
        }
      }
    }
    // Rows that are not in the postings yet.
    for (let row = counts[count.settledRows] as number; row < rows; row += 1) {
      let sum = 0;
      for (let at = rowAt[row] as number; at < (rowAt[row + 1] as number); at += 1) {
        const word = (rowWords[at] as number) & ~joined;
        sought.forEach(({ covers }, part) => {
          const weight = (weights[part] as Uint16Array)[word] ?? 0;
          if (weight !== 0 && (sum & (covers << 16)) === 0) sum = (sum | (covers << 16)) + weight;
        });
      }
      if (sum !== 0) touch(row, sum);
    }

    const least = leastOf(evidence, reached);
    let found = 0;
    for (let at = 0; at < reached && found < kept.length; at += 1) {
      if (((evidence[at] as number) & lowHalf) < least) continue;
      kept[found] = touched[at] as number;
      found += 1;
    }
    return kept.subarray(0, found);
  };
}

/** The evidence that about as many of the rows reach as are kept. */
function leastOf(evidence: Uint32Array, reached: number): number {
  if (reached <= mostKept) return 0;
  const bins = new Uint32Array(4096);
  for (let at = 0; at < reached; at += 1) {
    const bin = ((evidence[at] as number) & lowHalf) >>> 4;
    bins[bin] = (bins[bin] as number) + 1;
  }
  let bin = bins.length;
  for (let above = 0; bin > 0 && above < mostKept; ) above += bins[--bin] as number;
  return bin << 4;
}
