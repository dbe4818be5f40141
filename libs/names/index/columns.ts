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
  /** How often a column was put in the place of another. */
  replaced: 7,
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

/** Sees to it that a column has room for so many entries. */
export function makeRoom(columns: Columns, name: keyof Columns, entries: number): void {
  const column = columns[name];
  if (entries > column.length) replace(columns, { [name]: longer(column, entries) });
}

/** A longer copy of a column, with room for so many entries and more. */
export function longer<C extends Column>(column: C, entries: number): C {
  const grown = newLike(column, Math.max(entries, Math.ceil(column.length * 1.5)));
  grown.set(column);
  return grown;
}

/** An empty column of the same kind and in the same kind of memory. */
export function newLike<C extends Column>(column: C, entries: number): C {
  return newColumn(column.BYTES_PER_ELEMENT, entries, isShared(column)) as C;
}

/** Puts columns in the place of others, which are overwritten: nothing that is removed later may stand in them. */
export function replace(columns: Columns, fresh: Partial<Columns>): void {
  const names = Object.keys(fresh) as (keyof Columns)[];
  const old = names.map((name) => columns[name]);
  Object.assign(columns, fresh);
  // First, so that a thread that reads nothing any more can know why.
  Atomics.add(columns.counts, count.replaced, 1);
  names.forEach((name, at) => overwrite(name, old[at] as Column));
}

/** Overwrites all that these columns hold, for good: they are no index any more. */
export function wipe(columns: Columns): void {
  const { counts } = columns;
  Atomics.add(counts, count.replaced, 1);
  for (const name of columnNames) if (name !== 'counts') overwrite(name, columns[name]);
  counts.fill(0, 0, count.replaced);
}

/** Of a tree nothing is left but ends, so that a thread that walks it comes to one. */
function overwrite(name: keyof Columns, column: Column): void {
  column.fill(name === 'fromStart' || name === 'fromEnd' ? endOfTree : 0);
}

/** A node that leads nowhere and is the last of its neighbours (see sound-tree.ts). */
export const endOfTree = 1 << 26;

/** How many rows there are; in columns that threads still hold while others have grown, only those that are whole. */
export function rowsIn({ counts, ids, textAt, rowAt }: Columns): number {
  return Math.min(counts[count.rows] as number, ids.length, textAt.length - 1, rowAt.length - 1);
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
