// Tables from .csv, .xlsx and .docx, row by row; whatever is odd in them is named by row and column, nothing is dropped.

import { TextsError } from './errors.ts';
import { limits } from './limits.ts';
import { proposeRepair } from './repair.ts';
import { sniff } from './read/sniff.ts';

/** What can be odd about a table; beside it what its proposal is. */
export const tableProblemCodes = [
  'double-encoded', // proposal: the text as it was probably meant
  'merged-cell', // proposal: the value of the cell it was merged with, which was put in
  'formula-without-value', // a formula the program that wrote the file did not compute
  'cell-error', // #REF!, #N/A ...
  'too-few-cells',
  'too-many-cells', // proposal: the cells beyond the last column
  'empty-row',
  'row-before-header', // proposal: its text
  'column-unnamed', // proposal: the name it got
  'column-repeated', // proposal: the name it got
  'hidden-row',
  'other-sheet', // proposal: the name of a sheet (or table) that was not read
  'encoding-guessed', // proposal: the encoding
] as const;
export type TableProblemCode = (typeof tableProblemCodes)[number];

export interface TableProblem {
  /** Line (.csv) or row (.xlsx, .docx) in the file; 0 for the file as a whole. */
  row: number;
  column: string;
  code: TableProblemCode;
  proposal: string | null;
}

export interface Table {
  format: 'csv' | 'xlsx' | 'docx';
  encoding: string;
  delimiter: string | null;
  /** Name of the sheet read, and of all there are. */
  sheet: string | null;
  sheets: string[];
  columns: string[];
  /** As many cells as columns, verbatim; dates of a spreadsheet as YYYY-MM-DD. */
  rows: { number: number; cells: string[] }[];
  problems: TableProblem[];
}

/** What the reader of a format hands over. `odd` names problems by the index of the column. */
export interface Grid {
  format: Table['format'];
  encoding: string;
  delimiter: string | null;
  sheet: string | null;
  sheets: string[];
  rows: { number: number; cells: string[] }[];
  odd: { row: number; column: number; code: TableProblemCode; proposal: string | null }[];
}

/** Errors: texts.no-table, texts.too-many-rows, texts.too-many-columns, and those of the formats. */
export async function readTable(bytes: Uint8Array, name: string, sheet?: string): Promise<Table> {
  if (bytes.length > limits.fileBytes)
    throw new TextsError('texts.too-large', {
      size: Math.ceil(bytes.length / 1048576),
      limit: limits.fileBytes / 1048576,
    });
  return toTable(await readGrid(bytes, name, sheet));
}

async function readGrid(bytes: Uint8Array, name: string, sheet?: string): Promise<Grid> {
  const type = sniff(bytes, name);
  switch (type) {
    case 'csv':
    case 'txt':
      return (await import('./read/read-csv.ts')).readCsv(bytes);
    case 'xlsx':
      return (await import('./read/read-xlsx.ts')).readXlsx(bytes, sheet);
    case 'docx':
      return (await import('./read/read-docx-table.ts')).readDocxTable(bytes, sheet);
    default:
      throw new TextsError('texts.unsupported', { found: `.${type}` });
  }
}

function toTable(grid: Grid): Table {
  const { rows: all, odd, ...about } = grid;
  if (all.length > limits.tableRows + 1)
    throw new TextsError('texts.too-many-rows', { limit: limits.tableRows });
  const filled = (cells: string[]) => cells.filter((cell) => cell.trim() !== '').length;
  const head = all.findIndex((row) => filled(row.cells) >= 2);
  const header = all[head];
  if (!header) throw new TextsError('texts.no-table');
  const problems: TableProblem[] = [];
  const columns = columnNames(header, all, problems);
  if (columns.length > limits.tableColumns)
    throw new TextsError('texts.too-many-columns', { limit: limits.tableColumns });
  for (const row of all.slice(0, head))
    if (filled(row.cells) > 0)
      problems.push({
        row: row.number,
        column: '',
        code: 'row-before-header',
        proposal: row.cells.join(' ').trim(),
      });
  const rows: Table['rows'] = [];
  for (const { number, cells } of all.slice(head + 1)) {
    if (filled(cells) === 0) {
      if (cells.length > 0) problems.push({ row: number, column: '', code: 'empty-row', proposal: null });
      continue;
    }
    if (cells.length < columns.length && about.format === 'csv')
      problems.push({
        row: number,
        column: columns[cells.length] ?? '',
        code: 'too-few-cells',
        proposal: null,
      });
    const beyond = cells.slice(columns.length).filter((cell) => cell.trim() !== '');
    if (beyond.length > 0)
      problems.push({ row: number, column: '', code: 'too-many-cells', proposal: beyond.join(' | ') });
    const kept = columns.map((_, i) => cells[i] ?? '');
    rows.push({ number, cells: kept });
    kept.forEach((cell, i) => {
      const proposal = proposeRepair(cell);
      if (proposal !== null)
        problems.push({ row: number, column: columns[i] ?? '', code: 'double-encoded', proposal });
    });
  }
  for (const { column, ...rest } of odd) problems.push({ ...rest, column: columns[column] ?? '' });
  problems.sort((a, b) => a.row - b.row);
  return { ...about, columns, rows, problems };
}

/** The header's names; a column with cells but without a name gets one, and so does one whose name was used before. */
function columnNames(header: Grid['rows'][number], all: Grid['rows'], problems: TableProblem[]): string[] {
  let width = header.cells.length;
  while (width > 0 && all.every((row) => (row.cells[width - 1] ?? '').trim() === '')) width -= 1;
  const names: string[] = [];
  for (let i = 0; i < width; i += 1) {
    const wanted = (header.cells[i] ?? '').replace(/\s+/gu, ' ').trim();
    let name = wanted || `Column ${i + 1}`;
    for (let n = 2; names.includes(name); n += 1) name = `${wanted || `Column ${i + 1}`} (${n})`;
    if (wanted === '')
      problems.push({ row: header.number, column: name, code: 'column-unnamed', proposal: name });
    else if (name !== wanted)
      problems.push({ row: header.number, column: name, code: 'column-repeated', proposal: name });
    names.push(name);
  }
  return names;
}
