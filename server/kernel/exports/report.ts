/** A report as data: sections with sentences, charts and tables; written as PDF, HTML, DOCX, XLSX or CSV by its neighbours. */
import type { Language } from '../operation/define.ts';
import type { BarChart } from './bars.ts';

/** A text that leads to where its figure comes from. */
export type Linked = { text: string; href: string };
export type Cell = string | number | null | Linked;
export type Column = {
  /** By which a layout may leave it out. */
  key?: string;
  label: string;
  align?: 'left' | 'right';
  /** Relative width in print. */
  width?: number;
};
export type ReportTable = {
  /** What it is a table of, where its heading does not say it. */
  caption?: string;
  columns: readonly Column[];
  rows: readonly (readonly Cell[])[];
};
export type ReportSection = {
  heading: string;
  /** 2 is a chapter, 3 a part of it. */
  level?: 2 | 3;
  sentences?: readonly string[];
  /** Its figures stand in a table of the same section. */
  chart?: BarChart;
  table?: ReportTable;
  /** Where one table is not enough. */
  more?: readonly ReportTable[];
};
export type Report = {
  /** Lines above the title: whose paper it is. */
  letterhead?: readonly string[];
  title: string;
  /** Lines under the title: whose, of which day, which version. */
  lines: readonly string[];
  language: Language;
  sections: readonly ReportSection[];
  /** "Page 2 of 7", with {number} and {total}. */
  pageLabel: string;
};

/** The words of a cell; a number is written plainly. */
export function textOf(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'object' ? cell.text : String(cell);
}

export function tablesOf({ table, more = [] }: ReportSection): ReportTable[] {
  return [...(table ? [table] : []), ...more];
}

export const fileTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  csv: 'text/csv; charset=utf-8',
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
  pdf: 'application/pdf',
  txt: 'text/plain; charset=utf-8',
} as const;
