// Reads a whole table: columns, rows, what is refused and why.

import { proposeColumns } from './columns.ts';
import { makeLookup } from './lookup.ts';
import { readRow, type Row } from './read-row.ts';
import type { Column, Field, PlanTable, Problem, ReadPlan, Surroundings } from './types.ts';

/** Rows with one of these cannot be taken over: nobody could say what they are or where they belong. */
const refusing = new Set([
  'missing-title',
  'duplicate-id',
  'duplicate-row',
  'unknown-parent',
  'too-many-cells',
]);

export const titleFields: readonly Field[] = ['title', 'title-en', 'title-bg', 'title-mk', 'title-sq'];

/** `columns` may lack a title column; then nothing is read, and whoever asked says so. */
export function readPlan(
  table: PlanTable,
  around: Surroundings,
  chosen: Readonly<Record<string, string | null>> = {},
): ReadPlan {
  const columns = proposeColumns(table, chosen);
  const problems: Problem[] = table.problems.map((problem) => ({
    ...problem,
    column: problem.column || null,
  }));
  const refused = new Set(
    problems.filter((problem) => refusing.has(problem.code)).map((problem) => problem.row),
  );
  const entries: ReadPlan['entries'] = [];
  if (!columns.some(({ field }) => field && titleFields.includes(field))) {
    return {
      rows: table.rows.length,
      entries,
      refused: table.rows.map((row) => row.number),
      problems,
      columns,
    };
  }
  const view = rowView(table, columns, around.repair, problems);
  const known = { around, lookup: makeLookup() };
  const ids = new Set<string>();
  for (const { number, cells } of table.rows) {
    const row = view(number, cells);
    const entry = readRow(row, known, problems);
    if (entry?.externalId && ids.has(entry.externalId)) {
      problems.push({ row: number, column: row.column('external-id'), code: 'duplicate-id', proposal: null });
      refused.add(number);
    }
    if (entry?.externalId) ids.add(entry.externalId);
    if (entry && !refused.has(number)) entries.push(entry);
    else refused.add(number);
  }
  problems.sort((one, other) => one.row - other.row);
  return { rows: table.rows.length, entries, refused: [...refused], problems, columns };
}

function rowView(table: PlanTable, columns: readonly Column[], repair: boolean, problems: Problem[]) {
  const at = new Map(columns.flatMap(({ field }, index) => (field ? [[field, index] as const] : [])));
  const repairs = new Map(
    table.problems
      .filter((problem) => problem.code === 'double-encoded')
      .map((problem) => [`${problem.row}\n${problem.column}`, problem.proposal]),
  );
  const short = new Set(
    table.problems.filter((problem) => problem.code === 'too-few-cells').map((problem) => problem.row),
  );
  return (number: number, cells: readonly string[]): Row => {
    const raw = (field: Field) => cells[at.get(field) ?? -1] ?? '';
    const column = (field: Field) => columns[at.get(field) ?? -1]?.column ?? null;
    const repairOf = (field: Field) => repairs.get(`${number}\n${column(field)}`);
    const known = (field: Field) => tidy(repairOf(field) ?? raw(field));
    // Tidied, a garbled cell could never be repaired later: its odd blanks are half a letter.
    const written = (field: Field) => (repairOf(field) ? raw(field).trim() : tidy(raw(field)));
    for (const field of watched) {
      const cell = raw(field);
      if (cell !== '' && cell.trim() !== '' && /^\s|\s$|[^\S\n]{2}|\u00A0/u.test(cell)) {
        problems.push({ row: number, column: column(field), code: 'stray-blanks', proposal: tidy(cell) });
      }
    }
    return {
      number,
      short: short.has(number),
      has: (field) => at.has(field),
      column,
      text: (field) => (repair ? known(field) : written(field)),
      known,
    };
  };
}

/** Blanks that change whom a cell names are told; in a title they are tidied without a word. */
const watched: readonly Field[] = ['external-id', 'lead', 'lead-post', 'part-of'];

function tidy(text: string): string {
  return text.replace(/[\s\u00A0]+/gu, ' ').trim();
}
