// Words that were read before, found by their letters: a word that is known is neither cut out of its text nor read again.
import type { ReadToken } from '../types.ts';

/** A table of open addresses: hash and number of a word, plus one, in each two places. */
export interface WordTable {
  slots: Int32Array;
  readonly words: ReadToken[];
  /** The letters of all words, one after the other, and where those of each end. */
  codes: Uint16Array;
  readonly ends: number[];
}

/** Words that a table holds at most; it begins anew then. */
const mostWords = 50_000;
const fewestSlots = 256;
const fewestCodes = 64;

export const wordTable = (): WordTable => ({
  slots: new Int32Array(2 * fewestSlots),
  words: [],
  codes: new Uint16Array(fewestCodes),
  ends: [],
});

/** The hash of the next letter after those before it; a word begins with 0. */
export const hashOn = (hash: number, code: number): number => (Math.imul(hash, 0x01000193) ^ code) | 0;

/** The word of the first so many codes, which have this hash; undefined where it is new. */
export function findWord(
  table: WordTable,
  codes: Uint16Array,
  length: number,
  hash: number,
): ReadToken | undefined {
  const { slots, ends } = table;
  const mask = slots.length / 2 - 1;
  for (let at = spread(hash) & mask; ; at = (at + 1) & mask) {
    const number = slots[2 * at + 1] as number;
    if (number === 0) return undefined;
    if (slots[2 * at] !== hash) continue;
    const from = number === 1 ? 0 : (ends[number - 2] as number);
    if ((ends[number - 1] as number) - from !== length) continue;
    if (standsAt(table.codes, from, codes, length)) return table.words[number - 1];
  }
}

function standsAt(all: Uint16Array, from: number, codes: Uint16Array, length: number): boolean {
  for (let k = 0; k < length; k++) if (all[from + k] !== codes[k]) return false;
  return true;
}

/** Keeps a word that the table does not hold. */
export function keepWord(
  table: WordTable,
  codes: Uint16Array,
  length: number,
  hash: number,
  word: ReadToken,
): void {
  if (table.words.length === mostWords) {
    table.slots.fill(0);
    table.words.length = 0;
    table.ends.length = 0;
  }
  if (4 * table.words.length >= table.slots.length) grow(table);
  const from = table.ends.at(-1) ?? 0;
  if (from + length > table.codes.length) {
    const longer = new Uint16Array(2 * (from + length));
    longer.set(table.codes);
    table.codes = longer;
  }
  for (let k = 0; k < length; k++) table.codes[from + k] = codes[k] as number;
  table.ends.push(from + length);
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
