// Finds every reading near the one that is sought. An edit or two stand in one half of a word: whatever is near has a half that is
// twice as near. So two trees are walked, one from the first sounds on, one from the last, and both are left early.
import { type Columns, count } from './columns.ts';
import { costLines, dead, lineWidth } from './cost-lines.ts';
import { isLast, longestReading, placeOf, symbolOf, wordMark } from './sound-tree.ts';

/** Readings of one piece that are equally long, walked as one: each sound may be that of any of them. */
export interface Heard {
  readonly readings: readonly Uint8Array[];
  readonly vowelsOpen: boolean;
}

type Found = (word: number, cost: number) => void;

/** Costs of more than this are not told apart. */
export const mostFar = 32;

/** Both call `found` for readings whose cost is within the limit; a word may come several times, its lowest cost among them. */
export interface WalkSounds {
  /** All words. */
  readonly near: (heard: Heard, limit: number, found: Found) => void;
  /** These words alone. */
  readonly among: (heard: Heard, limit: number, words: readonly number[], found: Found) => void;
}

/** A walk with memory of its own, for one search at a time. */
export function walkSounds(columns: Columns): WalkSounds {
  const lines = costLines();
  const { next } = lines;
  /** By depth, what else lies side by side, and the line there. Place 0 is the beginning: nothing leads to it. */
  const placeAt = new Uint32Array(longestReading + 2);
  const lineAt = new Uint16Array(longestReading + 2);

  const walkFrom = (tree: Uint32Array, from: number, start: number, limit: number, found: Found) => {
    let depth = 0;
    let at = from;
    let line = start;
    for (;;) {
      const node = tree[at] as number;
      const sound = symbolOf(node);
      at = isLast(node) ? 0 : at + 1;
      if (sound === wordMark) {
        const cost = lines.costOf(line);
        if (cost <= limit) found(placeOf(node), cost);
      } else {
        let below = next[line * lineWidth + sound] as number;
        if (below < 0) below = lines.follow(line, sound, depth + 1);
        if (below !== dead) {
          placeAt[depth] = at;
          lineAt[depth] = line;
          depth += 1;
          line = below;
          at = placeOf(node);
        }
      }
      while (at === 0) {
        if (depth === 0) return;
        depth -= 1;
        at = placeAt[depth] as number;
        line = lineAt[depth] as number;
      }
    }
  };

  const among: WalkSounds['among'] = ({ readings: heard, vowelsOpen }, within, words, found) => {
    const { sounds, soundAt, readingAt } = columns;
    const readings = heard.map((reading) => reading.subarray(0, longestReading));
    for (const open of [0, 1]) {
      let start = dead;
      for (const word of words) {
        const last = readingAt[word + 1] as number;
        for (let reading = readingAt[word] as number; reading < last; reading += 1) {
          const from = soundAt[reading] as number;
          if (sounds[from] !== open) continue;
          const besideOpen = open === 1;
          if (start === dead)
            start = lines.begin({ readings, vowelsOpen, besideOpen, half: -1, withinHalf: 0, within });
          const end = Math.min(soundAt[reading + 1] as number, from + 1 + longestReading);
          let line = start;
          for (let at = from + 1; at < end && line !== dead; at += 1) {
            const known = next[line * lineWidth + (sounds[at] as number)] as number;
            line = known >= 0 ? known : lines.follow(line, sounds[at] as number, at - from);
          }
          if (line !== dead && lines.costOf(line) <= within) found(word, lines.costOf(line));
        }
      }
    }
  };

  const near: WalkSounds['near'] = (heard, within, found) => {
    const { counts, fromStart, fromEnd } = columns;
    const { vowelsOpen } = heard;
    const readings = heard.readings.map((reading) => reading.subarray(0, longestReading));
    const length = readings[0]?.length ?? 0;
    const half = length >> 1;
    const low = within >> 1;
    const onward = { readings, vowelsOpen, half, withinHalf: low, within };
    const backward = {
      readings: readings.map((reading) => reading.toReversed()),
      vowelsOpen,
      half: length - half - 1,
      withinHalf: within - low - 1,
      within,
    };
    // Nothing lies in a tree that was not written yet.
    for (const [tree, costing] of [
      [fromStart, onward],
      [fromEnd, backward],
    ] as const)
      for (let root = 0, node = tree[0] ?? 0; node !== 0; root += 1, node = tree[root] as number) {
        const start = lines.begin({ ...costing, besideOpen: symbolOf(node) === 1 });
        walkFrom(tree, placeOf(node), start, within, found);
        if (isLast(node)) break;
      }
    const settled = counts[count.settledWords] as number;
    const unsettled = (counts[count.words] as number) - settled;
    among(
      heard,
      within,
      Array.from({ length: unsettled }, (_, at) => settled + at),
      found,
    );
  };
  return { near, among };
}
