/** A report as data: sections with sentences and tables; written as XLSX, CSV or accessible PDF by its neighbours. */
import type { Language } from '../operation/define.ts';

export type Cell = string | number | null;
export type Column = {
  label: string;
  align?: 'left' | 'right';
  /** Relative width in print. */
  width?: number;
};
export type ReportTable = { columns: readonly Column[]; rows: readonly (readonly Cell[])[] };
export type ReportSection = {
  heading: string;
  sentences?: readonly string[];
  table?: ReportTable;
};
export type Report = {
  title: string;
  /** Lines under the title: whose, of which day, which version. */
  lines: readonly string[];
  language: Language;
  sections: readonly ReportSection[];
  /** "Page 2 of 7", with {number} and {total}. */
  pageLabel: string;
};

export const fileTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  pdf: 'application/pdf',
  txt: 'text/plain; charset=utf-8',
} as const;
