// Finds the groups of equivalent names that a word belongs to, by its sounds.
import { type Readings, readingRoom } from '../fold/fold-sounds.ts';
import { foldWord } from '../fold/fold-word.ts';
import { soundNumbers } from '../tables/alphabet.ts';
import { equivalentNames } from '../tables/equivalents.ts';
import { plainLetters } from './normalise.ts';
import { scriptOf } from './script-of.ts';

type Groups = ReadonlyMap<string, readonly number[]>;

const { groupsOfCode, groupsOfLetters } = collect();

/** Words of the table by their first reading; those with a sign before them by their letters. */
function collect(): { readonly groupsOfCode: Groups; readonly groupsOfLetters: Groups } {
  const [groupsOfCode, groupsOfLetters] = [new Map<string, number[]>(), new Map<string, number[]>()];
  const add = (groups: Map<string, number[]>, key: string, group: number) => {
    const known = groups.get(key) ?? [];
    if (!known.includes(group)) groups.set(key, [...known, group]);
  };
  equivalentNames
    .trim()
    .split('\n')
    .forEach((line, group) => {
      for (const word of line.toLowerCase().split(' ')) {
        const letters = plainLetters(word.replace('=', ''));
        if (word.startsWith('=')) add(groupsOfLetters, letters, group);
        else add(groupsOfCode, foldWord(letters, scriptOf(letters))[0] ?? '', group);
      }
    });
  return { groupsOfCode, groupsOfLetters };
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

/** Marks the numbers that have groups, one bit each: most words have none, and end here. */
const marks = new Uint8Array(1 << 14);
const markOf = (hash: number): number => (hash ^ (hash >>> 14)) & (8 * marks.length - 1);
const isMarked = (mark: number): boolean => (((marks[mark >> 3] as number) >> (mark & 7)) & 1) === 1;
for (const hash of byHash.keys()) {
  const mark = markOf(hash);
  marks[mark >> 3] = (marks[mark >> 3] as number) | (1 << (mark & 7));
}

interface Entry {
  readonly sounds: Uint8Array;
  readonly groups: readonly number[];
}

/** First letters and lengths of the words that count by their letters: hardly any other word has both, and is looked up. */
const letterMarks = new Uint8Array(1 << 10);
const letterMarkOf = (letters: string): number =>
  (letters.charCodeAt(0) * 37 + letters.length) & (letterMarks.length - 1);
for (const letters of groupsOfLetters.keys()) letterMarks[letterMarkOf(letters)] = 1;

/**
 * Numbers of groups, most often none. A rarer reading counts only where the common one has no group: it would bring words
 * together that have nothing in common.
 */
export function equivalentGroups(letters: string, { count, sounds, lengths }: Readings): readonly number[] {
  const ofLetters = letterMarks[letterMarkOf(letters)] === 0 ? undefined : groupsOfLetters.get(letters);
  if (ofLetters !== undefined) return ofLetters;
  const length = lengths[0] as number;
  const found = groupsAt(sounds, 0, length);
  if (found.length > 0) return found;
  for (let k = 1; k < count; k++) {
    const at = k * readingRoom;
    const other = lengths[k] as number;
    if (other !== length || !sameSounds(sounds, at, sounds, length)) return groupsAt(sounds, at, other);
  }
  return none;
}

function groupsAt(room: Uint8Array, from: number, length: number): readonly number[] {
  const hash = hashOf(room, from, length);
  const entries = isMarked(markOf(hash)) ? byHash.get(hash) : undefined;
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
