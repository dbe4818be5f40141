// An index of person names: find the names that may be the one sought, in any script, among a million.
import { type Columns, count, emptyColumns } from './columns.ts';
import { type Compaction, openCompaction } from './compact.ts';
import { NameIndexError } from './errors.ts';
import { hearPiece } from './hear-piece.ts';
import { rowsOf } from './id-table.ts';
import { addRow, bytesOf, nobody, openBook, removeRows, wipeBook } from './rows.ts';
import { type Search, searchRows } from './search-rows.ts';
import { needsSettling, openSettling } from './settle.ts';
import { readSnapshot, writeSnapshot } from './snapshot.ts';

export interface NameIndex {
  /** Adds a name under a number of the caller's, 0 to 4,294,967,294; the same number may have several names. */
  add(id: number, name: string): void;
  /**
   * Takes every name of a number away: from now on it is not found, and its text, its number and the words that nobody
   * else bears are overwritten in memory. Answers how many names that were. How such words sound is overwritten too; of
   * words that are being sorted at the moment (`settleSome`), with the last portion.
   */
  remove(id: number): number;
  /**
   * The names most like the one sought, the best first. Never throws for what the query holds; a RangeError for an option
   * that is no number.
   */
  readonly search: Search;
  /**
   * Sorts a portion of what was added, a millisecond or two of work; answers whether there is more. A search sorts everything
   * that it has to in one go, of a million names for seconds, unless this was begun: then it looks one by one through what is
   * not sorted yet, and whoever began goes on until the answer is false.
   */
  settleSome(): boolean;
  /** Gives back the room of what was removed, and overwrites it. The order of equal hits stays. */
  compact(): void;
  /** Does a portion of the same, a millisecond or two of work; answers whether there is more. Until the last, nothing changes. */
  compactSome(): boolean;
  /** Forgets everything, and overwrites it. The index is empty then, as a new one. */
  wipe(): void;
  /** All names as bytes, without anything of what was removed. */
  save(): Uint8Array;
  /** How many names there are. */
  readonly size: number;
  /** Bytes of the columns, without the memory that a search takes for itself. */
  readonly bytes: number;
  /** The columns as they are now, settled, for other threads to search (see ../threads). */
  share(): SharedColumns;
}

/** Columns of one moment. When others take their place, `counts` says another number, and nothing is to be read from these. */
export interface SharedColumns extends Columns {
  readonly replaced: number;
}

export interface NameIndexOptions {
  /**
   * Bytes that `save` made. They are used where they lie and not copied, so that one reading or mapping serves; they are
   * the index's from then on, which writes to them and overwrites what it outgrows.
   */
  readonly from?: Uint8Array;
  /** Keeps the columns in memory that threads share. Not in a browser. */
  readonly shared?: boolean;
}

/**
 * A new index, or one from saved bytes. @throws NameIndexError where the bytes are not an index that this version made, and
 * where memory is to be shared and there is none of that kind.
 */
export function nameIndex(options: NameIndexOptions = {}): NameIndex {
  const { from, shared = false } = options;
  if (shared && typeof SharedArrayBuffer === 'undefined')
    throw new NameIndexError(
      'no-shared-memory',
      'There is no memory here that threads share (no SharedArrayBuffer): make the index without `shared`.',
    );
  let book = openBook(from !== undefined ? readSnapshot(from) : emptyColumns(shared), hearPiece);
  let find: Search | undefined;
  let compaction: Compaction | undefined;

  const compactMore = (): boolean => {
    compaction ??= openCompaction(book);
    if (compaction.some()) return true;
    wipeBook(book);
    book = compaction.fresh;
    compaction = undefined;
    find = undefined;
    return false;
  };
  const hasGaps = () => book.columns.counts[count.removed] !== 0;
  const compact = () => {
    while (hasGaps()) compactMore();
    find = undefined;
  };
  const settleMore = (): boolean => {
    book.settling ??= openSettling(book.columns);
    if (book.settling.some()) return true;
    book.settling = undefined;
    return false;
  };
  const settled = (): Columns => {
    const { counts } = book.columns;
    while (book.settling || counts[count.settledRows] !== counts[count.rows]) settleMore();
    return book.columns;
  };
  return {
    add(id, name) {
      if (!Number.isInteger(id) || id < 0 || id >= nobody)
        throw new NameIndexError(
          'id',
          `A number of a name is a whole number from 0 to ${nobody - 1}, not ${id}.`,
        );
      addRow(book, id, name);
    },
    remove(id) {
      const rows = rowsOf(book.columns, id);
      removeRows(book, rows);
      compaction?.lose(id);
      // What a search remembers of words goes with them.
      if (rows.length > 0) find = undefined;
      return rows.length;
    },
    search(query, how) {
      if (!book.settling && needsSettling(book.columns)) settled();
      find ??= searchRows(book.columns, book.hear);
      return find(query, how);
    },
    settleSome() {
      if (!book.settling && !needsSettling(book.columns)) return false;
      return settleMore() || needsSettling(book.columns);
    },
    compact,
    compactSome: () => hasGaps() && compactMore(),
    wipe() {
      compaction?.end();
      compaction = undefined;
      wipeBook(book);
      book = openBook(emptyColumns(shared), hearPiece);
      find = undefined;
    },
    save() {
      compact();
      return writeSnapshot(settled());
    },
    share() {
      const columns = settled();
      return { ...columns, replaced: columns.counts[count.replaced] as number };
    },
    get size() {
      return book.columns.counts[count.names] as number;
    },
    get bytes() {
      return bytesOf(book.columns);
    },
  };
}
