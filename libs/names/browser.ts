// The library's entry for a browser: reads and compares names, tells what was found. Nothing that needs a server or threads.

export type { NameComparison } from './compare/explain.ts';
export { compareNames } from './compare/compare-names.ts';
export { compareRead } from './compare/compare-read.ts';
export { type NameIndex, type NameIndexOptions, nameIndex } from './index/name-index.ts';
export { readName } from './read/read-name.ts';
export { type NameLine, nameLines } from './tell/name-lines.ts';
export { type Nearness, nearnessOf, nearnessWords } from './tell/nearness.ts';
export {
  type NameMessages,
  nameMessages,
  type TellLanguage,
  tellLines,
  tellNearness,
} from './tell/tell-names.ts';
export type { ReadName, ReadToken, Role, Script } from './types.ts';
