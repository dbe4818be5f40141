// Words that were read before, found by their place in a text: a word that is known is neither cut out nor read again.
import type { ReadToken } from '../types.ts';

/** A table of open addresses: hash and number of a word, plus one, in each two places. */
export interface WordTable {
  slots: Int32Array;
  readonly words: ReadToken[];
}

/** Words that a table holds at most; it begins anew then. */
const mostWords = 50_000;
const fewestSlots = 256;

export const wordTable = (): WordTable => ({ slots: new Int32Array(2 * fewestSlots), words: [] });

/** The hash of the next letter after those before it; a word begins with 0. */
export const hashOn = (hash: number, code: number): number => (Math.imul(hash, 0x01000193) ^ code) | 0;

/** The word between two places of a text, whose hash was made letter by letter; undefined where it is new. */
export function findWord(
  { slots, words }: WordTable,
  text: string,
  start: number,
  end: number,
  hash: number,
): ReadToken | undefined {
  const mask = slots.length / 2 - 1;
  for (let at = spread(hash) & mask; ; at = (at + 1) & mask) {
    const number = slots[2 * at + 1] as number;
    if (number === 0) return undefined;
    if (slots[2 * at] !== hash) continue;
    const word = words[number - 1] as ReadToken;
    if (standsAt(word.text, text, start, end)) return word;
  }
}

/** Letter by letter: words are short. */
function standsAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let k = 0; k < word.length; k++) if (word.charCodeAt(k) !== text.charCodeAt(start + k)) return false;
  return true;
}

/** Keeps a word that the table does not hold. */
export function keepWord(table: WordTable, hash: number, word: ReadToken): void {
  if (table.words.length === mostWords) {
    table.slots.fill(0);
    table.words.length = 0;
  }
  if (4 * table.words.length >= table.slots.length) grow(table);
  enter(table.slots, hash, table.words.push(word));
}

function grow(table: WordTable): void {
  const { slots } = table;
  table.slots = new Int32Array(4 * slots.length);
  for (let at = 0; at < slots.length; at += 2)
    if (slots[at + 1] !== 0) enter(table.slots, slots[at] as number, slots[at + 1] as number);
}

function enter(slots: Int32Array, hash: number, number: number): void {
  const mask = slots.length / 2 - 1;
  let at = spread(hash) & mask;
  while (slots[2 * at + 1] !== 0) at = (at + 1) & mask;
  slots[2 * at] = hash;
  slots[2 * at + 1] = number;
}

/** Brings the high bits of a hash down. */
const spread = (hash: number): number => hash ^ (hash >>> 15);
