// Finds the groups of equivalent names that a word belongs to, by its sounds.
import { type Readings, readingRoom } from '../fold/fold-sounds.ts';
import { foldWord } from '../fold/fold-word.ts';
import { soundNumbers } from '../tables/alphabet.ts';
import { equivalentNames } from '../tables/equivalents.ts';
import { plainLetters } from './normalise.ts';
import { scriptOf } from './script-of.ts';

/** What the table knows of one reading. */
interface Entry {
  readonly sounds: Uint8Array;
  readonly groups: number[];
  /** Those of words that sound so and count by their letters alone, by their letters; hardly any entry has such words. */
  ofLetters?: Map<string, number[]>;
}

const none: readonly number[] = Object.freeze<number[]>([]);

/** Entries by a number of their sounds. */
const byHash: ReadonlyMap<number, readonly Entry[]> = collect();

/** Words of the table by their first reading; those with a sign before them by their letters, too. */
function collect(): Map<number, Entry[]> {
  const entries = new Map<number, Entry[]>();
  const entryOf = (letters: string): Entry => {
    const sounds = soundNumbers(foldWord(letters, scriptOf(letters))[0] ?? '');
    const hash = hashOf(sounds, 0, sounds.length);
    const alike = entries.get(hash) ?? [];
    const known = findEntry(alike, sounds, 0, sounds.length);
    if (known) return known;
    const entry: Entry = { sounds, groups: [] };
    entries.set(hash, [...alike, entry]);
    return entry;
  };
  equivalentNames
    .trim()
    .split('\n')
    .forEach((line, group) => {
      for (const word of line.toLowerCase().split(' ')) {
        const letters = plainLetters(word.replace('=', ''));
        const entry = entryOf(letters);
        if (word.startsWith('=')) {
          entry.ofLetters ??= new Map();
          entry.ofLetters.set(letters, [...(entry.ofLetters.get(letters) ?? []), group]);
        } else if (!entry.groups.includes(group)) entry.groups.push(group);
      }
    });
  return entries;
}

/** Marks the numbers that have groups, one bit each: most words have none, and end here. */
const marks = new Uint8Array(1 << 14);
const markOf = (hash: number): number => (hash ^ (hash >>> 14)) & (8 * marks.length - 1);
const isMarked = (mark: number): boolean => (((marks[mark >> 3] as number) >> (mark & 7)) & 1) === 1;
for (const hash of byHash.keys()) {
  const mark = markOf(hash);
  marks[mark >> 3] = (marks[mark >> 3] as number) | (1 << (mark & 7));
}

/**
 * Numbers of groups, most often none. A rarer reading counts only where the common one has no group: it would bring words
 * together that have nothing in common.
 */
export function equivalentGroups(letters: string, { count, sounds, lengths }: Readings): readonly number[] {
  const length = lengths[0] as number;
  const common = entryAt(sounds, 0, length);
  const found = common?.ofLetters?.get(letters) ?? common?.groups ?? none;
  if (found.length > 0) return found;
  for (let k = 1; k < count; k++) {
    const at = k * readingRoom;
    const other = lengths[k] as number;
    if (other !== length || !sameSounds(sounds, at, sounds, length))
      return entryAt(sounds, at, other)?.groups ?? none;
  }
  return none;
}

function entryAt(room: Uint8Array, from: number, length: number): Entry | undefined {
  const hash = hashOf(room, from, length);
  return isMarked(markOf(hash)) ? findEntry(byHash.get(hash) ?? [], room, from, length) : undefined;
}

function findEntry(
  entries: readonly Entry[],
  room: Uint8Array,
  from: number,
  length: number,
): Entry | undefined {
  return entries.find(({ sounds }) => sounds.length === length && sameSounds(room, from, sounds, length));
}

function hashOf(room: Uint8Array, from: number, length: number): number {
  let hash = length;
  for (let i = from; i < from + length; i++) hash = (Math.imul(hash, 31) + (room[i] as number)) & 0x3fffffff;
  return hash;
}

function sameSounds(room: Uint8Array, from: number, sounds: Uint8Array, length: number): boolean {
  for (let i = 0; i < length; i++) if (room[from + i] !== sounds[i]) return false;
  return true;
}
