// Word to the rows that bear it, in order; what removals left empty stands behind them.
import { type Columns, joined, newLike } from './columns.ts';
import { type InPortions, portion } from './portions.ts';

/** Stands where a removal left nothing: behind the rows of a word, and among the words of a row. */
export const nothing = 0xffffffff;

export type Postings = Pick<Columns, 'postingAt' | 'postings'>;

/** Rows of a portion; a name has some four words. */
const rowsAtOnce = portion / 4;

/**
 * The postings of these many rows and words, in memory of their own: a thread that still searches the old ones is not
 * disturbed. A row that is removed between two portions may stand in them all the same.
 */
export function* writePostings(columns: Columns, rows: number, words: number): InPortions<Postings> {
  const total = columns.rowAt[rows] as number;
  const postingAt = newLike(columns.postingAt, words + 1);
  for (let from = 0; from < rows; from += rowsAtOnce) {
    eachWord(columns, from, Math.min(from + rowsAtOnce, rows), (word) => {
      postingAt[word + 1] = (postingAt[word + 1] as number) + 1;
    });
    yield;
  }
  for (let word = 0; word < words; word += 1)
    postingAt[word + 1] = (postingAt[word + 1] as number) + (postingAt[word] as number);
  const postings = newLike(columns.postings, total).fill(nothing);
  const nextAt = postingAt.slice();
  for (let from = 0; from < rows; from += rowsAtOnce) {
    yield;
    eachWord(columns, from, Math.min(from + rowsAtOnce, rows), (word, row) => {
      const place = nextAt[word] as number;
      postings[place] = row;
      nextAt[word] = place + 1;
    });
  }
  return { postingAt, postings };
}

function eachWord(
  { rowAt, rowWords }: Columns,
  from: number,
  until: number,
  take: (word: number, row: number) => void,
): void {
  for (let row = from; row < until; row += 1) {
    const end = rowAt[row + 1] as number;
    for (let at = rowAt[row] as number; at < end; at += 1) {
      const word = rowWords[at] as number;
      if (word !== nothing) take(word & ~joined, row);
    }
  }
}

/** Takes a row out of the rows of a word, if it stands there: those behind it move up. */
export function dropPosting({ postingAt, postings }: Postings, word: number, row: number): void {
  if (word + 1 >= postingAt.length) return;
  const end = postingAt[word + 1] as number;
  let at = postingAt[word] as number;
  for (let above = end; at < above; ) {
    const middle = (at + above) >>> 1;
    if ((postings[middle] as number) < row) at = middle + 1;
    else above = middle;
  }
  if (at >= end || postings[at] !== row) return;
  postings.copyWithin(at, at + 1, end);
  postings[end - 1] = nothing;
}
