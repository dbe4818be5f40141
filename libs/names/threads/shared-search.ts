// Several threads that search one index in shared memory, so that a second searcher costs no second copy.
import type { NameIndex } from '../index/name-index.ts';
import type { Hit, SearchOptions } from '../index/search-rows.ts';
import type { IndexPart } from './part.ts';

export interface SharedSearch {
  /** Asks the thread with the least to do. */
  search(query: string, options?: SearchOptions): Promise<Hit[]>;
  /** Shows the threads what was added since. What was removed is gone for them at once, without this. */
  refresh(): Promise<void>;
}

/** Lets the parts search an index that was made with `shared: true` and stays the only one that is written to. */
export async function sharedSearch(index: NameIndex, parts: readonly IndexPart[]): Promise<SharedSearch> {
  const busy = parts.map(() => 0);
  const refresh = async () => {
    const columns = index.share();
    await Promise.all(parts.map((part) => part.searchColumns(columns)));
  };
  await refresh();
  return {
    refresh,
    async search(query, options) {
      const at = busy.indexOf(Math.min(...busy));
      busy[at] = (busy[at] ?? 0) + 1;
      try {
        return await (parts[at] as IndexPart).search(query, options);
      } finally {
        busy[at] = (busy[at] ?? 1) - 1;
      }
    },
  };
}
