// Words that were read before, found by their letters: a word that is known is neither cut out of its text nor read again.
import type { ReadToken } from '../types.ts';

/** A table of open addresses. */
export interface WordTable {
  /** Four numbers a place: side by side, they are fetched from memory at once. */
  slots: Int32Array;
  readonly words: ReadToken[];
  /** The letters of all words, one after the other, and how many there are. */
  codes: Uint16Array;
  used: number;
}

/** In a place: the word's hash, its number plus one (0 where the place is free), where its letters begin, and how many it has. */
const hashIn = 0;
const numberIn = 1;
const fromIn = 2;
const lengthIn = 3;
const slotSize = 4;

/** Words that a table holds at most; it begins anew then. */
const mostWords = 50_000;
const fewestSlots = 256;
const fewestCodes = 64;

export const wordTable = (): WordTable => ({
  slots: new Int32Array(slotSize * fewestSlots),
  words: [],
  codes: new Uint16Array(fewestCodes),
  used: 0,
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
  const { slots } = table;
  for (let at = firstAt(slots, hash); ; at = nextAt(slots, at)) {
    const number = slots[at + numberIn] as number;
    if (number === 0) return undefined;
    if (slots[at + hashIn] !== hash || slots[at + lengthIn] !== length) continue;
    if (standsAt(table.codes, slots[at + fromIn] as number, codes, length)) return table.words[number - 1];
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
    table.used = 0;
  }
  if (2 * slotSize * table.words.length >= table.slots.length) grow(table);
  const from = table.used;
  table.used += length;
  if (table.used > table.codes.length) {
    const longer = new Uint16Array(2 * table.used);
    longer.set(table.codes);
    table.codes = longer;
  }
  for (let k = 0; k < length; k++) table.codes[from + k] = codes[k] as number;
  const at = freeAt(table.slots, hash);
  table.slots[at + hashIn] = hash;
  table.slots[at + numberIn] = table.words.push(word);
  table.slots[at + fromIn] = from;
  table.slots[at + lengthIn] = length;
}

function grow(table: WordTable): void {
  const { slots } = table;
  table.slots = new Int32Array(2 * slots.length);
  for (let at = 0; at < slots.length; at += slotSize) {
    if (slots[at + numberIn] === 0) continue;
    const to = freeAt(table.slots, slots[at + hashIn] as number);
    for (let k = 0; k < slotSize; k++) table.slots[to + k] = slots[at + k] as number;
  }
}

/** The place where a new word of this hash goes. */
function freeAt(slots: Int32Array, hash: number): number {
  let at = firstAt(slots, hash);
  while (slots[at + numberIn] !== 0) at = nextAt(slots, at);
  return at;
}

/** The place where the search for a hash begins: its high bits are brought down. */
const firstAt = (slots: Int32Array, hash: number): number =>
  (slotSize * (hash ^ (hash >>> 15))) & (slots.length - 1);

const nextAt = (slots: Int32Array, at: number): number => (at + slotSize) & (slots.length - 1);
