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
/** Two letters that no table knows. */
export const unknownCost = 5 * costScale;
const unitCount = units.length;
const scriptCount = scriptOrder.length;

/** Room for the rows of one comparison; one of them serves any number, one after the other. */
export type Workspace = Int32Array;

/** Words of up to 64 letters fit. */
export const makeWorkspace = (): Workspace => new Int32Array(65 * 65);

/** The cost of reading one word as the other; symmetric. Gives `limit` where it would be above. */
export function editCost(
  a: CompiledWord,
  b: CompiledWord,
  costs: EditCosts,
  space: Workspace,
  limit: number,
): number {
  const { pairs, gaps } = costs;
  const width = b.length + 1;
  space[0] = 0;
  for (let i = 0; i <= a.length; i++) {
    const aFrom = a.from[i] as number;
    const aTo = a.from[i + 1] as number;
    let lowest = limit;
    for (let j = 0; j <= b.length; j++) {
      if (i === 0 && j === 0) {
        lowest = 0;
        continue;
      }
      let best = limit;
      const bFrom = b.from[j] as number;
      const bTo = b.from[j + 1] as number;
      if (i > 0) {
        for (let x = aFrom; x < aTo; x++) {
          const u = a.ids[x] as number;
          const start = i - (a.sizes[x] as number);
          const place = start === 0 ? 0 : i === a.length ? 2 : 1;
          const gap =
            (space[start * width + j] as number) +
            (gaps[(u * scriptCount + b.script) * placeCount + place] as number);
          if (gap < best) best = gap;
          if (j === 0) continue;
          const row = u * unitCount;
          for (let y = bFrom; y < bTo; y++) {
            const before = space[start * width + j - (b.sizes[y] as number)] as number;
            if (before >= best) continue;
            const v = b.ids[y] as number;
            const cost = before + (u + v === 0 ? unknownCost : (pairs[row + v] as number));
            if (cost < best) best = cost;
          }
        }
        if (i > 1 && j > 1) {
          const before = (space[(i - 2) * width + j - 2] as number) + swapCost;
          if (before < best) {
            const cost =
              before +
              (pairs[
                (a.ids[a.from[i - 1] as number] as number) * unitCount + (b.ids[bFrom] as number)
              ] as number) +
              (pairs[
                (a.ids[aFrom] as number) * unitCount + (b.ids[b.from[j - 1] as number] as number)
              ] as number);
            if (cost < best) best = cost;
          }
        }
      }
      if (j > 0) {
        for (let y = bFrom; y < bTo; y++) {
          const start = j - (b.sizes[y] as number);
          const place = start === 0 ? 0 : j === b.length ? 2 : 1;
          const gap =
            (space[i * width + start] as number) +
            (gaps[((b.ids[y] as number) * scriptCount + a.script) * placeCount + place] as number);
          if (gap < best) best = gap;
        }
      }
      space[i * width + j] = best;
      if (best < lowest) lowest = best;
    }
    // A group may reach back over four rows, but no cell after a row can be below the lowest of those rows.
    if (lowest >= limit && i >= 3 && rowsAbove(space, i, width, limit)) return limit;
  }
  return space[a.length * width + b.length] as number;
}

/** Whether the four rows up to `i` hold nothing below the limit. */
function rowsAbove(space: Workspace, i: number, width: number, limit: number): boolean {
  for (let k = (i - 3) * width; k < (i + 1) * width; k++) if ((space[k] as number) < limit) return false;
  return true;
}
