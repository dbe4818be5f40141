/** Ids of records as small numbers for the index of names: 16 bytes each in typed arrays, where a Map of a million would take ten times that. */

export type Slots = {
  readonly size: number;
  /** The number of a record, a new one where it has none. */
  take(record: string): number;
  find(record: string): number | undefined;
  /** Takes the number away; it is given to another record later. The bytes are overwritten. */
  leave(record: string): number | undefined;
  /** The record of a number that is in use. */
  recordOf(slot: number): string | undefined;
  /** Forgets all records, and overwrites their bytes. */
  wipe(): void;
};

const words = 4;
const first = 1024;

/** `table` holds slot + 1 at the place of a record's hash, or in the next free one; 0: nobody is there. */
export function openSlots(): Slots {
  let ids = new Uint32Array(first * words);
  let used = new Uint8Array(first);
  let table = new Int32Array(first * 2);
  let next = 0;
  const free: number[] = [];
  const homeOf = (word: (at: number) => number) =>
    (Math.imul(word(2) ^ (word(1) >>> 7), 0x9e3779b1) ^ Math.imul(word(3), 0x85ebca6b)) >>> 0;
  const homeOfSlot = (slot: number) => homeOf((at) => ids[slot * words + at] as number);
  const seek = (id: Uint32Array): number => {
    const mask = table.length - 1;
    let at = homeOf((word) => id[word] as number) & mask;
    for (;;) {
      const held = table[at] as number;
      if (held === 0 || sameAt(ids, held - 1, id)) return at;
      at = (at + 1) & mask;
    }
  };
  const grow = () => {
    ids = widened(ids, new Uint32Array(ids.length * 2));
    used = widened(used, new Uint8Array(used.length * 2));
    table = replaced(table, new Int32Array(table.length * 2));
    const mask = table.length - 1;
    for (let slot = 0; slot < next; slot += 1) {
      if (used[slot] === 0) continue;
      let at = homeOfSlot(slot) & mask;
      while (table[at] !== 0) at = (at + 1) & mask;
      table[at] = slot + 1;
    }
  };
  /** Closes the gap, so that whoever stands behind it is found. */
  const unlink = (gap: number) => {
    const mask = table.length - 1;
    let hole = gap;
    for (let at = (hole + 1) & mask; table[at] !== 0; at = (at + 1) & mask) {
      const home = homeOfSlot((table[at] as number) - 1) & mask;
      if (((at - home) & mask) < ((at - hole) & mask)) continue;
      table[hole] = table[at] as number;
      hole = at;
    }
    table[hole] = 0;
  };
  return {
    get size() {
      return next - free.length;
    },
    wipe() {
      for (const column of [ids, used, table]) column.fill(0);
      next = 0;
      free.length = 0;
    },
    take(record) {
      const id = bytesOf(record);
      const known = table[seek(id)] as number;
      if (known > 0) return known - 1;
      if (free.length === 0 && next === used.length) grow();
      const slot = free.pop() ?? next++;
      ids.set(id, slot * words);
      used[slot] = 1;
      table[seek(id)] = slot + 1;
      return slot;
    },
    find(record) {
      const known = table[seek(bytesOf(record))] as number;
      return known > 0 ? known - 1 : undefined;
    },
    leave(record) {
      const at = seek(bytesOf(record));
      const slot = (table[at] as number) - 1;
      if (slot < 0) return undefined;
      unlink(at);
      ids.fill(0, slot * words, (slot + 1) * words);
      used[slot] = 0;
      free.push(slot);
      return slot;
    },
    recordOf(slot) {
      if (used[slot] !== 1) return undefined;
      const hex = Array.from(ids.subarray(slot * words, (slot + 1) * words), (word) =>
        word.toString(16).padStart(8, '0'),
      ).join('');
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
    },
  };
}

function bytesOf(record: string): Uint32Array {
  const hex = record.replaceAll('-', '');
  if (!/^[0-9a-f]{32}$/.test(hex)) throw new Error('The id of a record is a UUID in small letters.');
  return Uint32Array.from({ length: words }, (_, at) => Number.parseInt(hex.slice(at * 8, at * 8 + 8), 16));
}

function sameAt(ids: Uint32Array, slot: number, id: Uint32Array): boolean {
  const from = slot * words;
  return ids[from + 3] === id[3] && ids[from + 2] === id[2] && ids[from + 1] === id[1] && ids[from] === id[0];
}

function widened<A extends Uint32Array | Uint8Array>(from: A, to: A): A {
  to.set(from);
  return replaced(from, to);
}

/** What takes the place of another; that one is overwritten. */
function replaced<A extends Uint32Array | Uint8Array | Int32Array>(from: A, to: A): A {
  from.fill(0);
  return to;
}
