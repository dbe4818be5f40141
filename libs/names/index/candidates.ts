// Gathers, for the pieces of a query, the rows that hold most of the evidence: rarest piece first, with bounded work.
import { type Columns, count, joined } from './columns.ts';
import type { NearWords } from './near-words.ts';
import { nobody } from './rows.ts';
import { bitsOf, wordKinds } from './word-kinds.ts';

/** A piece of the query, or two neighbours as one: `covers` has a bit for each piece that it stands for. */
export interface Sought {
  readonly covers: number;
  /** Kinds of consonants in any of its readings, one bit each. */
  readonly kinds: number;
  readonly near: NearWords;
}

/** Rows, the best first, with their evidence in hundredths of a natural logarithm. */
export interface Candidate {
  readonly row: number;
  readonly evidence: number;
}

export type FindCandidates = (sought: readonly Sought[], most: number) => Candidate[];

/** Once so many rows are in hand, commoner pieces only add to those. */
const openUntil = 60_000;
/** Postings that one piece may walk. */
const mostPostings = 600_000;
/** Rows whose words are laid against the query one by one. */
const mostAligned = 1000;
/** Rows of equal evidence come together: of those, no more than this. */
const roomForEquals = 8000;
const rowRoom = 2 ** 32;
const shareLost = 0.25;
const shareForeign = 0.12;
/** What a piece and a word that are not near, but of the same consonants, count for. */
const weightOfKinds = 400;
const leastLikeness = 0.5;

/** A finder with memory of its own for one search at a time. */
export function candidates(columns: Columns): FindCandidates {
  /** Row to its evidence so far in the low half, and the pieces that it answers in the high one. */
  let held = new Uint32Array(0);
  let touched = new Uint32Array(0);
  let weights: Uint16Array[] = [];
  const kindsOf = wordKinds(columns);
  const ranked = new Float64Array(roomForEquals);

  return (unordered, most) => {
    if (unordered.length === 0) return [];
    const { counts, postingAt, postings, ids, rowAt, rowWords, uses } = columns;
    const rows = counts[count.rows] as number;
    const words = counts[count.words] as number;
    const settledWords = counts[count.settledWords] as number;
    const names = Math.max(counts[count.names] as number, 1);
    if (held.length < rows) {
      held = new Uint32Array(rows + 1024);
      touched = new Uint32Array(rows + 1024);
    }
    const sought = [...unordered].sort((one, other) => one.near.rows - other.near.rows);
    if (weights.length < sought.length || (weights[0] as Uint16Array).length < words)
      weights = sought.map(() => new Uint16Array(words + 1024));
    let reached = 0;

    sought.forEach(({ covers, near }, part) => {
      const weightOf = weights[part] as Uint16Array;
      const high = covers << 16;
      const open = reached < openUntil;
      let walked = 0;
      for (let at = 0; at < near.words.length; at += 1) {
        const word = near.words[at] as number;
        const weight = near.weights[at] as number;
        weightOf[word] = weight;
        if (word >= settledWords || walked > mostPostings) continue;
        const end = postingAt[word + 1] as number;
        const from = postingAt[word] as number;
        walked += end - from;
        for (let place = from; place < end; place += 1) {
          const row = postings[place] as number;
          const before = held[row] as number;
          if (before === 0) {
            if (!open) continue;
            touched[reached] = row;
            reached += 1;
          } else if ((before & high) !== 0) continue;
          held[row] = (before | high) + weight;
        }
      }
    });
    lookThrough();
    const found = align();
    sought.forEach(({ near }, part) => {
      const weightOf = weights[part] as Uint16Array;
      for (const word of near.words) weightOf[word] = 0;
    });
    return found;

    /** Rows that are not in the postings yet. */
    function lookThrough() {
      for (let row = counts[count.settledRows] as number; row < rows; row += 1) {
        const end = rowAt[row + 1] as number;
        for (let at = rowAt[row] as number; at < end; at += 1) {
          const word = (rowWords[at] as number) & ~joined;
          for (let part = 0; part < sought.length; part += 1) {
            const weight = (weights[part] as Uint16Array)[word] ?? 0;
            const high = (sought[part] as Sought).covers << 16;
            const before = held[row] as number;
            if (weight === 0 || (before & high) !== 0) continue;
            if (before === 0) {
              touched[reached] = row;
              reached += 1;
            }
            held[row] = (before | high) + weight;
          }
        }
      }
    }

    function align(): Candidate[] {
      const least = leastOf(held, touched, reached, mostAligned);
      let found = 0;
      for (let at = 0; at < reached; at += 1) {
        const row = touched[at] as number;
        const evidence = (held[row] as number) & 0xffff;
        held[row] = 0;
        if (evidence < least || found === ranked.length || ids[row] === nobody) continue;
        // One number that sorts by evidence, then by row.
        ranked[found] = -Math.round(alignRow(row)) * rowRoom + row;
        found += 1;
      }
      return Array.from(ranked.subarray(0, found).sort().subarray(0, most), (value) => {
        const row = ((value % rowRoom) + rowRoom) % rowRoom;
        return { row, evidence: (row - value) / rowRoom };
      });
    }

    /** Each word of the row may answer one piece; what stays over on either side takes from the evidence. */
    function alignRow(row: number): number {
      const from = rowAt[row] as number;
      const end = rowAt[row + 1] as number;
      let taken = 0;
      let done = 0;
      let lost = 0;
      let sum = 0;
      for (let part = 0; part < sought.length; part += 1) {
        const { covers, near } = sought[part] as Sought;
        if ((done & covers) !== 0) continue;
        const weightOf = weights[part] as Uint16Array;
        let best = 0;
        let bestAt = -1;
        for (let at = from; at < end; at += 1) {
          const weight = weightOf[(rowWords[at] as number) & ~joined] as number;
          if (weight > best && (taken & (1 << (at - from))) === 0) {
            best = weight;
            bestAt = at;
          }
        }
        if (bestAt < 0) {
          // Two neighbours as one are another way to read pieces that count by themselves.
          if ((covers & (covers - 1)) !== 0) continue;
          lost |= 1 << part;
          sum -= shareLost * (near.weights[0] ?? 300);
          continue;
        }
        taken |= 1 << (bestAt - from);
        done |= covers;
        sum += best;
      }
      for (let at = from; at < end; at += 1) {
        const word = rowWords[at] as number;
        if ((word & joined) !== 0 || (taken & (1 << (at - from))) !== 0) continue;
        sum -= shareForeign * -100 * Math.log(Math.min(1, (uses[word] as number) / names));
        if (lost === 0) continue;
        const kinds = kindsOf(word);
        let best = 0;
        let bestPart = 0;
        for (let left = lost; left !== 0; left &= left - 1) {
          const part = 31 - Math.clz32(left & -left);
          const alike = likeness((sought[part] as Sought).kinds, kinds);
          if (alike <= best) continue;
          best = alike;
          bestPart = part;
        }
        if (best < leastLikeness) continue;
        lost &= ~(1 << bestPart);
        sum += weightOfKinds * best;
      }
      return sum;
    }
  };
}

/** How many of the kinds of either are the other's too, from 0 to 1. */
function likeness(one: number, other: number): number {
  return bitsOf(one & other) / Math.max(1, bitsOf(one), bitsOf(other));
}

/** The evidence that about so many of the rows reach. */
function leastOf(held: Uint32Array, touched: Uint32Array, reached: number, most: number): number {
  if (reached <= most) return 0;
  const bins = new Uint32Array(4096);
  for (let at = 0; at < reached; at += 1) {
    const bin = ((held[touched[at] as number] as number) & 0xffff) >>> 4;
    bins[bin] = (bins[bin] as number) + 1;
  }
  let bin = bins.length;
  for (let above = 0; bin > 0 && above < most; ) above += bins[--bin] as number;
  return bin << 4;
}
