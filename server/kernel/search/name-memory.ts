/** What a node's memory holds of names: the names and how they sound, in typed arrays, and the ids of their records. No key, and nothing else. */
import { nameIndex } from '#libs/names/index/name-index.ts';
import { openSlots } from './slots.ts';

export type NameMemory = {
  /** Adds names of a record to those it has. */
  add(record: string, names: readonly string[]): void;
  /**
   * Sorts a portion of what was added, or gives back a portion of the room of what was removed: some milliseconds of work,
   * so that no search has to. Answers whether there is more.
   */
  sortSome(): boolean;
  /** Takes everything of a record out, and overwrites it. */
  drop(record: string): void;
  /** Takes everything out, and overwrites it. */
  wipe(): void;
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
  let compacting = false;
  return {
    add(record, names) {
      for (const name of names) index.add(slots.take(record), name);
    },
    sortSome() {
      if (index.settleSome()) return true;
      compacting &&= index.compactSome();
      return compacting;
    },
    drop(record) {
      const slot = slots.leave(record);
      if (slot === undefined) return;
      removed += index.remove(slot);
      if (removed < mostRemoved || removed * 2 < index.size) return;
      compacting = true;
      removed = 0;
    },
    wipe() {
      index.wipe();
      slots.wipe();
      removed = 0;
      compacting = false;
    },
    nearest(name, most) {
      const found = new Set<string>();
      // By the two names alone: the index's own order knows how rare a name is among all, whoever may see them.
      const hits = index.search(name, { limit: most });
      hits.sort((one, other) => other.score - one.score || one.id - other.id);
      for (const { id } of hits) {
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
