// Tables from .csv, .xlsx and .docx, row by row, with every odd cell named by its place.

import { TextsError } from './errors.ts';

export interface TableProblem {
  row: number;
  column: string;
  code: 'double-encoded';
  proposal: string | null;
}
export interface Table {
  columns: string[];
  rows: { number: number; cells: string[] }[];
  problems: TableProblem[];
}

export async function readTable(_bytes: Uint8Array, _name: string, _sheet?: string): Promise<Table> {
  throw new TextsError('texts.no-table');
}
