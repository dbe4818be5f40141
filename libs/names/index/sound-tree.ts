// All readings as trees of sounds, each in one row of numbers: one from the first sound on, one from the last. A search walks
// both and leaves a branch where nothing near can follow.
import { soundCount } from '../tables/alphabet.ts';
import { type Columns, count, withRoom } from './columns.ts';

/** What follows a sound lies side by side: sounds, each with where that follows which follows it, or words that end here. */
export const symbolOf = (node: number): number => node >>> 27;
/** The symbol of a word that ends here; it has its number for a place. */
export const wordMark = 31;
export const placeOf = (node: number): number => node & 0x3ffffff;
/** The last of those that lie side by side. */
export const isLast = (node: number): boolean => (node & lastBit) !== 0;
const lastBit = 1 << 26;

/** Sounds that are kept of a reading. The first symbol of all is whether its vowels are open, in either tree. */
export const longestReading = 30;

/** Writes both trees anew. */
export function writeSoundTrees(columns: Columns): void {
  columns.fromStart = treeOf(columns, columns.fromStart, 1);
  columns.fromEnd = treeOf(columns, columns.fromEnd, -1);
}

function treeOf(columns: Columns, old: Uint32Array, way: 1 | -1): Uint32Array {
  const { counts, sounds, soundAt, wordOf } = columns;
  const order = orderOf(columns, counts[count.readings] as number, way);
  let tree = new Uint32Array(order.length * 4 + 64);
  let at = 0;
  const symbolAt = (entry: number, depth: number): number => {
    const reading = order[entry] as number;
    const first = soundAt[reading] as number;
    const size = Math.min((soundAt[reading + 1] as number) - first, longestReading + 1);
    return depth < size ? (sounds[soundPlace(first, size, depth, way)] as number) : wordMark;
  };
  /** Writes what follows after so many symbols that these entries share, and behind it what follows that. */
  const write = (from: number, to: number, depth: number): void => {
    const first = at;
    for (let entry = from, before = -1; entry < to; entry += 1) {
      const symbol = symbolAt(entry, depth);
      if (symbol === before && symbol !== wordMark) continue;
      if (at === tree.length) tree = withRoom(tree, at + 1);
      tree[at] = (symbol << 27) | (symbol === wordMark ? (wordOf[order[entry] as number] as number) : 0);
      before = symbol;
      at += 1;
    }
    if (at > first) tree[at - 1] = (tree[at - 1] as number) | lastBit;
    let entry = from;
    for (let place = first, end = at; place < end; place += 1) {
      const symbol = symbolOf(tree[place] as number);
      const start = entry;
      entry += 1;
      if (symbol === wordMark) continue;
      while (entry < to && symbolAt(entry, depth) === symbol) entry += 1;
      tree[place] = (tree[place] as number) | at;
      write(start, entry, depth + 1);
    }
  };
  write(0, order.length, 0);
  const exact = withRoom(old.subarray(0, 0), at);
  exact.set(tree.subarray(0, at));
  return exact;
}

/** The first byte of a reading says whether its vowels are open, and stays the first in either way. */
function soundPlace(first: number, size: number, nth: number, way: 1 | -1): number {
  return way === 1 || nth === 0 ? first + nth : first + size - nth;
}

/** Readings by vowels and their first twelve sounds, which is near enough to an order. */
function orderOf(columns: Columns, readings: number, way: 1 | -1): Uint32Array {
  const inAnyOrder = Uint32Array.from({ length: readings }, (_, reading) => reading);
  const half = readings < 2 ** 22 ? 6 : 5;
  return sorted(columns, sorted(columns, inAnyOrder, half + 1, half, way), 0, half + 1, way);
}

/** The same readings sorted by so many of their numbers from one on; equal ones stay in their order. */
function sorted(
  { sounds, soundAt }: Columns,
  readings: Uint32Array,
  from: number,
  length: number,
  way: 1 | -1,
): Uint32Array {
  const room = readings.length < 2 ** 22 ? 2 ** 22 : 2 ** 27;
  const keyed = new Float64Array(readings.length);
  for (let place = 0; place < readings.length; place += 1) {
    const reading = readings[place] as number;
    const first = soundAt[reading] as number;
    const size = Math.min((soundAt[reading + 1] as number) - first, longestReading + 1);
    let key = 0;
    for (let nth = from; nth < from + length; nth += 1)
      key =
        key * (soundCount + 1) + (nth < size ? (sounds[soundPlace(first, size, nth, way)] as number) + 1 : 0);
    keyed[place] = key * room + place;
  }
  keyed.sort();
  return Uint32Array.from(keyed, (value) => readings[value % room] as number);
}
