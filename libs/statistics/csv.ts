// CSV with a heading: one column holds the values, every other one is a dimension. SDMX-CSV is read too: its first columns name the structure.

import { parse } from 'csv-parse/sync';
import { StatisticsError } from './errors.ts';
import { limits } from './limits.ts';
import { wrong } from './look.ts';
import { settleRoles } from './roles.ts';
import type { Category, Cell, Statistics } from './types.ts';

const valueColumns = ['obs_value', 'value', 'стойност', 'вредност', 'vlera'];
/** What SDMX-CSV says about the message and about single observations; none of it tells figures apart. */
const beside =
  /^(dataflow|structure|structure_id|structure_name|action|last update|obs_flag|obs_status|conf_status)$/;
/** What stands for "no value" in the files of statistical offices. */
const nothing = ['', ':', '..', '.', '-', '–', 'NaN'];

export function readCsv(text: string): Statistics {
  const rows = rowsOf(text);
  const [heading = [], ...body] = rows;
  const columns = heading.map((name) => name.trim());
  if (new Set(columns).size !== columns.length) wrong(columns, 'the first row', 'different headings');
  const values = columns.filter((name) => valueColumns.includes(name.toLowerCase()));
  if (values.length !== 1)
    throw new StatisticsError('statistics.no-value-column', { columns: columns.join(', ').slice(0, 300) });
  const valueAt = columns.indexOf(values[0] ?? '');
  const kept = columns.flatMap((name, at) =>
    at === valueAt || name === '' || beside.test(name.toLowerCase()) ? [] : [{ name, at }],
  );
  if (kept.length > limits.dimensions) wrong(kept.length, 'the first row', `${limits.dimensions} dimensions`);
  const found = kept.map(() => new Map<string, number>());
  const cells: Cell[] = [];
  const seen = new Set<string>();
  body.forEach((row, index) => {
    const line = `line ${index + 2}`;
    if (row.length !== columns.length) wrong(`${row.length} cells`, line, `${columns.length} cells`);
    const at = kept.map(({ name, at }, dimension) => {
      const code = row[at]?.trim() ?? '';
      if (code === '') wrong('nothing', `${line}, ${name}`, 'a category');
      const known = found[dimension] as Map<string, number>;
      if (!known.has(code)) known.set(code, known.size);
      return known.get(code) as number;
    });
    const value = figureOf(row[valueAt]?.trim() ?? '', line);
    if (seen.has(at.join(':'))) throw new StatisticsError('statistics.twice', { at: line });
    seen.add(at.join(':'));
    if (value !== null) cells.push({ at, value });
  });
  const dimensions = kept.map(({ name }, dimension) => ({
    id: name,
    label: name,
    role: null,
    categories: [...(found[dimension]?.keys() ?? [])].map((code): Category => ({ code, label: code })),
  }));
  return {
    format: 'csv',
    title: null,
    source: null,
    updated: null,
    dimensions: settleRoles(dimensions),
    cells,
  };
}

function rowsOf(text: string): string[][] {
  const first = text.slice(0, text.search(/[\r\n]|$/));
  const delimiter = [';', '\t', ','].find((sign) => first.includes(sign)) ?? ',';
  try {
    const options = { bom: true, delimiter, relax_column_count: true, skip_empty_lines: true };
    const rows: string[][] = parse(text, options);
    if (rows.length > limits.cells)
      throw new StatisticsError('statistics.too-many-cells', { cells: rows.length, limit: limits.cells });
    return rows;
  } catch (error) {
    if (error instanceof StatisticsError) throw error;
    const { lines = 0 } = error as { lines?: number };
    return wrong('quotation marks that do not close', `line ${lines}`, 'a row');
  }
}

/** A point or one comma before the decimals; 1,234.5 and 1.234,5 could be read two ways and are refused. */
function figureOf(text: string, line: string): number | null {
  if (nothing.includes(text)) return null;
  const plain = text.replace(/[\s\u00A0\u202F]/gu, '').replace(',', '.');
  if (!/^-?\d+(\.\d+)?$/.test(plain))
    throw new StatisticsError('statistics.no-number', { at: line, found: text.slice(0, 60) });
  return Number(plain);
}
