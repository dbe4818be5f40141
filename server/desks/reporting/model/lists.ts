/** The closed lists of reporting. Browser-safe. */

export const periodStates = ['open', 'closed'] as const;
export const sheetStates = ['to-answer', 'handed-in', 'returned', 'checked', 'approved'] as const;
/** States in which the institution answers. */
export const answering: readonly SheetState[] = ['to-answer', 'returned'];

/** Files behind one row. */
export const mostFiles = 10;

/** Characters. */
export const longest = { narrative: 2000, source: 500, words: 1000 } as const;

export type PeriodState = (typeof periodStates)[number];
export type SheetState = (typeof sheetStates)[number];

/** The columns of a sheet as a spreadsheet, in their order; `key` is hidden and says which row of the sheet a line answers. */
export const tableColumns = [
  'key',
  'number',
  'measure',
  'asked',
  'unit',
  'target',
  'last',
  'value',
  'source',
  'narrative',
  'words',
] as const;
/** Those that are read back. */
export const answerColumns = ['value', 'source', 'narrative'] as const;

/** What of a line becomes of it: taken as it is, shown for a look first, nothing new, nothing written, or not taken. */
export const lineStates = ['new', 'look', 'same', 'blank', 'refused'] as const;

/** What a spreadsheet that came back is told, row by row. */
export const tableTold = [
  // Of the whole file.
  'column-missing',
  'column-unknown',
  'other-sheet',
  'before-header',
  // The line is not taken.
  'not-on-sheet',
  'not-found',
  'twice',
  'not-a-number',
  'is-a-date',
  'other-unit',
  'not-on-scale',
  'no-figure-asked',
  'cell-error',
  'formula-empty',
  'too-long',
  'beyond-columns',
  // It is proposed, and a person looks first.
  'formula',
  'merged',
  'found-by-title',
  'hidden-row',
  'looks-like-share',
  'odd-letters',
  // Said, and of no effect.
  'twice-same',
] as const;

export type TableColumn = (typeof tableColumns)[number];
export type LineState = (typeof lineStates)[number];
export type TableTold = (typeof tableTold)[number];
