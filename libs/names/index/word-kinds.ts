// Which kinds of consonants a word has: enough to see, before any comparison, that two words may be spellings of one name.
import { kindOfSound } from '../tables/alphabet.ts';
import { type Columns, count } from './columns.ts';
import type { Sounding } from './words.ts';

const unknown = 0x80000000;

/** Kinds in any reading of a word of the index, one bit each; worked out once. */
export function wordKinds(columns: Columns): (word: number) => number {
  let known = new Uint32Array(0);
  return (word) => {
    const { counts, readingAt, soundAt, sounds } = columns;
    if (word >= known.length) {
      const longer = new Uint32Array((counts[count.words] as number) + 1024).fill(unknown);
      longer.set(known);
      known = longer;
    }
    let kinds = known[word] as number;
    if (kinds !== unknown) return kinds;
    kinds = 0;
    for (let reading = readingAt[word] as number; reading < (readingAt[word + 1] as number); reading += 1)
      // The first byte of a reading is none of its sounds.
      for (let at = (soundAt[reading] as number) + 1; at < (soundAt[reading + 1] as number); at += 1)
        kinds |= kindOfSound[sounds[at] as number] as number;
    known[word] = kinds;
    return kinds;
  };
}

/** Kinds in any of these readings. */
export function kindsIn(soundings: readonly Sounding[]): number {
  let kinds = 0;
  for (const { sounds } of soundings) for (const sound of sounds) kinds |= kindOfSound[sound] as number;
  return kinds;
}

export function bitsOf(bits: number): number {
  let left = bits - ((bits >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
