// Says why two names got their score: one line of plain data for every pair of words, for what stands alone, and for the whole.
import { isWrittenAlike } from '../read/script-of.ts';
import type { ReadName, ReadToken, Role } from '../types.ts';
import { joinedWord, shareGroup } from './align.ts';
import type { Alignment, Pairing } from './alignment.ts';
import type { Workspace } from './edit-costs.ts';
import { featureCount } from './features.ts';
import type { NameModel } from './model.ts';
import { scoreLines, weigh } from './score-lines.ts';
import { traceEdits } from './trace-edits.ts';

/** How two words relate. */
export type PairVerdict =
  | 'same'
  | 'spelling'
  | 'joined'
  | 'initial'
  | 'equivalent'
  | 'doubtful'
  | 'different';

export interface PairExplanation {
  readonly a: string;
  readonly b: string;
  readonly verdict: PairVerdict;
  /** Groups of letters that were read as each other though they differ, as `xh=џ`; a side left empty has no letter for it. */
  readonly readings: readonly string[];
  /** The same, where no spelling explains it. */
  readonly edits: readonly string[];
  /** In log-odds. */
  readonly weight: number;
}

export interface LeftExplanation {
  readonly text: string;
  readonly side: 'a' | 'b';
  readonly role: Role;
  readonly weight: number;
}

export interface NameComparison {
  /** 0 to 1: the share of pairs with this score that are one person's name, in data with as many pairs of one as of two. */
  readonly score: number;
  /** The sum of all weights. */
  readonly logOdds: number;
  /** What every pair begins with. */
  readonly start: number;
  readonly pairs: readonly PairExplanation[];
  readonly left: readonly LeftExplanation[];
  /** Weight of the weakest pair and of how its words differ, of the number of words that agree, and of their order. */
  readonly whole: number;
}

/** Up to here a difference is one of spelling, in sixteenths of log-odds. */
const spellingCost = 24;

/** Explains two names in order; `straight` says whether the caller's order was the same. */
export function explain(
  a: ReadName,
  b: ReadName,
  alignment: Alignment,
  model: NameModel,
  space: Workspace,
  straight: boolean,
): NameComparison {
  const start = model.weights[featureCount] as number;
  const lines = scoreLines(a, b, alignment, model);
  let logOdds = start;
  const pairs: PairExplanation[] = [];
  const left: LeftExplanation[] = [];
  let whole = 0;
  for (const { about, line } of lines) {
    const weight = weigh(line, model.weights);
    logOdds += weight;
    if (about === 'whole') whole = weight;
    else if ('pair' in about) pairs.push(explainPair(a, b, about.pair, weight, model, space, straight));
    else
      left.push({
        text: about.left.text,
        side: (about.side === 'a') === straight ? 'a' : 'b',
        role: about.left.role,
        weight,
      });
  }
  return { score: 1 / (1 + Math.exp(-logOdds)), logOdds, start, pairs, left, whole };
}

function explainPair(
  a: ReadName,
  b: ReadName,
  pair: Pairing,
  weight: number,
  model: NameModel,
  space: Workspace,
  straight: boolean,
): PairExplanation {
  const [x, y] = [a.tokens.slice(pair.aFrom, pair.aTo), b.tokens.slice(pair.bFrom, pair.bTo)];
  const [lettersX, lettersY] = [lettersOf(x), lettersOf(y)];
  const readings: string[] = [];
  const edits: string[] = [];
  if (pair.kind === 'words') {
    const one = joinedWord(a.tokens, pair.aFrom, pair.aTo);
    const other = joinedWord(b.tokens, pair.bFrom, pair.bTo);
    for (const edit of traceEdits(one, other, model.costs, space)) {
      const [from, to] = [lettersX.slice(edit.aFrom, edit.aTo), lettersY.slice(edit.bFrom, edit.bTo)];
      if (from === to) continue;
      (edit.cost <= spellingCost ? readings : edits).push(straight ? `${from}=${to}` : `${to}=${from}`);
    }
  }
  const [textX, textY] = [textOf(x), textOf(y)];
  const verdict = verdictOf(pair, lettersX === lettersY && isWrittenAlike(textX, textY), edits.length);
  return {
    a: straight ? textX : textY,
    b: straight ? textY : textX,
    verdict: verdict === 'doubtful' && isKnownForm(x, y) ? 'equivalent' : verdict,
    readings,
    edits,
    weight,
  };
}

/** Whether a table knows two words as one name: it explains what no rule of spelling does. */
const isKnownForm = (x: readonly ReadToken[], y: readonly ReadToken[]): boolean =>
  x.length === 1 && y.length === 1 && shareGroup(x[0] as ReadToken, y[0] as ReadToken);

const lettersOf = (tokens: readonly ReadToken[]): string => tokens.map((token) => token.letters).join('');
const textOf = (tokens: readonly ReadToken[]): string => tokens.map((token) => token.text).join(' ');

function verdictOf(pair: Pairing, equal: boolean, edits: number): PairVerdict {
  if (pair.odds <= -3) return 'different';
  if (pair.kind === 'equivalent') return 'equivalent';
  if (pair.odds <= 0) return 'doubtful';
  if (pair.kind === 'initial') return 'initial';
  if (pair.aTo - pair.aFrom + pair.bTo - pair.bFrom > 2) return 'joined';
  if (equal) return 'same';
  return edits === 0 ? 'spelling' : 'doubtful';
}
