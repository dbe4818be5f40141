// Finds the groups of equivalent names that a word belongs to, by its sounds.
import { type Readings, readingRoom } from '../fold/fold-sounds.ts';
import { foldWord } from '../fold/fold-word.ts';
import { soundNumbers } from '../tables/alphabet.ts';
import { equivalentNames } from '../tables/equivalents.ts';
import { plainLetters } from './normalise.ts';
import { scriptOf } from './script-of.ts';

/** Readings of a word that count here: rarer ones bring words together that have nothing in common. */
const countedReadings = 2;

const groupsOfCode: ReadonlyMap<string, readonly number[]> = collect();

function collect(): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  equivalentNames
    .trim()
    .split('\n')
    .forEach((line, group) => {
      for (const word of line.toLowerCase().split(' ')) {
        const letters = plainLetters(word);
        for (const code of foldWord(letters, scriptOf(letters)).slice(0, countedReadings)) {
          const known = groups.get(code) ?? [];
          if (!known.includes(group)) groups.set(code, [...known, group]);
        }
      }
    });
  return groups;
}

const none: readonly number[] = Object.freeze<number[]>([]);

/** Groups and the sounds that belong to them, by a number of the sounds. */
const byHash: ReadonlyMap<number, readonly Entry[]> = collectByHash();

function collectByHash(): Map<number, Entry[]> {
  const entries = new Map<number, Entry[]>();
  for (const [code, groups] of groupsOfCode) {
    const sounds = soundNumbers(code);
    const hash = hashOf(sounds, 0, sounds.length);
    entries.set(hash, [...(entries.get(hash) ?? []), { sounds, groups }]);
  }
  return entries;
}

/** Marks the numbers that have groups: most words have none, and end here. */
const marks = new Uint8Array(1 << 14);
const markOf = (hash: number): number => (hash ^ (hash >>> 14)) & (marks.length - 1);
for (const hash of byHash.keys()) marks[markOf(hash)] = 1;

interface Entry {
  readonly sounds: Uint8Array;
  readonly groups: readonly number[];
}

/** Numbers of groups, most often none. */
export function equivalentGroups({ count, lengths, sounds }: Readings): readonly number[] {
  let found = groupsAt(sounds, 0, lengths[0] as number);
  for (let k = 1; k < count; k++) {
    const at = k * readingRoom;
    const length = lengths[k] as number;
    if (length === lengths[0] && sameSounds(sounds, at, sounds, length)) continue;
    const more = groupsAt(sounds, at, length);
    if (more.length > 0) found = found.length === 0 ? more : [...new Set([...found, ...more])];
    break;
  }
  return found;
}

function groupsAt(room: Uint8Array, from: number, length: number): readonly number[] {
  const hash = hashOf(room, from, length);
  const entries = marks[markOf(hash)] === 0 ? undefined : byHash.get(hash);
  if (entries === undefined) return none;
  const entry = entries.find(
    ({ sounds }) => sounds.length === length && sameSounds(room, from, sounds, length),
  );
  return entry === undefined ? none : entry.groups;
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
