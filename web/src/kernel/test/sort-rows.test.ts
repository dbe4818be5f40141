/** A table sorts as its reader reads, and never hides an empty cell among the full ones. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Column } from '../table/column.ts';
import { sortRows } from '../table/sort-rows.ts';

type Row = { id: number; title: string; sum: number | undefined };
const rows: Row[] = [
  { id: 1, title: 'Работа', sum: 9 },
  { id: 2, title: 'ателие', sum: undefined },
  { id: 3, title: 'Вода', sum: 100 },
  { id: 4, title: 'вода', sum: 9 },
];
const columns: Column<Row>[] = [
  { id: 'title', title: 'Title', value: ({ title }) => title },
  { id: 'sum', title: 'Sum', value: ({ sum }) => sum },
  { id: 'fixed', title: 'Fixed', value: ({ id }) => -id, sorts: false },
];
const compare = new Intl.Collator('bg').compare;
const sorted = (sort: string | undefined) => sortRows(rows, columns, sort, compare).map(({ id }) => id);

test('Words are sorted by the alphabet of the reader, in both directions', () => {
  assert.deepEqual(sorted('title'), [2, 4, 3, 1]);
  assert.deepEqual(sorted('-title'), [1, 3, 4, 2]);
});

test('Numbers are sorted by size, what is equal stays as it came, and what is empty comes last', () => {
  assert.deepEqual(sorted('sum'), [1, 4, 3, 2]);
  assert.deepEqual(sorted('-sum'), [3, 1, 4, 2]);
});

test('Without a sort, or by a column that does not sort or is not there, rows stay as they came', () => {
  for (const sort of [undefined, 'fixed', 'nowhere', '-']) assert.deepEqual(sorted(sort), [1, 2, 3, 4], sort);
});
