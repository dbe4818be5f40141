// Person names across scripts: reads them and compares two at a time. No list of its own, and nothing inferred about anybody;
// nothing that needs a server or threads.

export { type CompareOptions, compareNames } from './compare/compare-names.ts';
export { compareRead } from './compare/compare-read.ts';
export type { LeftExplanation, NameComparison, PairExplanation, PairVerdict } from './compare/explain.ts';
export { type NameComparer, nameComparer } from './compare/name-comparer.ts';
export {
  comparePersons,
  type DetailExplanation,
  type DetailVerdict,
  type PersonComparison,
  type PersonDetails,
} from './persons/compare-persons.ts';
export { libraryThreshold } from './compare/library-threshold.ts';
export { NameIndexError, type NameIndexErrorCode } from './index/errors.ts';
export { type NameIndex, type NameIndexOptions, nameIndex } from './index/name-index.ts';
export type { Hit, Search, SearchOptions } from './index/search-rows.ts';
export { type KeyPerson, keysPerPerson, keysVersion, matchKeys, paddedKeys } from './keys/match-keys.ts';
export { type ReadHints, readName } from './read/read-hinted.ts';
export type { Spelling } from './read/spelling-readings.ts';
export { soundCount, soundNumbers, soundSymbols } from './tables/alphabet.ts';
export { type SpellingRule, spellingRules } from './tables/spelling-rules.ts';
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
