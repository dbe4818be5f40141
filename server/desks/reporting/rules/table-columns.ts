/** Which column of a file holds what: found by its heading in any of the four languages. */
import type { TableColumn } from '../model/lists.ts';
import { tableColumns } from '../model/lists.ts';
import { fold } from './fold.ts';

/** The headings of each column, in every language. */
export type Headings = ReadonlyMap<TableColumn, readonly string[]>;

export type FoundColumns = {
  /** The heading as it stands in the file. */
  at: ReadonlyMap<TableColumn, string>;
  missing: readonly TableColumn[];
  unknown: readonly string[];
};

/** Without these a line says nothing that can be taken. */
const expected: readonly TableColumn[] = ['key', 'value', 'source', 'narrative'];

export function findColumns(columns: readonly string[], headings: Headings): FoundColumns {
  const at = new Map<TableColumn, string>();
  const unknown: string[] = [];
  for (const name of columns) {
    const wanted = fold(name);
    const field = tableColumns.find((one) => headings.get(one)?.some((heading) => fold(heading) === wanted));
    if (field && !at.has(field)) at.set(field, name);
    else unknown.push(name);
  }
  return { at, missing: expected.filter((field) => !at.has(field)), unknown };
}
