// The two ways to look somebody up in a list: with everybody compared, and by the index.
import { nameComparer } from '../compare/name-comparer.ts';
import { nameIndex } from '../index/name-index.ts';
import type { ReadName } from '../types.ts';
import type { Entry, Finder } from './search-population.ts';

/** Compares with every entry, so that no index stands between a pool and its figures. */
export function compareEveryone(entries: readonly Entry[], others: number): Finder {
  const comparer = nameComparer();
  const read = entries.map(({ text }) => comparer.read(text));
  return function* (query, own) {
    const sought = comparer.read(query);
    yield [own, comparer.compareRead(sought, read[own] as ReadName)];
    for (let entry = others; entry < read.length; entry += 1) {
      yield [entry, comparer.compareRead(sought, read[entry] as ReadName)];
    }
  };
}

/** Through the index, as a search in the product goes, with more hits than are ever shown. */
export function throughIndex(entries: readonly Entry[]): Finder {
  const index = nameIndex();
  for (const [entry, { text }] of entries.entries()) index.add(entry, text);
  return (query) => index.search(query, { limit: 1000 }).map(({ id, score }) => [id, score] as const);
}
