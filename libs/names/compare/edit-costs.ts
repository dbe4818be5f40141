// The weighted edit distance between two words: the cheapest way of reading one as the other, group of letters by group of letters.
import { costScale } from './prior-costs.ts';
import { type CompiledWord, placeCount } from './units.ts';

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
  const { sizes: aSizes, from: aFroms, pairAt: aPairs, gapAt: aGaps } = a;
  const { ids: bIds, sizes: bSizes, from: bFroms, gapAt: bGaps } = b;
  const rows = a.length;
  const width = b.length + 1;
  const aScript = a.script * placeCount;
  const bScript = b.script * placeCount;
  firstRow(b, gaps, aScript, space);
  let misses = 0;
  for (let i = 1; i <= rows; i++) {
    const aFrom = aFroms[i] as number;
    const aTo = aFroms[i + 1] as number;
    const here = i * width;
    let lowest = limit;
    for (let j = 0; j < width; j++) {
      let best = limit;
      const bFrom = bFroms[j] as number;
      const bTo = bFroms[j + 1] as number;
      for (let x = aFrom; x < aTo; x++) {
        const above = (i - (aSizes[x] as number)) * width + j;
        const before = space[above] as number;
        if (before < best) {
          const gap = before + (gaps[(aGaps[x] as number) + bScript] as number);
          if (gap < best) best = gap;
        }
        const row = aPairs[x] as number;
        for (let y = bFrom; y < bTo; y++) {
          const from = space[above - (bSizes[y] as number)] as number;
          if (from >= best) continue;
          const cost = from + (pairs[row + (bIds[y] as number)] as number);
          if (cost < best) best = cost;
        }
      }
      for (let y = bFrom; y < bTo; y++) {
        const before = space[here + j - (bSizes[y] as number)] as number;
        if (before >= best) continue;
        const gap = before + (gaps[(bGaps[y] as number) + aScript] as number);
        if (gap < best) best = gap;
      }
      if (i > 1 && j > 1) {
        const before = (space[here - 2 * width + j - 2] as number) + swapCost;
        if (before < best) {
          const first = (aPairs[aFroms[i - 1] as number] as number) + (bIds[bFrom] as number);
          const second = (aPairs[aFrom] as number) + (bIds[bFroms[j - 1] as number] as number);
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
  space[0] = 0;
  for (let j = 1; j <= b.length; j++) {
    let best = 1 << 24;
    for (let y = b.from[j] as number; y < (b.from[j + 1] as number); y++) {
      const cost =
        (space[j - (b.sizes[y] as number)] as number) + (gaps[(b.gapAt[y] as number) + aScript] as number);
      if (cost < best) best = cost;
    }
    space[j] = best;
  }
}
