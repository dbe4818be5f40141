// What an index holds: columns of numbers and nothing else, so that one piece of memory keeps, shares and saves it.

export type Column = Uint8Array | Uint32Array;

/** Where each count stands in the column of counts. */
export const count = {
  rows: 0,
  names: 1,
  words: 2,
  readings: 3,
  settledRows: 4,
  settledWords: 5,
  removed: 6,
} as const;

/**
 * The columns of an index. A row is a name of somebody, a word is a distinct piece of a name, a reading is one way in
 * which a word may sound. A column that ends in At holds where each entry of another column begins, and one more.
 */
export interface Columns {
  counts: Uint32Array;
  /** Row to the caller's number; and a table in which a number finds its rows. */
  ids: Uint32Array;
  slots: Uint32Array;
  /** Row to its text in UTF-8. */
  textAt: Uint32Array;
  text: Uint8Array;
  /** Row to its words; a word with the bit `joined` stands for two neighbours written as one. */
  rowAt: Uint32Array;
  rowWords: Uint32Array;
  /** Word to how often it is used, its letters in UTF-8, its readings. */
  uses: Uint32Array;
  letterAt: Uint32Array;
  letters: Uint8Array;
  readingAt: Uint32Array;
  /** Reading to its sounds and back to its word. */
  soundAt: Uint32Array;
  sounds: Uint8Array;
  wordOf: Uint32Array;
  /** Made anew when rows are settled: the sounds of all readings as trees (see sound-tree.ts), and word to rows. */
  fromStart: Uint32Array;
  fromEnd: Uint32Array;
  postingAt: Uint32Array;
  postings: Uint32Array;
}

export const joined = 0x80000000;

/** Names of the columns in the order in which they are saved, with the bytes of an entry. */
export const columnWidths: Readonly<Record<keyof Columns, 1 | 4>> = {
  counts: 4,
  ids: 4,
  slots: 4,
  textAt: 4,
  text: 1,
  rowAt: 4,
  rowWords: 4,
  uses: 4,
  letterAt: 4,
  letters: 1,
  readingAt: 4,
  soundAt: 4,
  sounds: 1,
  wordOf: 4,
  fromStart: 4,
  fromEnd: 4,
  postingAt: 4,
  postings: 4,
};

export const columnNames = Object.keys(columnWidths) as (keyof Columns)[];

/** Columns without an entry, in memory that threads share if asked for. */
export function emptyColumns(shared: boolean): Columns {
  const columns = Object.fromEntries(
    columnNames.map((name) => [name, newColumn(columnWidths[name], name === 'counts' ? 8 : 16, shared)]),
  );
  return columns as unknown as Columns;
}

/** The same column, or a longer copy of it, with room for so many entries. */
export function withRoom<C extends Column>(column: C, entries: number): C {
  if (entries <= column.length) return column;
  const longer = Math.max(entries, Math.ceil(column.length * 1.5));
  const grown = newColumn(column.BYTES_PER_ELEMENT, longer, isShared(column)) as C;
  grown.set(column);
  return grown;
}

export function newColumn(width: number, entries: number, shared: boolean): Column {
  const bytes = width * entries;
  const memory = shared ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes);
  return width === 1 ? new Uint8Array(memory) : new Uint32Array(memory);
}

/** A page of a browser may have no shared memory at all. */
export function isShared(column: Column): boolean {
  return typeof SharedArrayBuffer !== 'undefined' && column.buffer instanceof SharedArrayBuffer;
}
