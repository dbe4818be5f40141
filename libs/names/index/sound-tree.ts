// All readings as trees of sounds, each in one row of numbers: one from the first sound on, one from the last. A search walks
// both and leaves a branch where nothing near can follow.
import { soundCount } from '../tables/alphabet.ts';
import { type Columns, endOfTree, longer, newLike } from './columns.ts';
import { type InPortions, portion, sortNumbers } from './portions.ts';

/** What follows a sound lies side by side: sounds, each with where that follows which follows it, or words that end here. */
export const symbolOf = (node: number): number => node >>> 27;
/** The symbol of a word that ends here; it has its number for a place. */
export const wordMark = 31;
export const placeOf = (node: number): number => node & 0x3ffffff;
/** The last of those that lie side by side. */
export const isLast = (node: number): boolean => (node & lastBit) !== 0;
const lastBit = endOfTree;

/** Sounds that are kept of a reading. The first symbol of all is whether its vowels are open, in either tree. */
export const longestReading = 30;

export type SoundTrees = Pick<Columns, 'fromStart' | 'fromEnd'>;

/** Both trees of these many readings, in memory of their own. What is given up half-way is overwritten. */
export function* writeSoundTrees(columns: Columns, readings: number): InPortions<SoundTrees> {
  const fromStart = yield* treeOf(columns, readings, 1);
  let fromEnd: Uint32Array | undefined;
  try {
    fromEnd = yield* treeOf(columns, readings, -1);
  } finally {
    if (!fromEnd) fromStart.fill(0);
  }
  return { fromStart, fromEnd };
}

/** Takes a word out of these trees: whatever leads to it alone is overwritten, and those beside it move up. */
export function leaveTrees(columns: Columns, { fromStart, fromEnd }: SoundTrees, word: number): void {
  const end = columns.readingAt[word + 1] as number;
  for (let reading = columns.readingAt[word] as number; reading < end; reading += 1)
    for (const [tree, way] of [
      [fromStart, 1],
      [fromEnd, -1],
    ] as const)
      leaveList(tree, 0, word, 0, (depth) => symbolAt(columns, reading, depth, way));
}

/** What became of those that lie side by side when a word was taken out from under them. */
type Left = 'all' | 'others' | 'none';

/** Beyond a dozen sounds a symbol may stand side by side with itself: the word is under one of them. */
function leaveList(
  tree: Uint32Array,
  first: number,
  word: number,
  depth: number,
  symbolOfWord: (depth: number) => number,
): Left {
  const symbol = symbolOfWord(depth);
  for (let at = first; at < tree.length; at += 1) {
    const node = tree[at] as number;
    if (symbolOf(node) === symbol) {
      const left =
        symbol === wordMark
          ? leftOfMark(node, word)
          : leaveList(tree, placeOf(node), word, depth + 1, symbolOfWord);
      if (left === 'none') return closeGap(tree, first, at);
      if (left === 'others') return left;
    }
    if (isLast(node)) break;
  }
  return 'all';
}

function leftOfMark(node: number, word: number): Left {
  return placeOf(node) === word ? 'none' : 'all';
}

/** A thread that walks here meanwhile meets one that moved up not at all, or what was the last place: an end. */
function closeGap(tree: Uint32Array, first: number, gap: number): Left {
  let last = gap;
  while (!isLast(tree[last] as number)) last += 1;
  tree.copyWithin(gap, gap + 1, last + 1);
  if (last > first) tree[last - 1] = (tree[last - 1] as number) | lastBit;
  tree[last] = endOfTree;
  return last > first ? 'others' : 'none';
}

function* treeOf(columns: Columns, readings: number, way: 1 | -1): InPortions<Uint32Array> {
  const order = yield* orderOf(columns, readings, way);
  let tree = new Uint32Array(order.length * 4 + 64);
  try {
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
        if (at === tree.length) tree = moved(tree, longer(tree, at + 1));
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
    const exact = newLike(columns.fromStart, at);
    exact.set(tree.subarray(0, at));
    return exact;
  } finally {
    tree.fill(0);
  }
}

/** The longer copy; what it was copied from is overwritten. */
function moved(from: Uint32Array, to: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  from.fill(0);
  return to;
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

/** Readings by vowels and their first twelve sounds, which is near enough to an order. Those of words that nobody bears are left out. */
function* orderOf(columns: Columns, readings: number, way: 1 | -1): InPortions<Uint32Array> {
  const inAnyOrder = new Uint32Array(readings);
  let alive = 0;
  for (let reading = 0; reading < readings; reading += 1) {
    if (reading % portion === 0) yield;
    if (columns.uses[columns.wordOf[reading] as number] === 0) continue;
    inAnyOrder[alive] = reading;
    alive += 1;
  }
  const half = readings < 2 ** 22 ? 6 : 5;
  const byLater = yield* sorted(columns, inAnyOrder.subarray(0, alive), {
    from: half + 1,
    length: half,
    way,
  });
  return yield* sorted(columns, byLater, { from: 0, length: half + 1, way });
}

/** The same readings sorted by so many of their numbers from one on; equal ones stay in their order. */
function* sorted(
  columns: Columns,
  readings: Uint32Array,
  part: { from: number; length: number; way: 1 | -1 },
): InPortions<Uint32Array> {
  const room = readings.length < 2 ** 22 ? 2 ** 22 : 2 ** 27;
  const keyed = new Float64Array(readings.length);
  let inOrder: Float64Array = keyed;
  try {
    for (let from = 0; from < keyed.length; from += portion) {
      yield;
      writeKeys(columns, readings, part, room, keyed, from);
    }
    inOrder = yield* sortNumbers(keyed);
    const found = new Uint32Array(readings.length);
    for (let place = 0; place < found.length; place += 1) {
      if (place % portion === 0) yield;
      found[place] = readings[(inOrder[place] as number) % room] as number;
    }
    return found;
  } finally {
    // They are made of sounds.
    keyed.fill(0);
    inOrder.fill(0);
  }
}

/** A portion of keys. The columns are asked for anew in each: they may have been replaced since the last. */
function writeKeys(
  { sounds, soundAt }: Columns,
  readings: Uint32Array,
  { from, length, way }: { from: number; length: number; way: 1 | -1 },
  room: number,
  keyed: Float64Array,
  begin: number,
): void {
  const end = Math.min(begin + portion, keyed.length);
  for (let place = begin; place < end; place += 1) {
    const reading = readings[place] as number;
    const first = soundAt[reading] as number;
    const size = Math.min((soundAt[reading + 1] as number) - first, longestReading + 1);
    let key = 0;
    for (let nth = from; nth < from + length; nth += 1)
      key =
        key * (soundCount + 1) + (nth < size ? (sounds[soundPlace(first, size, nth, way)] as number) + 1 : 0);
    keyed[place] = key * room + place;
  }
}
