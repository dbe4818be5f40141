// A table as it was read, and what can be odd about it.

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
  /** Cells that hold a formula, where the format has such: what stands in them was computed by another program, never here. */
  formulas?: { row: number; column: string }[];
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
  formulas?: { row: number; column: number }[];
}
