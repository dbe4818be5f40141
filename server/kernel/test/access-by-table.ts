/** A desk's table of access, tried: every operation by a person of every column, against the cells written by hand. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Purpose } from '../identity/purposes.ts';
import type { AnyOperation } from '../operation/define.ts';
import type { Desk } from '../operation/desk.ts';
import { Refusal } from '../operation/errors.ts';
import type { AtWork, TestHouse } from './house.ts';

/** Which role, working for which purpose, stands in a column. */
export type Posts<Column extends string> = Record<Column, { role: string; purpose: Purpose }>;

/** Employs one person for each column. */
export async function employColumns<Column extends string>(
  t: TestHouse,
  posts: Posts<Column>,
): Promise<Record<Column, AtWork>> {
  const people = {} as Record<Column, AtWork>;
  for (const column of Object.keys(posts) as Column[]) {
    const { role, purpose } = posts[column];
    const login = column.replaceAll(' ', '-');
    people[column] = await t.employ({ login, roles: [role], purposes: [purpose] });
  }
  return people;
}

/** What came of it: let in (whatever came then), or refused before a byte of the input was looked at. */
export async function knock(person: AtWork, operation: AnyOperation): Promise<'A' | '-'> {
  try {
    await person.does(operation, { nonsense: true });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.code === 'kernel.not-allowed') return '-';
    assert.equal(error.code, 'kernel.input-invalid');
  }
  return 'A';
}

/** Declares the tests of the table; `people` is asked when they run. Cells are divided by blanks: `A` let in, `-` not. */
export function tryAccessTable<Column extends string>(
  desk: Desk,
  columns: readonly Column[],
  table: Readonly<Record<string, string>>,
  people: () => Record<Column, AtWork>,
): void {
  it('has a row for every operation, and none for what is not there', () => {
    assert.deepEqual(Object.keys(table).sort(), desk.operations.map((one) => one.name).sort());
  });

  for (const operation of desk.operations) {
    it(`lets in to ${operation.name} whom the table says, and nobody else`, async () => {
      const wanted = (table[operation.name] ?? '').split(/\s+/);
      assert.equal(wanted.length, columns.length);
      const found = await Promise.all(columns.map((column) => knock(people()[column], operation)));
      assert.deepEqual(
        columns.map((column, i) => [column, found[i]]),
        columns.map((column, i) => [column, wanted[i]]),
      );
    });
  }
}
