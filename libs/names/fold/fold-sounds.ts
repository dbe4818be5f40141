// Folds one word into numbers of sounds: every reading that its letters allow, the most common first, a few at most.
import { soundNumbers } from '../tables/alphabet.ts';
import type { Script } from '../types.ts';
import { follow, nodeOf, root } from './letter-tree.ts';
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
  readonly lengths: Uint8Array;
  /** Sounds of reading k from k × readingRoom on. */
  readonly sounds: Uint8Array;
}

export const makeReadings = (): Readings => ({
  count: 0,
  lengths: new Uint8Array(mostReadings),
  sounds: new Uint8Array(mostReadings * readingRoom),
});

type Sounds = readonly Uint8Array[];

/** What the groups of a script may sound like, by their nodes in its tree. */
interface NodeSounds {
  readonly anywhere: readonly (Sounds | undefined)[];
  readonly atStart: readonly (Sounds | undefined)[];
}

const nodeSounds = (script: Script): NodeSounds => {
  const tree = spellingTrees[script];
  const byNode = (table: SpellingTable['anywhere']): (Sounds | undefined)[] => {
    const sounds = Array.from<Sounds | undefined>({ length: tree.next.length / tree.width });
    for (const [group, readings] of table) sounds[nodeOf(tree, group)] = readings.map(soundNumbers);
    return sounds;
  };
  return { anywhere: byNode(spellings[script].anywhere), atStart: byNode(spellings[script].atStart) };
};

const soundsOf: Readonly<Record<Script, NodeSounds>> = Object.freeze({
  Latn: nodeSounds('Latn'),
  Cyrl: nodeSounds('Cyrl'),
  Grek: nodeSounds('Grek'),
  Arab: nodeSounds('Arab'),
  Zyyy: nodeSounds('Zyyy'),
});
const unknown: Sounds = [soundNumbers('?')];
const digit: Sounds = [soundNumbers('#')];

/** Writes the readings of a word of at most 32 letters into `into`; two equal sounds in a row become one. Some may be equal. */
export function foldSounds(letters: string, script: Script, into: Readings): void {
  const tree = spellingTrees[script];
  const { anywhere, atStart } = soundsOf[script];
  const { length } = letters;
  into.count = 1;
  into.lengths[0] = 0;
  for (let i = 0; i < length; ) {
    const code = letters.charCodeAt(i);
    let sounds = code >= 0x30 && code <= 0x39 ? digit : unknown;
    let taken = 1;
    let node = root;
    for (let end = i; end < length; ) {
      node = follow(tree, node, letters.charCodeAt(end));
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
  const total = Math.min(mostReadings, count * sounds.length);
  for (let slot = total - 1; slot >= count; slot--) {
    const from = (slot % count) * readingRoom;
    const length = lengths[slot % count] as number;
    for (let k = 0; k < length; k++) room[slot * readingRoom + k] = room[from + k] as number;
    lengths[slot] = length;
    append(into, slot, sounds[Math.floor(slot / count)] as Uint8Array);
  }
  for (let slot = 0; slot < count; slot++) append(into, slot, sounds[0] as Uint8Array);
  into.count = total;
}

function append({ lengths, sounds: room }: Readings, slot: number, sounds: Uint8Array): void {
  let at = slot * readingRoom + (lengths[slot] as number);
  const repeats = sounds.length > 0 && lengths[slot] !== 0 && room[at - 1] === sounds[0];
  for (let k = repeats ? 1 : 0; k < sounds.length; k++) room[at++] = sounds[k] as number;
  lengths[slot] = at - slot * readingRoom;
}
