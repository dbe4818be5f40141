// Gives back the room of what was removed, in portions: the names that are left go into new columns, one after the other.
import { count, emptyColumns, isShared } from './columns.ts';
import { rowsOf } from './id-table.ts';
import type { InPortions } from './portions.ts';
import { addRow, type Book, nameOf, nobody, openBook, removeRows, wipeBook } from './rows.ts';
import { needsSettling, openSettling } from './settle.ts';

/** A book that is being made out of another. Until the last portion the old one stands, and takes what comes and goes. */
export interface Compaction {
  readonly fresh: Book;
  /** Does a portion. False: that was the last, and the new book holds what the old one does. */
  some(): boolean;
  /** A number was taken out of the old book. */
  lose(id: number): void;
  /** Gives up, and overwrites what was written. */
  end(): void;
}

/** Rows of a portion. */
const rowsAtOnce = 128;

export function openCompaction(book: Book): Compaction {
  const fresh = openBook(emptyColumns(isShared(book.columns.ids)), book.hear);
  const work = copyRows(book, fresh);
  return {
    fresh,
    some: () => work.next().done !== true,
    lose: (id) => removeRows(fresh, rowsOf(fresh.columns, id)),
    end: () => wipeBook(fresh),
  };
}

/** What came while the new book was sorted is copied after it. */
function* copyRows({ columns }: Book, fresh: Book): InPortions<void> {
  const { counts } = columns;
  for (let row = 0; row < (counts[count.rows] as number); ) {
    for (; row < (counts[count.rows] as number); row += 1) {
      if (row % rowsAtOnce === rowsAtOnce - 1) yield;
      if (columns.ids[row] !== nobody) addRow(fresh, columns.ids[row] as number, nameOf(columns, row));
    }
    if (needsSettling(fresh.columns)) yield* settleAll(fresh);
  }
}

function* settleAll(book: Book): InPortions<void> {
  book.settling = openSettling(book.columns);
  while (book.settling.some()) yield;
  book.settling = undefined;
}
