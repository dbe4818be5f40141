/** CSV that no spreadsheet takes for a program: a cell that begins like a formula gets an apostrophe before it. */
import { type Cell, type ReportTable, textOf } from './report.ts';

/** What a spreadsheet would carry out or skip: = + - @, a tab, a line's end; also behind leading blanks. */
const dangerous = /^[\s\u00A0]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;

/** The text of a cell, made harmless; numbers are numbers and stay as they are. */
export function safeText(text: string): string {
  return dangerous.test(text) ? `'${text}` : text;
}

/** UTF-8 with a mark at its head (for spreadsheets), RFC 4180: commas, CRLF, quotes doubled. */
export function writeCsv(table: ReportTable): Uint8Array {
  const lines = [table.columns.map((column) => column.label), ...table.rows].map((cells) =>
    cells.map(written).join(','),
  );
  return new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}\r\n`);
}

function written(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = safeText(textOf(cell));
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
