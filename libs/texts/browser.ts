// The library's entry for a browser: types, and functions that read no files.

export { type AlignedRow, align } from './align.ts';
export { compareVersions, type VersionRow } from './compare-versions.ts';
export { type ReadDate, readDate } from './dates.ts';
export { type TextsErrorCode, textsErrorCodes } from './errors.ts';
export { type Messages, messagesOf } from './messages-of.ts';
export { proposeRepair } from './repair.ts';
export { type PlainLeaf, summarise, type TreeSummary, withUnassigned } from './summary.ts';
export type { Table, TableProblem, TableProblemCode } from './table.ts';
export * from './tree.ts';
