// The library's entry for servers and the command line. In a browser import tree, align, compare-versions, repair and dates by themselves.

export { type AlignedRow, align } from './align.ts';
export { compareVersions, type VersionRow } from './compare-versions.ts';
export { type ReadDate, readDate } from './dates.ts';
export { TextsError, type TextsErrorCode, textsErrorCodes } from './errors.ts';
export { readIsolated, type Readings } from './isolated.ts';
export { type IsolatedChild, type IsolationOptions, runIsolated } from './isolated-child.ts';
export { limits } from './limits.ts';
export { proposeRepair } from './repair.ts';
export { type PlainLeaf, summarise, type TreeSummary, withUnassigned } from './summary.ts';
export { type Table, type TableProblem, type TableProblemCode, tableProblemCodes } from './table.ts';
export * from './tree.ts';
