/** The closed lists of reporting. Browser-safe. */

export const periodStates = ['open', 'closed'] as const;
export const sheetStates = ['to-answer', 'handed-in', 'returned', 'checked', 'approved'] as const;
/** States in which the institution answers. */
export const answering: readonly SheetState[] = ['to-answer', 'returned'];

/** Characters. */
export const longest = { narrative: 2000, source: 500, words: 1000 } as const;

export type PeriodState = (typeof periodStates)[number];
export type SheetState = (typeof sheetStates)[number];
