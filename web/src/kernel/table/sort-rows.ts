// Sorts the rows of a table by one column: numbers by size, words by the reader's alphabet, empty cells last in both directions.
import type { Column } from './column.ts';
import { readSort } from './table-state.ts';

/** `sort` as in the address (`ends`, `-ends`); without it, or where no such column sorts, the rows stay as they came. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sort: string | undefined,
  compare: (a: string, b: string) => number,
): readonly Row[] {
  const wanted = readSort(sort)[0];
  const column = columns.find(({ id, sorts }) => id === wanted?.id && sorts !== false);
  if (!wanted || !column) return rows;
  const order = (one: string | number, other: string | number) =>
    typeof one === 'number' && typeof other === 'number' ? one - other : compare(String(one), String(other));
  return rows
    .map((row) => ({ row, value: column.value(row) }))
    .sort(({ value: one }, { value: other }) => {
      if (one === undefined || other === undefined)
        return Number(one === undefined) - Number(other === undefined);
      return wanted.desc ? order(other, one) : order(one, other);
    })
    .map(({ row }) => row);
}
