// The weighted edit distance between two words: the cheapest way of reading one as the other, group of letters by group of letters.
import type { CompiledWord, ReadToken } from '../types.ts';
import { type Alignment, mostWords, newAlignment } from './alignment.ts';
import { costScale, highestCost } from './prior-costs.ts';
import { endOf, gapAt, gapsOfUnit, idOf, placeCount, startOf, unitCount } from './units.ts';

/** Costs of edits, in sixteenths of log-odds. */
export interface EditCosts {
  /** units × units, symmetric. */
  readonly pairs: Uint8Array;
  /** units × scripts × places. */
  readonly gaps: Uint8Array;
}

export const swapCost = 2 * costScale;

/** More than any word costs; sums of a few of these are still whole numbers of 32 bits. */
const never = 1 << 20;

/** In a column: what the row costs up to there when its last step is a group of letters; never, but while a row is made. */
const byGroup = 0;
/** The letter's unit. */
const unitAt = 1;
/** What it costs to leave the letter out. */
const leftOut = 2;
/** What the letter of the row above costs as this one. */
const asBefore = 3;
const columnSize = 4;

/** Words of up to 64 letters and names of as many words as are compared fit. */
const mostLetters = 64;
/** Two letters that changed places look two rows up and two letters back: before the first row lies room that is never counted. */
const margin = 2 * (mostLetters + 1);

/** Room to work in; one of them serves any number of comparisons, one after the other. */
export interface Workspace {
  /** Row i: what the first i letters of one word cost as the first letters of the other. */
  readonly rows: Int32Array;
  /** What is known of each letter of the second word while a row is made, `columnSize` numbers each; the word's beginning first. */
  readonly columns: Int32Array;
  /** Of each pair of words. */
  readonly odds: Float64Array;
  readonly alignment: Alignment;
  /** For words of a name that meets many others: what was found out about them and words that come again. */
  readonly known: Map<ReadToken, Map<ReadToken, number>>;
}

export const makeWorkspace = (): Workspace => ({
  rows: new Int32Array(margin + (mostLetters + 1) ** 2),
  columns: new Int32Array(columnSize * (mostLetters + 1)).fill(never),
  odds: new Float64Array(mostWords ** 2),
  alignment: newAlignment(),
  known: new Map(),
});

type Room = Pick<Workspace, 'rows' | 'columns'>;

/** After `editCost`: what the first i letters of its first word cost as the first j of its second. */
export const costUpTo = ({ rows }: Room, b: CompiledWord, i: number, j: number): number =>
  rows[margin + i * (b.length + 1) + j] as number;

/**
 * The cost of reading one word as the other; symmetric. The hottest loop of the library: it walks arrays, makes nothing, and
 * takes the lower of two costs without a branch, which no processor could foresee. For the same reason it does not stop
 * early.
 */
export function editCost(a: CompiledWord, b: CompiledWord, { pairs, gaps }: EditCosts, room: Room): number {
  const { rows, columns } = room;
  const [aUnits, bUnits, aLength, bLength] = [a.units, b.units, a.length, b.length];
  const [toA, toB] = [a.script * placeCount, b.script * placeCount];
  const width = bLength + 1;
  firstRow(b, gaps, toA, room);
  let here = margin;
  let group = aLength;
  for (let i = 1; i <= aLength; i++) {
    const above = here;
    here += width;
    const unit = aUnits[i - 1] as number;
    const row = idOf(unit) * unitCount;
    for (; group < aUnits.length && endOf(aUnits[group] as number) === i; group++)
      readGroup(aUnits[group] as number, b, pairs, gaps, toB, room);
    const gap = gaps[gapAt(unit) + toB] as number;
    let diagonal = rows[above] as number;
    let left = lower(diagonal + gap, columns[byGroup] as number);
    rows[here] = left;
    columns[byGroup] = never;
    if (bUnits.length > bLength) readAsGroups(row, b, pairs, gaps, toA, above, here, room);
    let asLast = never;
    for (let j = 1, column = columnSize; j <= bLength; j++, column += columnSize) {
      const as = pairs[row + (columns[column + unitAt] as number)] as number;
      const up = rows[above + j] as number;
      const before = rows[above - width + j - 2] as number;
      const swapped = before + swapCost + asLast + (columns[column + asBefore] as number);
      const best = lower(lower(columns[column + byGroup] as number, diagonal + as), lower(up + gap, swapped));
      left = lower(best, left + (columns[column + leftOut] as number));
      rows[here + j] = left;
      columns[column + byGroup] = never;
      columns[column + asBefore] = as;
      asLast = as;
      diagonal = up;
    }
  }
  return rows[here + bLength] as number;
}

/** The lower of two costs. */
function lower(x: number, y: number): number {
  const more = (x - y) | 0;
  return (y + (more & (more >> 31))) | 0;
}

/** What it costs to leave out the beginning of the second word, and each of its letters. */
function firstRow(
  { units, length }: CompiledWord,
  gaps: Uint8Array,
  toA: number,
  { rows, columns }: Room,
): void {
  rows[margin] = 0;
  for (let k = length; k < units.length; k++) {
    const unit = units[k] as number;
    endsAt(unit, beginningLeftOut(unit, gaps, toA), columns);
  }
  let cost = 0;
  for (let j = 1, column = columnSize; j <= length; j++, column += columnSize) {
    const unit = units[j - 1] as number;
    const gap = gaps[gapAt(unit) + toA] as number;
    cost = lower(cost + gap, columns[column + byGroup] as number);
    rows[margin + j] = cost;
    columns[column + byGroup] = never;
    columns[column + unitAt] = idOf(unit);
    columns[column + leftOut] = gap;
    columns[column + asBefore] = never;
  }
}

/** A cost up to the end of a group. */
function endsAt(unit: number, cost: number, columns: Int32Array): void {
  const at = columnSize * endOf(unit) + byGroup;
  columns[at] = lower(columns[at] as number, cost);
}

/** What it costs to leave out a group as a whole, which is done with the beginning of a word only: an article, a silent letter. */
const beginningLeftOut = (unit: number, gaps: Uint8Array, script: number): number =>
  startOf(unit) === 0 ? (gaps[idOf(unit) * gapsOfUnit + script] as number) : never;

/** Reads a letter of the first word as each group of the second, or leaves such a group out after it. */
function readAsGroups(
  row: number,
  { units, length }: CompiledWord,
  pairs: Uint8Array,
  gaps: Uint8Array,
  toA: number,
  above: number,
  here: number,
  { rows, columns }: Room,
): void {
  for (let k = length; k < units.length; k++) {
    const unit = units[k] as number;
    const read = (rows[above + startOf(unit)] as number) + (pairs[row + idOf(unit)] as number);
    const left = (rows[here] as number) + beginningLeftOut(unit, gaps, toA);
    endsAt(unit, lower(read, left), columns);
  }
}

/** Reads a group of the first word as each letter and group of the second, or leaves it out. */
function readGroup(
  unit: number,
  { units, length }: CompiledWord,
  pairs: Uint8Array,
  gaps: Uint8Array,
  toB: number,
  { rows, columns }: Room,
): void {
  const above = margin + startOf(unit) * (length + 1);
  const row = idOf(unit) * unitCount;
  for (let k = 0; k < units.length; k++) {
    const other = units[k] as number;
    const cost = (rows[above + startOf(other)] as number) + (pairs[row + idOf(other)] as number);
    endsAt(other, cost, columns);
  }
  const without = beginningLeftOut(unit, gaps, toB);
  if (without >= highestCost) return;
  for (let j = 0; j <= length; j++) {
    const at = columnSize * j + byGroup;
    columns[at] = lower(columns[at] as number, (rows[above + j] as number) + without);
  }
}
