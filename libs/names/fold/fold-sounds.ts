// Folds one word into numbers of sounds: every reading that its letters allow, the most common first, a few at most.
import { kindOfSound, soundNumbers } from '../tables/alphabet.ts';
import type { Script } from '../types.ts';
import type { LetterCodes } from './letter-codes.ts';
import { follow, type LetterTree, nodeOf, root } from './letter-tree.ts';
import { type SpellingTable } from './spelling-table.ts';
import { spellings } from './spellings.ts';
import { spellingTrees } from './spelling-trees.ts';

export const mostReadings = 4;
const longestCode = 24;
/** Room of one reading: 32 letters of a few sounds each. */
export const readingRoom = 160;

/** The readings of one word, one after the other; serves any number of words, one at a time. */
export interface Readings {
  count: number;
  /** Kinds of consonants in any of them, one bit each. */
  kinds: number;
  readonly lengths: Uint8Array;
  /** Sounds of reading k from k × readingRoom on. */
  readonly sounds: Uint8Array;
}

export const makeReadings = (): Readings => ({
  count: 0,
  kinds: 0,
  lengths: new Uint8Array(mostReadings),
  sounds: new Uint8Array(mostReadings * readingRoom),
});

/** Readings of a group of letters. Each is one number: how many sounds it has in three bits, and those in five bits each. */
type Sounds = readonly number[];

const packed = (reading: string): number =>
  soundNumbers(reading).reduceRight((sounds, sound) => (sounds << 5) | sound, 0) * 8 + reading.length;

/** What the groups of a script may sound like, by their nodes in its tree. */
interface NodeSounds {
  readonly tree: LetterTree;
  readonly anywhere: readonly (Sounds | undefined)[];
  readonly atStart: readonly (Sounds | undefined)[];
}

const nodeSounds = (script: Script): NodeSounds => {
  const tree = spellingTrees[script];
  const byNode = (table: SpellingTable['anywhere']): (Sounds | undefined)[] => {
    const sounds = Array.from<Sounds | undefined>({ length: tree.next.length / tree.width });
    for (const [group, readings] of table) sounds[nodeOf(tree, group)] = readings.map(packed);
    return sounds;
  };
  return {
    tree,
    anywhere: byNode(spellings[script].anywhere),
    atStart: byNode(spellings[script].atStart),
  };
};

const soundsOf: Readonly<Record<Script, NodeSounds>> = Object.freeze({
  Latn: nodeSounds('Latn'),
  Cyrl: nodeSounds('Cyrl'),
  Grek: nodeSounds('Grek'),
  Arab: nodeSounds('Arab'),
  Zyyy: nodeSounds('Zyyy'),
});
const unknown: Sounds = [packed('?')];
const digit: Sounds = [packed('#')];

/** Writes the readings of a word of at most 32 letters into `into`; two equal sounds in a row become one. Some may be equal. */
export function foldSounds({ length, codes }: LetterCodes, script: Script, into: Readings): void {
  const { tree, anywhere, atStart } = soundsOf[script];
  into.count = 1;
  into.kinds = 0;
  into.lengths[0] = 0;
  for (let i = 0; i < length; ) {
    const code = codes[i] as number;
    let sounds = code >= 0x30 && code <= 0x39 ? digit : unknown;
    let taken = 1;
    let node = root;
    for (let end = i; end < length; ) {
      node = follow(tree, node, codes[end] as number);
      if (node === 0) break;
      end++;
      const first = i === 0 && length > end + 2 ? atStart[node] : undefined;
      const found = first ?? anywhere[node];
      if (found === undefined) continue;
      sounds = found;
      taken = end - i;
    }
    i += taken;
    extend(into, sounds);
    if ((into.lengths[0] as number) >= longestCode) break;
  }
}

/** The first reading of every code comes before the second of any. */
function extend(into: Readings, sounds: Sounds): void {
  const { count, lengths, sounds: room } = into;
  const first = sounds[0] as number;
  const total = Math.min(mostReadings, count * sounds.length);
  let kinds = into.kinds | kindsOf(first);
  for (let slot = total - 1; slot >= count; slot--) {
    const from = (slot % count) * readingRoom;
    const length = lengths[slot % count] as number;
    for (let k = 0; k < length; k++) room[slot * readingRoom + k] = room[from + k] as number;
    lengths[slot] = length;
    const other = sounds[Math.floor(slot / count)] as number;
    kinds |= kindsOf(other);
    append(into, slot, other);
  }
  for (let slot = 0; slot < count; slot++) append(into, slot, first);
  into.count = total;
  into.kinds = kinds;
}

function kindsOf(reading: number): number {
  let kinds = 0;
  for (let count = reading & 7, rest = reading >> 3; count > 0; count--, rest >>= 5)
    kinds |= kindOfSound[rest & 31] as number;
  return kinds;
}

function append({ lengths, sounds }: Readings, slot: number, reading: number): void {
  const start = slot * readingRoom;
  let at = start + (lengths[slot] as number);
  let last = at > start ? (sounds[at - 1] as number) : -1;
  for (let count = reading & 7, rest = reading >> 3; count > 0; count--, rest >>= 5) {
    const sound = rest & 31;
    if (sound !== last) sounds[at++] = sound;
    last = -1;
  }
  lengths[slot] = at - start;
}
