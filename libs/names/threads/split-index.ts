// One list over several parts: a number decides in which part its names lie, and every part answers every query.
import type { Hit } from '../index/search-rows.ts';
import type { IndexPart } from './part.ts';

export type SplitIndex = Omit<IndexPart, 'searchColumns'>;

/** The parts as one index. The same numbers go to the same part as long as there are as many. */
export function splitIndex(parts: readonly IndexPart[]): SplitIndex {
  if (parts.length === 0) throw new Error('A split index needs at least one part.');
  const placeOf = (id: number) => (Math.imul(id, 0x9e3779b1) >>> 8) % parts.length;
  return {
    async addAll(names) {
      const shares = parts.map((): (readonly [number, string])[] => []);
      for (const entry of names) shares[placeOf(entry[0])]?.push(entry);
      await Promise.all(parts.map((part, at) => part.addAll(shares[at] ?? [])));
    },
    remove: (id) => (parts[placeOf(id)] as IndexPart).remove(id),
    async search(query, options = {}) {
      const hits = (await Promise.all(parts.map((part) => part.search(query, options)))).flat();
      return hits.sort(best).slice(0, options.limit ?? 20);
    },
    async compact() {
      await Promise.all(parts.map((part) => part.compact()));
    },
    async size() {
      return (await Promise.all(parts.map((part) => part.size()))).reduce((sum, size) => sum + size, 0);
    },
  };
}

function best(one: Hit, other: Hit): number {
  return other.rank - one.rank || one.id - other.id;
}
