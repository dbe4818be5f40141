// How the cheapest reading of one word as another was found: its edits one by one, whose costs add up to the whole.
import type { CompiledWord } from '../types.ts';
import { type EditCosts, editCost, swapCost } from './edit-costs.ts';
import { placeCount, scriptOrder, units } from './units.ts';

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
  space: Int32Array,
): readonly Edit[] {
  editCost(a, b, costs, space, 1 << 24);
  const edits: Edit[] = [];
  for (let i = a.length, j = b.length; i > 0 || j > 0; ) {
    const edit = stepTo(a, b, costs, space, i, j);
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
  space: Int32Array,
  i: number,
  j: number,
): Edit {
  const width = b.length + 1;
  const here = space[i * width + j] as number;
  const at = (x: number, y: number) => space[x * width + y] as number;
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
  const unitsCount = units.length;
  const aUnits = i > 0 ? range(a.data[i] as number, a.data[i + 1] as number) : [];
  const bUnits = j > 0 ? range(b.data[j] as number, b.data[j + 1] as number) : [];
  for (const x of aUnits) {
    for (const y of bUnits) {
      const [u, v] = [idAt(a, x), idAt(b, y)];
      const cost = pairs[u * unitsCount + v] as number;
      const [p, q] = [i - sizeAt(a, x), j - sizeAt(b, y)];
      if (at(p, q) + cost === here) return make('pair', p, q, cost, [u * unitsCount + v]);
    }
  }
  if (i > 1 && j > 1) {
    const first = idAt(a, a.data[i - 1] as number) * unitsCount + idAt(b, b.data[j] as number);
    const second = idAt(a, a.data[i] as number) * unitsCount + idAt(b, b.data[j - 1] as number);
    const cost = swapCost + (pairs[first] as number) + (pairs[second] as number);
    if (at(i - 2, j - 2) + cost === here) return make('swap', i - 2, j - 2, cost, [first, second]);
  }
  for (const x of aUnits) {
    const start = i - sizeAt(a, x);
    const place = gapPlace(idAt(a, x), b.script, start === 0 ? 0 : i === a.length ? 2 : 1);
    if (at(start, j) + (gaps[place] as number) === here)
      return make('gap-a', start, j, gaps[place] as number, [place]);
  }
  for (const y of bUnits) {
    const start = j - sizeAt(b, y);
    const place = gapPlace(idAt(b, y), a.script, start === 0 ? 0 : j === b.length ? 2 : 1);
    if (at(i, start) + (gaps[place] as number) === here)
      return make('gap-b', i, start, gaps[place] as number, [place]);
  }
  throw new Error('The table of costs changed between comparing and tracing.');
}

const gapPlace = (unit: number, script: number, place: number): number =>
  (unit * scriptOrder.length + script) * placeCount + place;

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);

const idAt = (word: CompiledWord, k: number): number => word.data[word.length + 2 + k] as number;
const sizeAt = (word: CompiledWord, k: number): number =>
  word.data[word.length + 2 + word.count + k] as number;
