// The weighted edit distance between two words: the cheapest way of reading one as the other, group of letters by group of letters.
import type { CompiledWord, ReadToken } from '../types.ts';
import { costScale } from './prior-costs.ts';
import { endOf, gapAt, idOf, longestUnit, placeCount, startOf, unitCount } from './units.ts';

/** Costs of edits, in sixteenths of log-odds. */
export interface EditCosts {
  /** units × units, symmetric. */
  readonly pairs: Uint8Array;
  /** units × scripts × places. */
  readonly gaps: Uint8Array;
}

export const swapCost = 2 * costScale;

/** Room to work in; one of them serves any number of comparisons, one after the other. */
export interface Workspace {
  readonly rows: Int32Array;
  readonly leftOut: Int32Array;
  readonly odds: Float64Array;
  readonly takenA: Uint8Array;
  readonly takenB: Uint8Array;
  /** For words of a name that meets many others: what was found out about them and words that come again. */
  readonly known: Map<ReadToken, Map<ReadToken, number>>;
}

/** Words of up to 64 letters and names of up to 12 words fit. */
export const makeWorkspace = (): Workspace => ({
  rows: new Int32Array(65 * 65),
  leftOut: new Int32Array(65),
  odds: new Float64Array(144),
  takenA: new Uint8Array(12),
  takenB: new Uint8Array(12),
  known: new Map(),
});

/**
 * The cost of reading one word as the other; symmetric. Gives `limit` where it would not be below. The hottest loop of the
 * library: it walks arrays and makes nothing. Row i of the table is what the first i letters of `a` cost as the first
 * letters of `b`, column by column, and never more than the limit. Groups of letters go first, then letter by letter.
 */
export function editCost(
  a: CompiledWord,
  b: CompiledWord,
  { pairs, gaps }: EditCosts,
  { rows: space, leftOut }: Pick<Workspace, 'rows' | 'leftOut'>,
  limit: number,
): number {
  const [aUnits, bUnits] = [a.units, b.units];
  const [aLength, bLength] = [a.length, b.length];
  const width = bLength + 1;
  const toB = b.script * placeCount;
  const groupsLeftOut = firstRow(b, gaps, a.script * placeCount, space, leftOut, limit);
  space.fill(limit, width, (aLength + 1) * width);
  let group = aLength;
  const reach = aUnits.length > aLength ? longestUnit : 2;
  let misses = 0;
  for (let i = 1; i <= aLength; i++) {
    const here = i * width;
    const unit = aUnits[i - 1] as number;
    const row = idOf(unit) * unitCount;
    if (bUnits.length > bLength) readUnit(unit, bUnits, bLength, pairs, space, width, here);
    for (; group < aUnits.length && endOf(aUnits[group] as number) === i; group++) {
      const longer = aUnits[group] as number;
      readUnit(longer, bUnits, 0, pairs, space, width, here);
      const cost = gaps[gapAt(longer, aLength) + toB] as number;
      if (cost < limit) leaveOutUnit(longer, cost, space, width, here);
    }
    const gap = gaps[gapAt(unit, aLength) + toB] as number;
    let diagonal = space[here - width] as number;
    let left = Math.min(space[here] as number, diagonal + gap);
    let lowest = left;
    space[here] = left;
    for (let j = 1; j <= bLength; j++) {
      const above = space[here - width + j] as number;
      let best = Math.min(
        space[here + j] as number,
        diagonal + (pairs[row + idOf(bUnits[j - 1] as number)] as number),
        above + gap,
        left + (leftOut[j] as number),
      );
      if (i > 1 && j > 1) {
        const before = (space[here - 2 * width + j - 2] as number) + swapCost;
        if (before < best) best = Math.min(best, before + swapped(aUnits, bUnits, i, j, pairs));
      }
      if (groupsLeftOut) best = leaveOutGroups(b, j, gaps, a.script * placeCount, space, here, best);
      space[here + j] = best;
      if (best < lowest) lowest = best;
      diagonal = above;
      left = best;
    }
    // When all the rows that a group, or two letters that changed places, may reach back over are at the limit, so is the end.
    misses = lowest < limit ? 0 : misses + 1;
    if (misses === reach) return limit;
  }
  return space[aLength * width + bLength] as number;
}

/** What it costs to leave out the beginning of the second word, and each of its letters; whether a group may be left out, too. */
function firstRow(
  b: CompiledWord,
  gaps: Uint8Array,
  toA: number,
  space: Int32Array,
  leftOut: Int32Array,
  limit: number,
): boolean {
  const { units, length } = b;
  let groups = false;
  for (let k = length; k < units.length; k++)
    if ((gaps[gapAt(units[k] as number, length) + toA] as number) < limit) groups = true;
  space[0] = 0;
  for (let j = 1; j <= length; j++) {
    const gap = gaps[gapAt(units[j - 1] as number, length) + toA] as number;
    const cost = Math.min(limit, (space[j - 1] as number) + gap);
    leftOut[j] = gap;
    space[j] = groups ? leaveOutGroups(b, j, gaps, toA, space, 0, cost) : cost;
  }
  return groups;
}

/** The cheapest way to come to a letter of the second word by leaving out a group, or what is known already. */
function leaveOutGroups(
  { units, length }: CompiledWord,
  j: number,
  gaps: Uint8Array,
  toA: number,
  space: Int32Array,
  here: number,
  known: number,
): number {
  let best = known;
  for (let k = length; k < units.length; k++) {
    const unit = units[k] as number;
    if (endOf(unit) !== j) continue;
    best = Math.min(
      best,
      (space[here + startOf(unit)] as number) + (gaps[gapAt(unit, length) + toA] as number),
    );
  }
  return best;
}

/** Reads a group of the first word as each group of the second from number `first` on. */
function readUnit(
  unit: number,
  others: readonly number[],
  first: number,
  pairs: Uint8Array,
  space: Int32Array,
  width: number,
  here: number,
): void {
  const above = startOf(unit) * width;
  const row = idOf(unit) * unitCount;
  for (let y = first; y < others.length; y++) {
    const other = others[y] as number;
    const cost = (space[above + startOf(other)] as number) + (pairs[row + idOf(other)] as number);
    const at = here + endOf(other);
    if (cost < (space[at] as number)) space[at] = cost;
  }
}

/** Leaves a group of the first word out, after each letter of the second. */
function leaveOutUnit(unit: number, cost: number, space: Int32Array, width: number, here: number): void {
  const above = startOf(unit) * width;
  for (let j = 0; j < width; j++)
    space[here + j] = Math.min(space[here + j] as number, (space[above + j] as number) + cost);
}

/** Two neighbouring letters that changed places, and each read as the other. */
function swapped(
  units: readonly number[],
  others: readonly number[],
  i: number,
  j: number,
  pairs: Uint8Array,
): number {
  const first = idOf(units[i - 2] as number) * unitCount + idOf(others[j - 1] as number);
  const second = idOf(units[i - 1] as number) * unitCount + idOf(others[j - 2] as number);
  return (pairs[first] as number) + (pairs[second] as number);
}
