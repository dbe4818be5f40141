// Lines of a table of edit costs between a piece that is sought and whatever is walked past it, sound by sound. Many ways lead to
// the same line: each is kept once, with where every sound leads from it, so that most steps of a walk are one look.
import { soundCount } from '../tables/alphabet.ts';
import { longestReading } from './sound-tree.ts';
import { alone, aloneBesideOpen, replacing, replacingBesideOpen } from './edit-costs.ts';

/** What is sought, in one direction, and how far it may be. */
export interface Costing {
  /** Equally long readings of one piece, walked as one: each sound may be that of any of them. */
  readonly readings: readonly Uint8Array[];
  /** Whether the script of the piece leaves short vowels out; and that of what is walked past. */
  readonly vowelsOpen: boolean;
  readonly besideOpen: boolean;
  /** The most that the first `half` sounds may cost, and all of them. */
  readonly half: number;
  readonly withinHalf: number;
  readonly within: number;
}

/** No line: too far. */
export const dead = 0;
const unknown = -1;
const far = 255;
const mostLines = 8192;
const places = 4 * mostLines;
/** Numbers of a line, and of the sounds that lead on from it. */
export const lineWidth = 32;
const width = lineWidth;

export interface CostLines {
  /** Begins anew; answers the first line. */
  begin(costing: Costing): number;
  /** Line × 32 + sound to the next line, or below 0 where `follow` has to work it out. */
  readonly next: Int16Array;
  /** The line that a sound leads to. Where there are too many, `depth` says whose room is free. */
  follow(line: number, sound: number, depth: number): number;
  /** What it costs if everything ends here; 255 where too much. */
  costOf(line: number): number;
}

/** Lines with memory of their own, for one walk at a time. */
export function costLines(): CostLines {
  const rows = mostLines + width;
  const costs = new Uint8Array(rows * width);
  const firsts = new Uint8Array(rows);
  const lasts = new Uint8Array(rows);
  const next = new Int16Array(rows * width).fill(unknown);
  /** Finds a line by what it holds. */
  const table = new Uint16Array(places);
  /** For each sound, its cost in the place of each sound that is sought, and alone; and what each of those costs alone. */
  const profile = new Uint8Array(soundCount * width);
  const soughtAlone = new Uint8Array(width);
  const limits = new Uint8Array(width);
  let soundAlone: Readonly<Uint8Array> = alone;
  let length = 0;
  let lines = 0;

  /** The number of the line that lies in `row`: that of an equal one where there is one. */
  const keep = (row: number, hash: number, depth: number): number => {
    const first = firsts[row] as number;
    const last = lasts[row] as number;
    let place = (hash ^ (hash >>> 15)) & (places - 1);
    for (let line = table[place] as number; line !== 0; line = table[place] as number) {
      let j = first;
      if (firsts[line] === first && lasts[line] === last)
        while (j <= last && costs[line * width + j] === costs[row * width + j]) j += 1;
      if (j > last) return line;
      place = (place + 1) & (places - 1);
    }
    const known = lines < mostLines - 1;
    if (known) lines += 1;
    const line = known ? lines : mostLines + depth;
    if (known) table[place] = line;
    costs.copyWithin(line * width, row * width, row * width + width);
    firsts[line] = first;
    lasts[line] = last;
    next.fill(unknown, line * width, line * width + width);
    return line;
  };
  /** Where a line is written before it is known whether there is one like it. */
  const draft = rows - 1;

  return {
    next,
    begin({ readings, vowelsOpen, besideOpen, half, withinHalf, within }) {
      length = Math.min(readings[0]?.length ?? 0, longestReading);
      table.fill(0);
      lines = 0;
      soundAlone = vowelsOpen ? aloneBesideOpen : alone;
      const instead = vowelsOpen || besideOpen ? replacingBesideOpen : replacing;
      const left = besideOpen ? aloneBesideOpen : alone;
      profile.fill(far);
      soughtAlone.fill(far);
      for (const sought of readings)
        for (let j = 1; j <= length; j += 1) {
          const sound = sought[j - 1] as number;
          soughtAlone[j] = Math.min(soughtAlone[j] as number, left[sound] as number);
          for (let other = 0; other < soundCount; other += 1) {
            const at = other * width + j;
            profile[at] = Math.min(profile[at] as number, instead[other * soundCount + sound] as number);
          }
        }
      limits.fill(within).fill(withinHalf, 0, half + 1);
      let cost = 0;
      let hash = 0;
      firsts[draft] = 0;
      for (let j = 0; j <= length; j += 1) {
        cost += j === 0 ? 0 : (soughtAlone[j] as number);
        if (cost > (limits[j] as number)) break;
        costs[draft * width + j] = cost;
        lasts[draft] = j;
        hash = Math.imul(hash ^ (cost << 5) ^ j, 0x01000193);
      }
      return keep(draft, hash, 0);
    },
    follow(line, sound, depth) {
      const above = line * width;
      const below = draft * width;
      const row = sound * width;
      const less = soundAlone[sound] as number;
      const last = lasts[line] as number;
      let diagonal = far;
      let before = far;
      let first = width;
      let end = 0;
      let hash = 0;
      for (let j = firsts[line] as number; j <= length; j += 1) {
        const over = j <= last ? (costs[above + j] as number) : far;
        let cost = diagonal + (profile[row + j] as number);
        if (over + less < cost) cost = over + less;
        const more = before + (soughtAlone[j] as number);
        if (more < cost) cost = more;
        diagonal = over;
        before = far;
        if (cost <= (limits[j] as number)) {
          before = cost;
          if (first === width) first = j;
          end = j;
          hash = Math.imul(hash ^ (cost << 5) ^ j, 0x01000193);
        } else if (j > last) break;
        costs[below + j] = before;
      }
      let found = dead;
      if (first !== width) {
        firsts[draft] = first;
        lasts[draft] = end;
        found = keep(draft, hash, depth);
      }
      if (line < mostLines && found < mostLines) next[above + sound] = found;
      return found;
    },
    costOf: (line) => (lasts[line] === length ? (costs[line * width + length] as number) : far),
  };
}
