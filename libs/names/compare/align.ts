// Decides which word of one name stands for which of the other: words joined or split, initials, words left over.
import type { ReadName, ReadToken } from '../types.ts';
import { editCost, type Workspace } from './edit-costs.ts';
import type { NameModel } from './model.ts';
import { costScale, highestCost } from './prior-costs.ts';
import { type CompiledWord, compileWord, scriptOrder, units } from './units.ts';

/** Words [aFrom, aTo) of one name against [bFrom, bTo) of the other. */
export interface Pairing {
  readonly aFrom: number;
  readonly aTo: number;
  readonly bFrom: number;
  readonly bTo: number;
  /** Log-odds of the two words being one name written twice, by spelling alone. */
  readonly odds: number;
  readonly kind: 'words' | 'initial' | 'equivalent';
}

export interface Alignment {
  readonly pairs: readonly Pairing[];
  /** Indexes of words that stand for nothing. */
  readonly leftA: readonly number[];
  readonly leftB: readonly number[];
}

/** Below this nothing is told apart. */
export const lowestOdds = -8;
const initialOdds = 1;
const equivalentOdds = 1.5;

/** Aligns two names, the best pair first. `a` and `b` come in the order of `inOrder`. */
export function align(a: ReadName, b: ReadName, model: NameModel, space: Workspace): Alignment {
  const [n, m] = [a.tokens.length, b.tokens.length];
  const candidates: Pairing[] = [];
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < m; j++) {
      const pairing = comparePair(a.tokens[i] as ReadToken, b.tokens[j] as ReadToken, i, j, model, space);
      if (pairing) candidates.push(pairing);
    }
  }
  if (n > 1) addJoins(a, b, false, candidates, model, space);
  if (m > 1) addJoins(b, a, true, candidates, model, space);
  candidates.sort(better);
  const [takenA, takenB] = [new Uint8Array(n), new Uint8Array(m)];
  const pairs: Pairing[] = [];
  for (const pair of candidates) {
    if (anyTaken(takenA, pair.aFrom, pair.aTo) || anyTaken(takenB, pair.bFrom, pair.bTo)) continue;
    takenA.fill(1, pair.aFrom, pair.aTo);
    takenB.fill(1, pair.bFrom, pair.bTo);
    pairs.push(pair);
  }
  return { pairs, leftA: rest(takenA), leftB: rest(takenB) };
}

function better(x: Pairing, y: Pairing): number {
  return (
    y.odds - x.odds ||
    Math.abs(x.aFrom - x.bFrom) - Math.abs(y.aFrom - y.bFrom) ||
    x.aFrom - y.aFrom ||
    x.bFrom - y.bFrom
  );
}

function anyTaken(taken: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (taken[i] === 1) return true;
  return false;
}

const rest = (taken: Uint8Array): number[] => [...taken.keys()].filter((i) => taken[i] === 0);

function comparePair(
  x: ReadToken,
  y: ReadToken,
  i: number,
  j: number,
  model: NameModel,
  space: Workspace,
): Pairing | undefined {
  const pairing = (odds: number, kind: Pairing['kind']): Pairing => ({
    aFrom: i,
    aTo: i + 1,
    bFrom: j,
    bTo: j + 1,
    odds,
    kind,
  });
  if (x.role === 'initial' || y.role === 'initial') {
    // A particle or title is nobody's initial.
    if (isSmall(x) || isSmall(y)) return undefined;
    return pairing(initialFits(x.word, y.word, model) ? initialOdds : lowestOdds + 2, 'initial');
  }
  if (isSmall(x) !== isSmall(y)) {
    const odds = wordOdds(x.word, y.word, model, space);
    return odds > 0 ? pairing(odds, 'words') : undefined;
  }
  const odds = wordOdds(x.word, y.word, model, space);
  if (odds < equivalentOdds && x.groups.some((group) => y.groups.includes(group)))
    return pairing(equivalentOdds, 'equivalent');
  if (odds < 0 && isSmall(x)) return undefined;
  return pairing(odds, 'words');
}

export const isSmall = (token: ReadToken): boolean => token.role === 'particle' || token.role === 'title';

/** Log-odds of one name written twice against two names that are alike, from -8. */
export function wordOdds(x: CompiledWord, y: CompiledWord, model: NameModel, space: Workspace): number {
  const pair =
    x.script <= y.script
      ? x.script * scriptOrder.length + y.script
      : y.script * scriptOrder.length + x.script;
  const start = (model.base[pair] as number) + (model.slope[pair] as number) * (x.length + y.length);
  const limit = Math.ceil(start - lowestOdds * costScale);
  return (start - Math.min(limit, editCost(x, y, model.costs, space, limit))) / costScale;
}

/** Whether the shorter of two words is the first sound of the other. */
function initialFits(x: CompiledWord, y: CompiledWord, model: NameModel): boolean {
  const [one, other] = x.length <= y.length ? [x, y] : [y, x];
  const initial = one.ids[0] as number;
  let cheapest = highestCost;
  for (let end = 1; end <= Math.min(4, other.length); end++) {
    for (let k = other.from[end] as number; k < (other.from[end + 1] as number); k++) {
      if ((other.sizes[k] as number) !== end) continue;
      cheapest = Math.min(
        cheapest,
        model.costs.pairs[initial * units.length + (other.ids[k] as number)] as number,
      );
    }
  }
  return cheapest <= 24;
}

/** Two or three neighbouring words of `from` written as one in `to`. */
function addJoins(
  from: ReadName,
  to: ReadName,
  swapped: boolean,
  candidates: Pairing[],
  model: NameModel,
  space: Workspace,
): void {
  for (let i = 0; i + 1 < from.tokens.length; i++) {
    for (let end = i + 2; end <= Math.min(i + 3, from.tokens.length); end++) {
      const parts = from.tokens.slice(i, end);
      const length = parts.reduce((sum, part) => sum + part.letters.length, 0);
      for (let j = 0; j < to.tokens.length; j++) {
        const other = to.tokens[j] as ReadToken;
        if (
          other.letters.length < 5 ||
          (other.script === (parts[0] as ReadToken).script && Math.abs(other.letters.length - length) > 3)
        )
          continue;
        if (other.letters.length > 2 * length || length > 2.5 * other.letters.length || length > 32) continue;
        const odds = wordOdds(joinedWord(parts), other.word, model, space) - 0.5;
        const alone = candidates.some(
          (one) =>
            (swapped
              ? one.aFrom === j && one.bFrom >= i && one.bFrom < end
              : one.bFrom === j && one.aFrom >= i && one.aFrom < end) && one.odds >= odds,
        );
        if (odds < 1 || alone) continue;
        candidates.push(
          swapped
            ? { aFrom: j, aTo: j + 1, bFrom: i, bTo: end, odds, kind: 'words' }
            : { aFrom: i, aTo: end, bFrom: j, bTo: j + 1, odds, kind: 'words' },
        );
      }
    }
  }
}

/** Words as one word, in the script of the first. */
export function joinedWord(parts: readonly ReadToken[]): CompiledWord {
  return compileWord(parts.map((part) => part.letters).join(''), (parts[0] as ReadToken).script);
}
