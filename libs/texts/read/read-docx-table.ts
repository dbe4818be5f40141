// Reads a table inside a Word document: parts of one table that repeat their header are put together again.

import { TextsError } from '../errors.ts';
import { type DocxTable, docxTables } from './read-docx.ts';
import type { Grid } from '../table.ts';

/** `wanted` is the number of a table, from 1; without it the one with the most rows, with all that have its header. */
export function readDocxTable(bytes: Uint8Array, wanted?: string): Grid {
  const tables = docxTables(bytes);
  const names = tables.map((_, i) => String(i + 1));
  const main =
    wanted === undefined
      ? tables.reduce<DocxTable | undefined>(
          (a, b) => (a && a.rows.length >= b.rows.length ? a : b),
          undefined,
        )
      : tables[Number(wanted) - 1];
  if (!main) throw new TextsError('texts.no-table');
  const header = headerOf(main);
  const same =
    wanted === undefined ? tables.filter((table) => table === main || headerOf(table) === header) : [main];
  const odd: Grid['odd'] = tables.flatMap((table, i) =>
    same.includes(table)
      ? []
      : [{ row: 0, column: -1, code: 'other-sheet' as const, proposal: names[i] ?? null }],
  );
  const rows: Grid['rows'] = [];
  let number = 0;
  for (const table of same)
    table.rows.forEach((row, r) => {
      number += 1;
      if (r === 0 && rows.length > 0) return; // The header again, on the next page.
      rows.push({ number, cells: spread(row, rows.at(-1)?.cells ?? [], number, odd) });
    });
  return {
    format: 'docx',
    encoding: 'utf-8',
    delimiter: null,
    sheet: names[tables.indexOf(main)] ?? null,
    sheets: names,
    rows,
    odd,
  };
}

const headerOf = (table: DocxTable): string => JSON.stringify(table.rows[0]?.map((cell) => cell.text.trim()));

/** Cells that run over several columns or down from the row above get their value in each place, and each is told. */
function spread(row: DocxTable['rows'][number], above: string[], number: number, odd: Grid['odd']): string[] {
  const cells: string[] = [];
  for (const { text, span, continues } of row)
    for (let i = 0; i < span; i += 1) {
      const value = continues ? (above[cells.length] ?? '') : text;
      if (continues || i > 0)
        odd.push({ row: number, column: cells.length, code: 'merged-cell', proposal: value });
      cells.push(value);
    }
  return cells;
}
