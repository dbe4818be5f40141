// Sorts what was added into the postings and the buckets. Numbers only: a million names take part of a second.
import { type Columns, count, joined, withRoom } from './columns.ts';
import { bucketOf, mostKeys, writeKeys } from './keys.ts';

/** How much may lie unsorted and be looked through one by one in every search. */
const mostRows = 4096;
const mostWords = 1024;

export function needsSettling({ counts }: Columns): boolean {
  const rows = (counts[count.rows] as number) - (counts[count.settledRows] as number);
  const words = (counts[count.words] as number) - (counts[count.settledWords] as number);
  return rows > mostRows || words > mostWords;
}

/** Makes postings and buckets anew, of everything that is there. */
export function settle(columns: Columns): void {
  const { counts } = columns;
  settleRows(columns);
  settleWords(columns);
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

function settleWords(columns: Columns): void {
  const readings = columns.counts[count.readings] as number;
  const { sounds, soundAt } = columns;
  const keys = new Uint32Array(mostKeys);
  let buckets = 256;
  while (buckets < readings * 4) buckets *= 2;
  const starts = fresh(columns.bucketAt, buckets + 2);
  let total = 0;
  for (let reading = 0; reading < readings; reading += 1) {
    const found = writeKeys(sounds, (soundAt[reading] as number) + 1, soundAt[reading + 1] as number, keys);
    for (let at = 0; at < found; at += 1) {
      const bucket = bucketOf(keys[at] as number, buckets) + 2;
      starts[bucket] = (starts[bucket] as number) + 1;
    }
    total += found;
  }
  for (let bucket = 2; bucket <= buckets + 1; bucket += 1)
    starts[bucket] = (starts[bucket] as number) + (starts[bucket - 1] as number);
  const filled = fresh(columns.bucketReadings, total);
  for (let reading = 0; reading < readings; reading += 1) {
    const found = writeKeys(sounds, (soundAt[reading] as number) + 1, soundAt[reading + 1] as number, keys);
    for (let at = 0; at < found; at += 1) {
      const bucket = bucketOf(keys[at] as number, buckets) + 1;
      const place = starts[bucket] as number;
      filled[place] = reading;
      starts[bucket] = place + 1;
    }
  }
  columns.bucketAt = starts;
  columns.bucketReadings = filled;
}

/** Memory of its own each time: a thread that still searches the old columns is not disturbed. */
function fresh(column: Uint32Array, entries: number): Uint32Array {
  return withRoom(column.subarray(0, 0), entries);
}
