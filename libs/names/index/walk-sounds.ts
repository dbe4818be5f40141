// Walks the list of sounds for everything near a reading: a table of edit costs that grows by a line with each sound, only
// as far as costs are within the limit, and is left where none is.
import { soundCount } from '../tables/alphabet.ts';
import { type Columns, count } from './columns.ts';
import { alone, aloneBesideOpen, replacing, replacingBesideOpen } from './edit-costs.ts';
import { groupDepth, groups, leapBytes, longestSound, symbols } from './sound-list.ts';

/** Readings of one piece that are equally long, walked as one: each sound may be that of any of them. */
export interface Heard {
  readonly readings: readonly Uint8Array[];
  readonly vowelsOpen: boolean;
}

/** Calls `found` for every reading whose cost is within the limit; a word may come several times. */
export type Walk = (heard: Heard, limit: number, found: (word: number, cost: number) => void) => void;

const width = longestSound + 1;
const tooFar = 1000;

/** A walk with memory of its own, for one search at a time. */
export function walkSounds(columns: Columns): Walk {
  const lines = new Uint16Array(width * width);
  /** For each symbol, its cost in the place of each sound that is sought. */
  const profile = new Uint8Array(soundCount * width);
  const soughtAlone = new Uint8Array(width);
  let known: Uint32Array | undefined;
  let followers: readonly Uint32Array[] = [];
  let length = 0;
  let within = 0;
  let costAlone: Readonly<Uint8Array> = alone;

  /** The first and last place within the limit, line by line. */
  const firsts = new Uint8Array(width);
  const lasts = new Uint8Array(width);

  /** Writes the line below `depth`, as far as it can be within the limit; answers whether any of it is. */
  const step = (depth: number, symbol: number): boolean => {
    const above = depth * width;
    const line = above + width;
    const row = symbol * width;
    const less = costAlone[symbol] as number;
    let j = firsts[depth] as number;
    const last = lasts[depth] as number;
    let diagonal = tooFar;
    let before = tooFar;
    let first = width;
    let end = 0;
    for (; j <= length; j += 1) {
      const over = j <= last ? (lines[above + j] as number) : tooFar;
      let cost = diagonal + (profile[row + j] as number);
      if (over + less < cost) cost = over + less;
      const more = before + (soughtAlone[j] as number);
      if (more < cost) cost = more;
      lines[line + j] = cost;
      if (cost <= within) {
        if (first === width) first = j;
        end = j;
      } else if (j > last) break;
      diagonal = over;
      before = cost;
    }
    firsts[depth + 1] = first;
    lasts[depth + 1] = end;
    return first !== width;
  };
  const costAt = (size: number): number =>
    lasts[size] === length ? (lines[size * width + length] as number) : tooFar;

  return ({ readings: heard, vowelsOpen }, limit, found) => {
    const { counts, groupAt, list, listWords, sounds, soundAt, wordOf, readingAt } = columns;
    length = Math.min(heard[0]?.length ?? 0, longestSound);
    within = limit;
    costAlone = vowelsOpen ? aloneBesideOpen : alone;

    const begin = (open: number) => {
      const table = open === 1 ? aloneBesideOpen : alone;
      const costs = vowelsOpen || open === 1 ? replacingBesideOpen : replacing;
      profile.fill(255);
      soughtAlone.fill(255);
      for (const sought of heard)
        for (let j = 1; j <= length; j += 1) {
          const sound = sought[j - 1] as number;
          soughtAlone[j] = Math.min(soughtAlone[j] as number, table[sound] as number);
          for (let symbol = 0; symbol < soundCount; symbol += 1) {
            const at = symbol * width + j;
            profile[at] = Math.min(profile[at] as number, costs[symbol * soundCount + sound] as number);
          }
        }
      lines[0] = 0;
      firsts[0] = 0;
      lasts[0] = 0;
      for (let j = 1; j <= length; j += 1) {
        lines[j] = (lines[j - 1] as number) + (soughtAlone[j] as number);
        if ((lines[j] as number) <= limit) lasts[0] = j;
      }
    };

    /** The entries of one group, whose first sounds stand in the lines already. */
    const walkGroup = (group: number) => {
      let at = groupAt[2 * group] as number;
      const end = groupAt[2 * group + 2] as number;
      let entry = groupAt[2 * group + 1] as number;
      while (at < end) {
        const next = at + leapBytes + readNumber(list, at, 3);
        const nextEntry = entry + readNumber(list, at + 3, 2);
        at += leapBytes;
        // Sounds from this many on are too far; the lines before are true for the entry before.
        let dead = width;
        while (at < next) {
          const shared = list[at] as number;
          const size = list[at + 1] as number;
          at += 2;
          if (shared < dead) {
            let depth = shared;
            while (depth < size && step(depth, list[at + depth - shared] as number)) depth += 1;
            dead = depth < size ? depth + 1 : width;
            if (depth === size) {
              const cost = costAt(size);
              if (cost <= limit) found(listWords[entry] as number, cost);
            } else if (depth === groupDepth) break;
          }
          at += size - shared;
          entry += 1;
        }
        at = next;
        entry = nextEntry;
      }
    };

    const descend = (group: number, depth: number) => {
      if (depth === groupDepth) return walkGroup(group);
      // Only sounds that follow somewhere.
      const level = followers[depth] as Uint32Array;
      for (let left = level[group] as number; left !== 0; left &= left - 1) {
        const symbol = 31 - Math.clz32(left & -left);
        const next = group * symbols + symbol;
        if (symbol === 0) walkGroup(next * symbols ** (groupDepth - depth - 1));
        else if (step(depth, symbol - 1)) descend(next, depth + 1);
      }
    };

    if (groupAt !== known) {
      known = groupAt;
      followers = followersOf(groupAt);
    }
    for (const open of [0, 1]) {
      if (groupAt.length < 4 * groups) break;
      begin(open);
      descend(open, 0);
    }

    // Words that are not in the list yet.
    const all = counts[count.readings] as number;
    const settled = readingAt[counts[count.settledWords] as number] as number;
    for (const open of [0, 1]) {
      if (settled === all) break;
      begin(open);
      for (let reading = settled; reading < all; reading += 1) {
        const from = soundAt[reading] as number;
        if (sounds[from] !== open) continue;
        const size = Math.min((soundAt[reading + 1] as number) - from - 1, longestSound);
        let depth = 0;
        while (depth < size && step(depth, sounds[from + 1 + depth] as number)) depth += 1;
        const cost = costAt(size);
        if (depth === size && cost <= limit) found(wordOf[reading] as number, cost);
      }
    }
  };
}

function readNumber(list: Uint8Array, at: number, bytes: 2 | 3): number {
  const low = (list[at] as number) | ((list[at + 1] as number) << 8);
  return bytes === 2 ? low : low | ((list[at + 2] as number) << 16);
}

/** For groups of no, one and two sounds, a bit for every symbol that follows. */
function followersOf(groupAt: Uint32Array): Uint32Array[] {
  const levels = Array.from({ length: groupDepth }, (_, depth) => new Uint32Array(2 * symbols ** depth));
  if (groupAt.length < 4 * groups) return levels;
  for (let group = 0; group < 2 * groups; group += 1) {
    if (groupAt[2 * group] === groupAt[2 * group + 2]) continue;
    for (let depth = groupDepth - 1, rest = group; depth >= 0; depth -= 1) {
      const level = levels[depth] as Uint32Array;
      const symbol = rest % symbols;
      rest = (rest - symbol) / symbols;
      level[rest] = (level[rest] as number) | (1 << symbol);
    }
  }
  return levels;
}
