// The rows of an index: names with the numbers that the caller gave them, added and taken away.
import { type Columns, columnNames, count, joined, makeRoom, wipe } from './columns.ts';
import { enterRow, leaveRow } from './id-table.ts';
import { joinsOf, pieces } from './pieces.ts';
import { dropPosting } from './postings.ts';
import type { Settling } from './settle.ts';
import { enterWord, type HearPiece, lettersOf, textOf, wipeSounds, wipeWord } from './words.ts';

/** No number of a caller's: the row is nobody's any more. */
export const nobody = 0xffffffff;

/** The rows together with what only the writer needs: the number of every word by its letters. */
export interface Book {
  columns: Columns;
  readonly wordBy: Map<string, number>;
  readonly hear: HearPiece;
  /** What is being sorted at the moment. */
  settling?: Settling | undefined;
}

/** A book over columns that are there already, read from a snapshot or new. */
export function openBook(columns: Columns, hear: HearPiece): Book {
  const wordBy = new Map<string, number>();
  const words = columns.counts[count.words] as number;
  for (let word = 0; word < words; word += 1)
    if (columns.uses[word] !== 0) wordBy.set(lettersOf(columns, word), word);
  return { columns, wordBy, hear };
}

const encoder = new TextEncoder();

/** Adds a name under a number; the same number may have several. */
export function addRow(book: Book, id: number, name: string): void {
  const { columns } = book;
  const { counts } = columns;
  const row = counts[count.rows] as number;
  makeRoom(columns, 'ids', row + 1);
  makeRoom(columns, 'textAt', row + 2);
  makeRoom(columns, 'rowAt', row + 2);

  const at = columns.textAt[row] as number;
  makeRoom(columns, 'text', at + name.length * 3);
  const { written } = encoder.encodeInto(name, columns.text.subarray(at));
  columns.textAt[row + 1] = at + written;

  const words = wordsOf(book, name);
  const start = columns.rowAt[row] as number;
  makeRoom(columns, 'rowWords', start + words.length);
  columns.rowWords.set(words, start);
  columns.rowAt[row + 1] = start + words.length;

  columns.ids[row] = id;
  enterRow(columns, row);
  counts[count.names] = (counts[count.names] as number) + 1;
  // Last, so that a thread that reads along meets whole rows only.
  Atomics.store(counts, count.rows, row + 1);
}

/** The words of a name, and after them what its neighbours make when they are written as one. */
function wordsOf(book: Book, name: string): number[] {
  const found = pieces(name);
  const words = found.map((piece) => wordFor(book, piece));
  for (const { piece } of joinsOf(found)) words.push((wordFor(book, piece) | joined) >>> 0);
  for (const word of words) {
    const plain = word & ~joined;
    book.columns.uses[plain] = (book.columns.uses[plain] as number) + 1;
  }
  return words;
}

function wordFor({ columns, wordBy, hear }: Book, piece: string): number {
  const known = wordBy.get(piece);
  if (known !== undefined) return known;
  const word = enterWord(columns, piece, hear);
  wordBy.set(piece, word);
  return word;
}

/** Takes every name of these rows out of the memory: text, number, and words that nobody else bears. */
export function removeRows(book: Book, rows: readonly number[]): void {
  const { columns, wordBy } = book;
  const { counts, ids, text, textAt, rowAt, rowWords, uses } = columns;
  for (const row of rows) {
    leaveRow(columns, row);
    ids[row] = nobody;
    text.fill(0, textAt[row] as number, textAt[row + 1] as number);
    for (let at = rowAt[row] as number; at < (rowAt[row + 1] as number); at += 1) {
      const word = (rowWords[at] as number) & ~joined;
      rowWords[at] = nobody;
      dropPosting(columns, word, row);
      book.settling?.lose(word, row);
      uses[word] = (uses[word] as number) - 1;
      if (uses[word] !== 0) continue;
      wordBy.delete(lettersOf(columns, word));
      wipeWord(columns, word);
      if (book.settling?.keeps(word) !== true) wipeSounds(columns, word);
    }
    counts[count.names] = (counts[count.names] as number) - 1;
    counts[count.removed] = (counts[count.removed] as number) + 1;
  }
}

export function nameOf({ text, textAt }: Columns, row: number): string {
  return textOf(text, textAt[row] as number, textAt[row + 1] as number);
}

/** Overwrites all that a book holds, and what is being sorted of it. */
export function wipeBook(book: Book): void {
  book.settling?.end();
  book.settling = undefined;
  wipe(book.columns);
  book.wordBy.clear();
}

/** Bytes of all columns. */
export function bytesOf(columns: Columns): number {
  return columnNames.reduce((sum, name) => sum + columns[name].byteLength, 0);
}
