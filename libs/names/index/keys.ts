// Keys under which a reading is kept and sought: its consonants in coarse classes, and the same with one of them left out.
import { soundSymbols } from '../tables/alphabet.ts';

const classes = ['bp', 'dt', 'gk', 'vf', 'zsZScJC', 'm', 'n', 'l', 'r', '?', '#'];

/** Symbol to class; 0 for vowels, h and j, which the spellings of one name agree on least. */
const classOf = Uint8Array.from(
  soundSymbols,
  (symbol) => classes.findIndex((all) => all.includes(symbol)) + 1,
);

const mostConsonants = 8;

/** Room for the keys of one reading. */
export const mostKeys = mostConsonants + 1;

/**
 * Writes the keys of the sounds between two places and answers how many there are. Two skeletons share a key if they
 * are the same, or if one consonant more, less or other makes them so.
 */
export function writeKeys(sounds: Uint8Array, from: number, to: number, keys: Uint32Array): number {
  let whole = 0;
  let length = 0;
  for (let at = from; at < to && length < mostConsonants; at += 1) {
    const kind = classOf[sounds[at] as number] as number;
    if (kind === 0) continue;
    whole = (whole << 4) | kind;
    length += 1;
  }
  keys[0] = whole;
  let found = 1;
  // A single letter left of two would bring in a tenth of all words.
  if (length < 3) return found;
  for (let left = 0; left < length; left += 1) {
    const low = left * 4;
    const tail = low === 0 ? 0 : whole & (0xffffffff >>> (32 - low));
    const head = low === 28 ? 0 : (whole >>> (low + 4)) << low;
    const key = (head | tail) >>> 0;
    if (key !== keys[found - 1]) keys[found++] = key;
  }
  return found;
}

/** The bucket of a key in a table with so many buckets, a power of two. */
export function bucketOf(key: number, buckets: number): number {
  const mixed = Math.imul(key ^ (key >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) & (buckets - 1);
}
