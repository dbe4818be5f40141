// Tables from .csv, .xlsx and .docx, row by row; whatever is odd in them is named by row and column, nothing is dropped.

import { TextsError } from './errors.ts';
import { limits } from './limits.ts';
import { proposeRepair } from './repair.ts';
import { sniff } from './read/sniff.ts';
import type { Grid, Table, TableProblem } from './table.ts';

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
  const { rows: all, odd, formulas, ...about } = grid;
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
  const computed = formulas?.flatMap(({ row, column }) => {
    const name = columns[column];
    return name === undefined ? [] : [{ row, column: name }];
  });
  return { ...about, columns, rows, problems, ...(computed ? { formulas: computed } : {}) };
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
