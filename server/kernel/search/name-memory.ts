/** What a node's memory holds of names: the names and how they sound, in typed arrays, and the ids of their records. No key, and nothing else. */
import { nameIndex } from '#libs/names/index/name-index.ts';
import { openSlots } from './slots.ts';

export type NameMemory = {
  /** Adds names of a record to those it has. */
  add(record: string, names: readonly string[]): void;
  /** Sorts what was added, so that whoever searches first does not wait for it; of a million names it takes seconds. */
  sort(): void;
  /** Takes everything of a record out, and overwrites it. */
  drop(record: string): void;
  /** Records whose names are near, the nearest first; at most 1,000. */
  nearest(name: string, most: number): string[];
  /** Names that are held. */
  readonly size: number;
};

/** Room of what was removed is given back when it is more than this, and more than half of what is there. */
const mostRemoved = 10_000;

export function openNameMemory(): NameMemory {
  const index = nameIndex();
  const slots = openSlots();
  let removed = 0;
  return {
    add(record, names) {
      for (const name of names) index.add(slots.take(record), name);
    },
    sort: () => void index.share(),
    drop(record) {
      const slot = slots.leave(record);
      if (slot === undefined) return;
      removed += index.remove(slot);
      if (removed < mostRemoved || removed * 2 < index.size) return;
      index.compact();
      removed = 0;
    },
    nearest(name, most) {
      const found = new Set<string>();
      for (const { id } of index.search(name, { limit: most })) {
        const record = slots.recordOf(id);
        if (record !== undefined) found.add(record);
      }
      return [...found];
    },
    get size() {
      return index.size;
    },
  };
}
