// The index on threads and in processes, for servers: several that search one memory, or a list split over several. A browser has neither.

export type { IndexPart } from './threads/part.ts';
export { startProcess, type StartedPart, startThread } from './threads/ports.ts';
export { type SharedSearch, sharedSearch } from './threads/shared-search.ts';
export { type SplitIndex, splitIndex } from './threads/split-index.ts';
