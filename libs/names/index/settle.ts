// Sorts what was added into the postings and the trees of sounds. Numbers only: a million names take part of a second.
import { type Columns, count, joined, withRoom } from './columns.ts';
import { writeSoundTrees } from './sound-tree.ts';

/** How much may lie unsorted and be looked through one by one in every search. */
const mostRows = 4096;
const mostWords = 256;

export function needsSettling({ counts }: Columns): boolean {
  const rows = (counts[count.rows] as number) - (counts[count.settledRows] as number);
  const words = (counts[count.words] as number) - (counts[count.settledWords] as number);
  return rows > mostRows || words > mostWords;
}

/** Makes postings and trees anew, of everything that is there. */
export function settle(columns: Columns): void {
  const { counts } = columns;
  settleRows(columns);
  writeSoundTrees(columns);
  counts[count.settledRows] = counts[count.rows] as number;
  counts[count.settledWords] = counts[count.words] as number;
}

function settleRows(columns: Columns): void {
  const rows = columns.counts[count.rows] as number;
  const words = columns.counts[count.words] as number;
  const { rowAt, rowWords } = columns;
  const total = rowAt[rows] as number;
  const starts = fresh(columns.postingAt, words + 2);
  for (let at = 0; at < total; at += 1) {
    const word = (rowWords[at] as number) & ~joined;
    if (word < words) starts[word + 2] = (starts[word + 2] as number) + 1;
  }
  for (let word = 2; word <= words + 1; word += 1)
    starts[word] = (starts[word] as number) + (starts[word - 1] as number);
  const postings = fresh(columns.postings, total);
  for (let row = 0; row < rows; row += 1) {
    const end = rowAt[row + 1] as number;
    for (let at = rowAt[row] as number; at < end; at += 1) {
      const word = (rowWords[at] as number) & ~joined;
      if (word >= words) continue;
      const place = starts[word + 1] as number;
      postings[place] = row;
      starts[word + 1] = place + 1;
    }
  }
  columns.postingAt = starts;
  columns.postings = postings;
}

/** Memory of its own each time: a thread that still searches the old columns is not disturbed. */
function fresh(column: Uint32Array, entries: number): Uint32Array {
  return withRoom(column.subarray(0, 0), entries);
}
