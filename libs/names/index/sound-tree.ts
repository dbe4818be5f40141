// All readings as trees of sounds, each in one row of numbers: one from the first sound on, one from the last. A search walks
// both and leaves a branch where nothing near can follow.
import { soundCount } from '../tables/alphabet.ts';
import { type Columns, withRoom } from './columns.ts';
import { type InPortions, portion, sortNumbers } from './portions.ts';

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

/** Both trees of these many readings, in memory of their own. */
export function* writeSoundTrees(
  columns: Columns,
  readings: number,
): InPortions<Pick<Columns, 'fromStart' | 'fromEnd'>> {
  const fromStart = yield* treeOf(columns, readings, 1);
  const fromEnd = yield* treeOf(columns, readings, -1);
  return { fromStart, fromEnd };
}

function* treeOf(columns: Columns, readings: number, way: 1 | -1): InPortions<Uint32Array> {
  const order = yield* orderOf(columns, readings, way);
  let tree = new Uint32Array(order.length * 4 + 64);
  let at = 0;
  let looked = 0;
  /** What is still to be written: entries from, to, how many symbols they share, and the place that leads to what follows. */
  const open = [0, order.length, 0, -1];
  while (open.length > 0) {
    const leading = open.pop() as number;
    const depth = open.pop() as number;
    const to = open.pop() as number;
    const from = open.pop() as number;
    if (leading >= 0) tree[leading] = (tree[leading] as number) | at;
    const first = at;
    const starts: number[] = [];
    for (let entry = from, before = -1; entry < to; entry += 1) {
      looked += 1;
      if (looked % portion === 0) yield;
      const reading = order[entry] as number;
      const symbol = symbolAt(columns, reading, depth, way);
      if (symbol === before && symbol !== wordMark) continue;
      if (at === tree.length) tree = withRoom(tree, at + 1);
      tree[at] = (symbol << 27) | (symbol === wordMark ? (columns.wordOf[reading] as number) : 0);
      starts.push(entry);
      before = symbol;
      at += 1;
    }
    if (at > first) tree[at - 1] = (tree[at - 1] as number) | lastBit;
    // What follows the first comes next: the last one is opened first.
    for (let nth = starts.length - 1; nth >= 0; nth -= 1)
      if (symbolOf(tree[first + nth] as number) !== wordMark)
        open.push(starts[nth] as number, starts[nth + 1] ?? to, depth + 1, first + nth);
  }
  const exact = withRoom(columns.fromStart.subarray(0, 0), at);
  exact.set(tree.subarray(0, at));
  return exact;
}

/** A reading's symbol at this depth; behind its last sound stands the word. */
function symbolAt({ sounds, soundAt }: Columns, reading: number, depth: number, way: 1 | -1): number {
  const first = soundAt[reading] as number;
  const size = Math.min((soundAt[reading + 1] as number) - first, longestReading + 1);
  return depth < size ? (sounds[soundPlace(first, size, depth, way)] as number) : wordMark;
}

/** The first byte of a reading says whether its vowels are open, and stays the first in either way. */
function soundPlace(first: number, size: number, nth: number, way: 1 | -1): number {
  return way === 1 || nth === 0 ? first + nth : first + size - nth;
}

/** Readings by vowels and their first twelve sounds, which is near enough to an order. */
function* orderOf(columns: Columns, readings: number, way: 1 | -1): InPortions<Uint32Array> {
  const inAnyOrder = new Uint32Array(readings);
  for (let reading = 0; reading < readings; reading += 1) {
    if (reading % portion === 0) yield;
    inAnyOrder[reading] = reading;
  }
  const half = readings < 2 ** 22 ? 6 : 5;
  const byLater = yield* sorted(columns, inAnyOrder, { from: half + 1, length: half, way });
  return yield* sorted(columns, byLater, { from: 0, length: half + 1, way });
}

/** The same readings sorted by so many of their numbers from one on; equal ones stay in their order. */
function* sorted(
  { sounds, soundAt }: Columns,
  readings: Uint32Array,
  { from, length, way }: { from: number; length: number; way: 1 | -1 },
): InPortions<Uint32Array> {
  const room = readings.length < 2 ** 22 ? 2 ** 22 : 2 ** 27;
  const keyed = new Float64Array(readings.length);
  for (let place = 0; place < readings.length; place += 1) {
    if (place % portion === 0) yield;
    const reading = readings[place] as number;
    const first = soundAt[reading] as number;
    const size = Math.min((soundAt[reading + 1] as number) - first, longestReading + 1);
    let key = 0;
    for (let nth = from; nth < from + length; nth += 1)
      key =
        key * (soundCount + 1) + (nth < size ? (sounds[soundPlace(first, size, nth, way)] as number) + 1 : 0);
    keyed[place] = key * room + place;
  }
  const inOrder = yield* sortNumbers(keyed);
  const found = new Uint32Array(readings.length);
  for (let place = 0; place < found.length; place += 1) {
    if (place % portion === 0) yield;
    found[place] = readings[(inOrder[place] as number) % room] as number;
  }
  return found;
}
