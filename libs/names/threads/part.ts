// A part of a list of names that lies elsewhere: on another thread, in another process, or here.
import { type Columns, count } from '../index/columns.ts';
import { NameIndexError } from '../index/errors.ts';
import type { NameIndex, SharedColumns } from '../index/name-index.ts';
import type { Hit, Search, SearchOptions } from '../index/search-rows.ts';

/** An index that answers later. Calls are carried out in their order. */
export interface IndexPart {
  addAll(names: readonly (readonly [id: number, name: string])[]): Promise<void>;
  /** How many names went. */
  remove(id: number): Promise<number>;
  search(query: string, options?: SearchOptions): Promise<Hit[]>;
  compact(): Promise<void>;
  size(): Promise<number>;
  /**
   * Searches these columns of another thread's index from now on, instead of names of its own. Once that index has put
   * others in their place, a search is refused (`outdated`) until it is shown those.
   */
  searchColumns(columns: SharedColumns): Promise<void>;
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
      shared = whileCurrent(columns, searchOf(columns));
    },
  };
}

/** A search over columns that another thread writes to. What it found while they were replaced is no answer. */
function whileCurrent(columns: SharedColumns, search: Search): Search {
  const requireCurrent = () => {
    if (Atomics.load(columns.counts, count.replaced) === columns.replaced) return;
    throw new NameIndexError(
      'outdated',
      'The index has put other columns in the place of these: show them to this part.',
    );
  };
  return (query, options) => {
    requireCurrent();
    try {
      return search(query, options);
    } finally {
      requireCurrent();
    }
  };
}
