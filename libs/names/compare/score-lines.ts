// The lines of a comparison and what each weighs. Their sum is the log-odds of one person's name written twice.
import type { ReadName, ReadToken } from '../types.ts';
import { align } from './align.ts';
import { type Alignment, type Pairing, pairsOf } from './alignment.ts';
import type { Workspace } from './edit-costs.ts';
import { featureCount, isGood, leftLine, type Line, newLine, pairLine, wholeLine } from './features.ts';
import type { NameModel } from './model.ts';

export interface ScoredLine {
  readonly about:
    | { readonly pair: Pairing }
    | { readonly left: ReadToken; readonly side: 'a' | 'b' }
    | 'whole';
  readonly line: Line;
}

/** The order in which a pair is always compared, so that (a, b) and (b, a) are one and the same. */
export function inOrder(a: ReadName, b: ReadName): boolean {
  return a.tokens.length !== b.tokens.length ? a.tokens.length < b.tokens.length : a.text <= b.text;
}

/** Lines of two names in order. */
export function scoreLines(
  a: ReadName,
  b: ReadName,
  alignment: Alignment,
  model: NameModel,
): readonly ScoredLine[] {
  const lines: ScoredLine[] = [];
  let good = 0;
  for (const pair of pairsOf(alignment)) {
    if (isGood(pair)) good++;
    const line = newLine();
    pairLine(a, b, pair, line);
    lines.push({ about: { pair }, line });
  }
  for (const [name, taken, side] of [
    [a, alignment.takenA, 'a'],
    [b, alignment.takenB, 'b'],
  ] as const) {
    let nth = 0;
    name.tokens.forEach((token, i) => {
      if (taken[i] === 1) return;
      const line = newLine();
      leftLine(token, nth, good, line);
      if (token.role === 'name') nth++;
      lines.push({ about: { left: token, side }, line });
    });
  }
  const line = newLine();
  wholeLine(a, b, alignment, model, line);
  lines.push({ about: 'whole', line });
  return lines;
}

/** What a line weighs, in log-odds: a multiple of 1/1024, so that sums are exact in any order. */
export function weigh({ count, numbers, values }: Line, weights: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < count; k++) sum += (weights[numbers[k] as number] as number) * (values[k] as number);
  return Math.round(sum * 1024) / 1024;
}

/** Log-odds of one name written twice: the sum of what `scoreLines` gives, without keeping the lines. */
export function logOdds(
  first: ReadName,
  second: ReadName,
  model: NameModel,
  space: Workspace,
  line: Line = newLine(),
): number {
  const [a, b] = inOrder(first, second) ? [first, second] : [second, first];
  const { weights } = model;
  const alignment = align(a, b, model, space);
  let sum = weights[featureCount] as number;
  let good = 0;
  for (let k = 0; k < alignment.count; k++) {
    const pair = alignment.room[k] as Pairing;
    if (isGood(pair)) good++;
    line.count = 0;
    pairLine(a, b, pair, line);
    sum += weigh(line, weights);
  }
  sum += weighLeft(a, alignment.takenA, good, weights, line);
  sum += weighLeft(b, alignment.takenB, good, weights, line);
  line.count = 0;
  wholeLine(a, b, alignment, model, line);
  return sum + weigh(line, weights);
}

function weighLeft(
  { tokens }: ReadName,
  taken: Uint8Array,
  good: number,
  weights: Float64Array,
  line: Line,
): number {
  let [sum, nth] = [0, 0];
  for (let i = 0; i < tokens.length; i++) {
    if (taken[i] === 1) continue;
    const token = tokens[i] as ReadToken;
    line.count = 0;
    leftLine(token, nth, good, line);
    if (token.role === 'name') nth++;
    sum += weigh(line, weights);
  }
  return sum;
}
