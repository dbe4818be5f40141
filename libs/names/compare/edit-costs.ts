// The weighted edit distance between two words: the cheapest way of reading one as the other, group of letters by group of letters.
import type { CompiledWord } from '../types.ts';
import { costScale } from './prior-costs.ts';
import { placeCount } from './units.ts';

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
  readonly odds: Float64Array;
  readonly takenA: Uint8Array;
  readonly takenB: Uint8Array;
}

/** Words of up to 64 letters and names of up to 12 words fit. */
export const makeWorkspace = (): Workspace => ({
  rows: new Int32Array(65 * 65),
  odds: new Float64Array(144),
  takenA: new Uint8Array(12),
  takenB: new Uint8Array(12),
});

/**
 * The cost of reading one word as the other; symmetric. Gives `limit` where it would not be below. The hottest loop of the
 * library: it walks arrays and makes nothing.
 */
export function editCost(
  a: CompiledWord,
  b: CompiledWord,
  costs: EditCosts,
  space: Int32Array,
  limit: number,
): number {
  const { pairs, gaps } = costs;
  const aData = a.data;
  const bData = b.data;
  const aSizes = a.length + 2 + a.count;
  const aPairs = aSizes + a.count;
  const aGaps = aPairs + a.count;
  const bIds = b.length + 2;
  const bSizes = bIds + b.count;
  const bGaps = bSizes + 2 * b.count;
  const rows = a.length;
  const width = b.length + 1;
  const aScript = a.script * placeCount;
  const bScript = b.script * placeCount;
  firstRow(b, gaps, aScript, space);
  let misses = 0;
  for (let i = 1; i <= rows; i++) {
    const aFrom = aData[i] as number;
    const aTo = aData[i + 1] as number;
    const here = i * width;
    let lowest = limit;
    for (let j = 0; j < width; j++) {
      let best = limit;
      const bFrom = bData[j] as number;
      const bTo = bData[j + 1] as number;
      for (let x = aFrom; x < aTo; x++) {
        const above = (i - (aData[aSizes + x] as number)) * width + j;
        const before = space[above] as number;
        if (before < best) {
          const gap = before + (gaps[(aData[aGaps + x] as number) + bScript] as number);
          if (gap < best) best = gap;
        }
        const row = aData[aPairs + x] as number;
        for (let y = bFrom; y < bTo; y++) {
          const from = space[above - (bData[bSizes + y] as number)] as number;
          if (from >= best) continue;
          const cost = from + (pairs[row + (bData[bIds + y] as number)] as number);
          if (cost < best) best = cost;
        }
      }
      for (let y = bFrom; y < bTo; y++) {
        const before = space[here + j - (bData[bSizes + y] as number)] as number;
        if (before >= best) continue;
        const gap = before + (gaps[(bData[bGaps + y] as number) + aScript] as number);
        if (gap < best) best = gap;
      }
      if (i > 1 && j > 1) {
        const before = (space[here - 2 * width + j - 2] as number) + swapCost;
        if (before < best) {
          const first =
            (aData[aPairs + (aData[i - 1] as number)] as number) + (bData[bIds + bFrom] as number);
          const second =
            (aData[aPairs + aFrom] as number) + (bData[bIds + (bData[j - 1] as number)] as number);
          const cost = before + (pairs[first] as number) + (pairs[second] as number);
          if (cost < best) best = cost;
        }
      }
      space[here + j] = best;
      if (best < lowest) lowest = best;
    }
    // A group may reach back over four rows: when all of those are at the limit, so is the end.
    misses = lowest < limit ? 0 : misses + 1;
    if (misses === 4) return limit;
  }
  return Math.min(limit, space[rows * width + width - 1] as number);
}

/** What it costs to leave out the beginning of the second word. */
function firstRow(b: CompiledWord, gaps: Uint8Array, aScript: number, space: Int32Array): void {
  const { data, length, count } = b;
  const sizes = length + 2 + count;
  const gapAt = sizes + 2 * count;
  space[0] = 0;
  for (let j = 1; j <= length; j++) {
    let best = 1 << 24;
    for (let y = data[j] as number; y < (data[j + 1] as number); y++) {
      const cost =
        (space[j - (data[sizes + y] as number)] as number) +
        (gaps[(data[gapAt + y] as number) + aScript] as number);
      if (cost < best) best = cost;
    }
    space[j] = best;
  }
}
