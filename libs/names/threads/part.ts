// A part of a list of names that lies elsewhere: on another thread, in another process, or here.
import type { Columns } from '../index/columns.ts';
import type { NameIndex } from '../index/name-index.ts';
import type { Hit, Search, SearchOptions } from '../index/search-rows.ts';

/** An index that answers later. Calls are carried out in their order. */
export interface IndexPart {
  addAll(names: readonly (readonly [id: number, name: string])[]): Promise<void>;
  /** How many names went. */
  remove(id: number): Promise<number>;
  search(query: string, options?: SearchOptions): Promise<Hit[]>;
  compact(): Promise<void>;
  size(): Promise<number>;
  /** Searches these columns of another thread's index from now on, instead of names of its own. */
  searchColumns(columns: Columns): Promise<void>;
}

/** An index that lies here, as a part. `searchOf` makes the search over shared columns. */
export function localPart(index: NameIndex, searchOf: (columns: Columns) => Search): IndexPart {
  let shared: Search | undefined;
  return {
    async addAll(names) {
      for (const [id, name] of names) index.add(id, name);
    },
    remove: async (id) => index.remove(id),
    search: async (query, options) => (shared ?? index.search)(query, options),
    compact: async () => index.compact(),
    size: async () => index.size,
    async searchColumns(columns) {
      shared = searchOf(columns);
    },
  };
}
