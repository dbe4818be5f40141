// Several threads that search one index in shared memory, so that a second searcher costs no second copy.
import { NameIndexError } from '../index/errors.ts';
import type { NameIndex } from '../index/name-index.ts';
import type { Hit, SearchOptions } from '../index/search-rows.ts';
import type { IndexPart } from './part.ts';

export interface SharedSearch {
  /** Asks the thread with the least to do. Shows it the columns first where the index has outgrown or compacted those it knows. */
  search(query: string, options?: SearchOptions): Promise<Hit[]>;
  /** Shows the threads all that was added since. What was removed is gone for them at once, without this. */
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
  const ask = async (part: IndexPart, query: string, options?: SearchOptions): Promise<Hit[]> => {
    try {
      return await part.search(query, options);
    } catch (error) {
      if (!(error instanceof NameIndexError) || error.code !== 'outdated') throw error;
      await refresh();
      return ask(part, query, options);
    }
  };
  return {
    refresh,
    async search(query, options) {
      const at = busy.indexOf(Math.min(...busy));
      busy[at] = (busy[at] ?? 0) + 1;
      try {
        return await ask(parts[at] as IndexPart, query, options);
      } finally {
        busy[at] = (busy[at] ?? 1) - 1;
      }
    },
  };
}
