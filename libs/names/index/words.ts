// The words of an index: every distinct piece of a name once, with the ways in which it may sound.
import { type Columns, count, makeRoom } from './columns.ts';
import { leaveTrees } from './sound-tree.ts';

/** How a piece may sound: numbers of sounds, and whether its script leaves short vowels out. */
export interface Sounding {
  readonly sounds: Uint8Array;
  readonly vowelsOpen: boolean;
}

export type HearPiece = (piece: string) => readonly Sounding[];

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Enters a piece that the index does not know yet, and answers its number. */
export function enterWord(columns: Columns, piece: string, hear: HearPiece): number {
  const { counts } = columns;
  const word = counts[count.words] as number;
  const spelt = encoder.encode(piece);
  makeRoom(columns, 'letterAt', word + 2);
  makeRoom(columns, 'readingAt', word + 2);
  makeRoom(columns, 'uses', word + 1);
  const at = columns.letterAt[word] as number;
  makeRoom(columns, 'letters', at + spelt.length);
  columns.letters.set(spelt, at);
  columns.letterAt[word + 1] = at + spelt.length;
  for (const sounding of hear(piece)) enterReading(columns, word, sounding);
  columns.readingAt[word + 1] = counts[count.readings] as number;
  columns.uses[word] = 0;
  counts[count.words] = word + 1;
  return word;
}

/** The first byte of a reading says whether its vowels are open, the others are its sounds. */
function enterReading(columns: Columns, word: number, { sounds, vowelsOpen }: Sounding): void {
  const { counts } = columns;
  const reading = counts[count.readings] as number;
  makeRoom(columns, 'soundAt', reading + 2);
  makeRoom(columns, 'wordOf', reading + 1);
  const at = columns.soundAt[reading] as number;
  makeRoom(columns, 'sounds', at + sounds.length + 1);
  columns.sounds[at] = vowelsOpen ? 1 : 0;
  columns.sounds.set(sounds, at + 1);
  columns.soundAt[reading + 1] = at + sounds.length + 1;
  columns.wordOf[reading] = word;
  counts[count.readings] = reading + 1;
}

/** Takes a word that nobody bears any more out of the memory: its letters, and what in the trees leads to it alone. */
export function wipeWord(columns: Columns, word: number): void {
  const { letterAt, counts } = columns;
  columns.letters.fill(0, letterAt[word] as number, letterAt[word + 1] as number);
  if (word < (counts[count.settledWords] as number)) leaveTrees(columns, columns, word);
}

/** And its sounds, which tell where it stands in a tree, so they go last. */
export function wipeSounds(columns: Columns, word: number): void {
  const { readingAt, soundAt } = columns;
  const first = soundAt[readingAt[word] as number] as number;
  columns.sounds.fill(0, first, soundAt[readingAt[word + 1] as number] as number);
}

export function lettersOf({ letters, letterAt }: Columns, word: number): string {
  return textOf(letters, letterAt[word] as number, letterAt[word + 1] as number);
}

/** Text in shared memory has to be copied before it is decoded. */
export function textOf(bytes: Uint8Array, from: number, to: number): string {
  return decoder.decode(bytes.slice(from, to));
}
