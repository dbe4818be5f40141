/** What others may use of the reporting desk. */
/** Which institutions are late in reporting; nothing of what a sheet holds. */
export { findLate } from './operations/find-late.ts';
