// How the cheapest reading of one word as another was found: its edits one by one, whose costs add up to the whole.
import type { CompiledWord } from '../types.ts';
import { costUpTo, type EditCosts, editCost, swapCost, type Workspace } from './edit-costs.ts';
import { endOf, gapAt, idOf, placeCount, startOf, unitCount } from './units.ts';

/** One step: units by number (0 with no letters is "left out"), letters of each side, the cost, and its place in the cost tables. */
export interface Edit {
  readonly kind: 'pair' | 'gap-a' | 'gap-b' | 'swap';
  readonly aFrom: number;
  readonly aTo: number;
  readonly bFrom: number;
  readonly bTo: number;
  readonly cost: number;
  /** Index in `pairs` or `gaps`; two for a swap. */
  readonly at: readonly number[];
}

/** The edits of the cheapest reading, from the first letter to the last; the same for (a, b) as for (b, a) but for ties. */
export function traceEdits(
  a: CompiledWord,
  b: CompiledWord,
  costs: EditCosts,
  room: Workspace,
): readonly Edit[] {
  editCost(a, b, costs, room);
  const edits: Edit[] = [];
  for (let i = a.length, j = b.length; i > 0 || j > 0; ) {
    const edit = stepTo(a, b, costs, room, i, j);
    edits.push(edit);
    i = edit.aFrom;
    j = edit.bFrom;
  }
  return edits.reverse();
}

function stepTo(
  a: CompiledWord,
  b: CompiledWord,
  { pairs, gaps }: EditCosts,
  room: Workspace,
  i: number,
  j: number,
): Edit {
  const at = (x: number, y: number) => costUpTo(room, b, x, y);
  const here = at(i, j);
  const make = (
    kind: Edit['kind'],
    aFrom: number,
    bFrom: number,
    cost: number,
    places: readonly number[],
  ): Edit => ({
    kind,
    aFrom,
    aTo: i,
    bFrom,
    bTo: j,
    cost,
    at: places,
  });
  const aUnits = a.units.filter((unit) => endOf(unit) === i);
  const bUnits = b.units.filter((unit) => endOf(unit) === j);
  for (const x of aUnits) {
    for (const y of bUnits) {
      const place = idOf(x) * unitCount + idOf(y);
      const cost = pairs[place] as number;
      if (at(startOf(x), startOf(y)) + cost === here)
        return make('pair', startOf(x), startOf(y), cost, [place]);
    }
  }
  if (i > 1 && j > 1) {
    const letter = (word: CompiledWord, k: number) => idOf(word.units[k - 1] as number);
    const first = letter(a, i - 1) * unitCount + letter(b, j);
    const second = letter(a, i) * unitCount + letter(b, j - 1);
    const cost = swapCost + (pairs[first] as number) + (pairs[second] as number);
    if (at(i - 2, j - 2) + cost === here) return make('swap', i - 2, j - 2, cost, [first, second]);
  }
  for (const x of aUnits) {
    const place = gapAt(x) + b.script * placeCount;
    if (at(startOf(x), j) + (gaps[place] as number) === here)
      return make('gap-a', startOf(x), j, gaps[place] as number, [place]);
  }
  for (const y of bUnits) {
    const place = gapAt(y) + a.script * placeCount;
    if (at(i, startOf(y)) + (gaps[place] as number) === here)
      return make('gap-b', i, startOf(y), gaps[place] as number, [place]);
  }
  throw new Error('The table of costs changed between comparing and tracing.');
}
