// The weighted edit distance between two words: the cheapest way of reading one as the other, group of letters by group of letters.
import { costScale, placeCount } from './prior-costs.ts';
import { type CompiledWord, scriptOrder, units } from './units.ts';

/** Costs of edits, in sixteenths of log-odds. */
export interface EditCosts {
  /** units × units, symmetric. */
  readonly pairs: Uint8Array;
  /** units × scripts × places. */
  readonly gaps: Uint8Array;
}

export const swapCost = 2 * costScale;
const unitCount = units.length;
const scriptCount = scriptOrder.length;

/** Room for the rows of one comparison; one of them serves any number, one after the other. */
export type Workspace = Int32Array;

/** Words of up to 64 letters fit. */
export const makeWorkspace = (): Workspace => new Int32Array(65 * 65);

/**
 * The cost of reading one word as the other; symmetric. Gives `limit` where it would not be below. The hottest loop of the
 * library: it walks arrays and makes nothing.
 */
export function editCost(
  a: CompiledWord,
  b: CompiledWord,
  costs: EditCosts,
  space: Workspace,
  limit: number,
): number {
  const { pairs, gaps } = costs;
  const { ids: aIds, sizes: aSizes, from: aFroms } = a;
  const { ids: bIds, sizes: bSizes, from: bFroms } = b;
  const [rows, width] = [a.length, b.length + 1];
  const [aScript, bScript] = [a.script * placeCount, b.script * placeCount];
  const stride = scriptCount * placeCount;
  firstRow(b, gaps, aScript, stride, space);
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
        const u = aIds[x] as number;
        const start = i - (aSizes[x] as number);
        const above = start * width + j;
        const before = space[above] as number;
        if (before < best) {
          const gap =
            before + (gaps[u * stride + bScript + (start === 0 ? 0 : i === rows ? 2 : 1)] as number);
          if (gap < best) best = gap;
        }
        const row = u * unitCount;
        for (let y = bFrom; y < bTo; y++) {
          const from = space[above - (bSizes[y] as number)] as number;
          if (from >= best) continue;
          const cost = from + (pairs[row + (bIds[y] as number)] as number);
          if (cost < best) best = cost;
        }
      }
      for (let y = bFrom; y < bTo; y++) {
        const start = j - (bSizes[y] as number);
        const before = space[here + start] as number;
        if (before >= best) continue;
        const gap =
          before +
          (gaps[
            (bIds[y] as number) * stride + aScript + (start === 0 ? 0 : j === width - 1 ? 2 : 1)
          ] as number);
        if (gap < best) best = gap;
      }
      if (i > 1 && j > 1) {
        const before = (space[here - 2 * width + j - 2] as number) + swapCost;
        if (before < best) {
          const cost =
            before +
            (pairs[
              (aIds[aFroms[i - 1] as number] as number) * unitCount + (bIds[bFrom] as number)
            ] as number) +
            (pairs[
              (aIds[aFrom] as number) * unitCount + (bIds[bFroms[j - 1] as number] as number)
            ] as number);
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
function firstRow(
  b: CompiledWord,
  gaps: Uint8Array,
  aScript: number,
  stride: number,
  space: Workspace,
): void {
  space[0] = 0;
  for (let j = 1; j <= b.length; j++) {
    let best = 1 << 24;
    for (let y = b.from[j] as number; y < (b.from[j + 1] as number); y++) {
      const start = j - (b.sizes[y] as number);
      const place = start === 0 ? 0 : j === b.length ? 2 : 1;
      best = Math.min(
        best,
        (space[start] as number) + (gaps[(b.ids[y] as number) * stride + aScript + place] as number),
      );
    }
    space[j] = best;
  }
}
