// The two ways to look somebody up in a list: with everybody compared, and by the index.
import { compareRead } from '../compare/compare-read.ts';
import { nameIndex } from '../index/name-index.ts';
import { readName } from '../read/read-name.ts';
import type { ReadName } from '../types.ts';
import type { Entry, Finder } from './search-population.ts';

/** Compares with every entry, so that no index stands between a pool and its figures. */
export function compareEveryone(entries: readonly Entry[], others: number): Finder {
  const read = entries.map(({ text }) => readName(text));
  return function* (query, own) {
    const sought = readName(query);
    yield [own, compareRead(sought, read[own] as ReadName)];
    for (let entry = others; entry < read.length; entry += 1) {
      yield [entry, compareRead(sought, read[entry] as ReadName)];
    }
  };
}

/** Through the index, as a search in the product goes, with more hits than are ever shown. */
export function throughIndex(entries: readonly Entry[]): Finder {
  const index = nameIndex();
  for (const [entry, { text }] of entries.entries()) index.add(entry, text);
  return (query) =>
    index.search(query, { limit: 200, compared: 400 }).map(({ id, score }) => [id, score] as const);
}
