// All readings in the order of their sounds, each written as what it does not share with the one before: a tree of sounds in a
// row of bytes, which a search walks from the front and leaves where nothing near can follow.
import { soundCount } from '../tables/alphabet.ts';
import { type Columns, count, withRoom } from './columns.ts';

/** Groups of readings with the same first three sounds; a sound that is not there counts as one more symbol. */
export const symbols = soundCount + 1;
export const groupDepth = 3;
/** Groups of readings with all vowels written; after them, as many of readings with open vowels. */
export const groups = symbols ** groupDepth;
export const longestSound = 24;
export const leapBytes = 5;
const mostLeapt = 0xffff;

/**
 * Writes the list anew. `groupAt` holds for each group its first byte and its first entry, in turns, and at last the ends.
 * An entry is: how many sounds it shares with the one before, how many it has, and those it does not share. Where a new fourth
 * sound begins stands before that how many bytes and entries to leap to the next one, three and two bytes.
 */
export function writeSoundList(columns: Columns): void {
  const { counts, sounds, soundAt, wordOf } = columns;
  const readings = counts[count.readings] as number;
  const groupAt = withRoom(columns.groupAt.subarray(0, 0), 4 * groups + 2);
  const listWords = withRoom(columns.listWords.subarray(0, 0), readings);
  let list = withRoom(columns.list.subarray(0, 0), readings * 8 + 64);
  let at = 0;
  let group = -1;
  let before: Uint8Array = new Uint8Array(0);
  let leapAt = -1;
  let leapEntry = 0;
  const closeLeap = (entry: number) => {
    if (leapAt < 0) return;
    writeNumber(list, leapAt, 3, at - leapAt - leapBytes);
    writeNumber(list, leapAt + 3, 2, entry - leapEntry);
    leapAt = -1;
  };
  orderOf(columns, readings).forEach((reading, entry) => {
    const from = soundAt[reading] as number;
    const heard = sounds.subarray(
      from + 1,
      Math.min(soundAt[reading + 1] as number, from + 1 + longestSound),
    );
    const own = groupOf(sounds[from] as number, heard);
    const fresh = group < own;
    if (fresh) closeLeap(entry);
    for (; group < own; ) {
      group += 1;
      groupAt[2 * group] = at;
      groupAt[2 * group + 1] = entry;
    }
    let shared = Math.min(groupDepth, heard.length);
    if (!fresh) while (shared < heard.length && heard[shared] === before[shared]) shared += 1;
    // Leaps are counted in two bytes: a very long run is parted.
    if (shared > groupDepth && entry - leapEntry === mostLeapt) shared = groupDepth;
    list = withRoom(list, at + leapBytes + 2 + heard.length - shared);
    if (shared <= groupDepth) {
      closeLeap(entry);
      leapAt = at;
      leapEntry = entry;
      at += leapBytes;
    }
    list[at] = shared;
    list[at + 1] = heard.length;
    list.set(heard.subarray(shared), at + 2);
    at += 2 + heard.length - shared;
    listWords[entry] = wordOf[reading] as number;
    before = heard;
  });
  closeLeap(readings);
  while (group < 2 * groups) {
    group += 1;
    groupAt[2 * group] = at;
    groupAt[2 * group + 1] = readings;
  }
  columns.groupAt = groupAt;
  columns.listWords = listWords;
  columns.list = list;
}

function writeNumber(list: Uint8Array, at: number, width: number, value: number): void {
  for (let byte = 0; byte < width; byte += 1) list[at + byte] = value >>> (8 * byte);
}

/** The group of a reading: whether its vowels are open, and its first three sounds. */
function groupOf(open: number, heard: Uint8Array): number {
  let group = open;
  for (let at = 0; at < groupDepth; at += 1)
    group = group * symbols + (at < heard.length ? (heard[at] as number) + 1 : 0);
  return group;
}

/** Readings by vowels and their first five or six sounds, which is near enough to an order for what is written once. */
function orderOf({ sounds, soundAt }: Columns, readings: number): Uint32Array {
  const keyed = new Float64Array(readings);
  const [depth, room] = readings < 2 ** 22 ? [6, 2 ** 22] : [5, 2 ** 27];
  for (let reading = 0; reading < readings; reading += 1) {
    const from = soundAt[reading] as number;
    const end = soundAt[reading + 1] as number;
    let key = sounds[from] as number;
    for (let at = from + 1; at <= from + depth; at += 1)
      key = key * symbols + (at < end ? (sounds[at] as number) + 1 : 0);
    keyed[reading] = key * room + reading;
  }
  keyed.sort();
  return Uint32Array.from(keyed, (value) => value % room);
}
