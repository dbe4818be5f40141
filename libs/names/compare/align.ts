// Decides which word of one name stands for which of the other: words joined or split, initials, words left over.
import type { CompiledWord, ReadName, ReadToken } from '../types.ts';
import { editCost, type Workspace } from './edit-costs.ts';
import type { NameModel } from './model.ts';
import { costScale, highestCost } from './prior-costs.ts';
import { compileWord, idOf, scriptOrder, startOf, unitCount } from './units.ts';

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
  const n = a.tokens.length;
  const m = b.tokens.length;
  const { odds, takenA, takenB } = space;
  takenA.fill(0, 0, n);
  takenB.fill(0, 0, m);
  allOdds(a, b, model, space);
  const pairs: Pairing[] = [];
  if (n > 1 && m > 0) findJoins(a, b, odds, 'a', takenA, takenB, pairs, model, space);
  if (m > 1 && n > 0) findJoins(b, a, odds, 'b', takenB, takenA, pairs, model, space);
  for (;;) {
    const at = bestFree(odds, n, m, takenA, takenB);
    if (at < 0) break;
    const [i, j] = [Math.floor(at / m), at % m];
    takenA[i] = 1;
    takenB[j] = 1;
    const kind = kindOf(a.tokens[i] as ReadToken, b.tokens[j] as ReadToken, odds[at] as number);
    pairs.push({ aFrom: i, aTo: i + 1, bFrom: j, bTo: j + 1, odds: odds[at] as number, kind });
  }
  if (pairs.length > 1) pairs.sort(better);
  return { pairs, leftA: free(takenA, n), leftB: free(takenB, m) };
}

/** From here on two words have found each other, and are not tried against others. */
const foundOdds = 3;

/** Odds of all pairs of words, those at the same place first. */
function allOdds(a: ReadName, b: ReadName, model: NameModel, space: Workspace): void {
  const n = a.tokens.length;
  const m = b.tokens.length;
  const { odds, takenA, takenB } = space;
  for (let step = 0; step < 2 * Math.max(n, m); step++) {
    // 0, 1, -1, 2, -2 … words apart.
    const apart = step % 2 === 1 ? (step + 1) / 2 : -step / 2;
    for (let i = 0; i < n; i++) {
      const j = i + apart;
      if (j < 0 || j >= m) continue;
      const found = takenA[i] === 1 || takenB[j] === 1;
      const here = found
        ? impossible
        : rememberedOdds(a.tokens[i] as ReadToken, b.tokens[j] as ReadToken, model, space);
      odds[i * m + j] = here;
      if (here >= foundOdds) {
        takenA[i] = 1;
        takenB[j] = 1;
      }
    }
  }
  takenA.fill(0, 0, n);
  takenB.fill(0, 0, m);
}

const impossible = Number.NEGATIVE_INFINITY;

/** Place of the highest odds whose words are both free; words nearer to each other's place first. */
function bestFree(odds: Float64Array, n: number, m: number, takenA: Uint8Array, takenB: Uint8Array): number {
  let found = -1;
  let best = impossible;
  let apart = 0;
  for (let i = 0; i < n; i++) {
    if (takenA[i] === 1) continue;
    for (let j = 0; j < m; j++) {
      if (takenB[j] === 1) continue;
      const here = odds[i * m + j] as number;
      if (here < best || here === impossible) continue;
      if (here === best && Math.abs(i - j) >= apart) continue;
      found = i * m + j;
      best = here;
      apart = Math.abs(i - j);
    }
  }
  return found;
}

const better = (x: Pairing, y: Pairing): number => y.odds - x.odds || x.aFrom - y.aFrom;

function free(taken: Uint8Array, count: number): number[] {
  const left: number[] = [];
  for (let i = 0; i < count; i++) if (taken[i] === 0) left.push(i);
  return left;
}

/** The same as `pairOdds`, worked out once for each word that meets one of those in `space.known`. */
function rememberedOdds(x: ReadToken, y: ReadToken, model: NameModel, space: Workspace): number {
  const ofX = space.known.get(x);
  const memory = ofX ?? space.known.get(y);
  if (memory === undefined) return pairOdds(x, y, model, space);
  const other = ofX === undefined ? x : y;
  let odds = memory.get(other);
  if (odds === undefined) memory.set(other, (odds = pairOdds(x, y, model, space)));
  return odds;
}

/** Log-odds of two words, or minus infinity where they may not stand for each other. */
function pairOdds(x: ReadToken, y: ReadToken, model: NameModel, space: Workspace): number {
  const smallX = isSmall(x);
  const smallY = isSmall(y);
  if (x.role === 'initial' || y.role === 'initial') {
    // A particle or title is nobody's initial.
    if (smallX || smallY) return impossible;
    return initialFits(x.word, y.word, model) ? initialOdds : lowestOdds + 2;
  }
  const odds = farApart(x, y) ? lowestOdds : wordOdds(x.word, y.word, model, space, x.letters === y.letters);
  if (odds < equivalentOdds && shareGroup(x, y)) return equivalentOdds;
  return odds <= 0 && (smallX || smallY) ? impossible : odds;
}

function kindOf(x: ReadToken, y: ReadToken, odds: number): Pairing['kind'] {
  if (x.role === 'initial' || y.role === 'initial') return 'initial';
  return odds === equivalentOdds && shareGroup(x, y) ? 'equivalent' : 'words';
}

export const isSmall = (token: ReadToken): boolean => token.role === 'particle' || token.role === 'title';

function shareGroup(x: ReadToken, y: ReadToken): boolean {
  for (const group of x.groups) if (y.groups.includes(group)) return true;
  return false;
}

/** Whether two words share less than half of their kinds of consonants: then no reading brings them together. */
function farApart(x: ReadToken, y: ReadToken): boolean {
  const fewer = Math.min(bitsOf(x.kinds), bitsOf(y.kinds));
  return fewer > 1 && 2 * bitsOf(x.kinds & y.kinds) < fewer;
}

function bitsOf(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** Log-odds of one name written twice against two names that are alike, from -8. */
export function wordOdds(
  x: CompiledWord,
  y: CompiledWord,
  model: NameModel,
  space: Workspace,
  equal = false,
): number {
  const start = startOdds(x, y, model);
  if (equal && x.script === y.script) return start / costScale;
  const limit = Math.ceil(start - lowestOdds * costScale);
  return Math.max(lowestOdds, (start - editCost(x, y, model.costs, space, limit)) / costScale);
}

/** Log-odds of two words that could be read as each other without any edit. */
export const equalOdds = (x: CompiledWord, y: CompiledWord, model: NameModel): number =>
  startOdds(x, y, model) / costScale;

function startOdds(x: CompiledWord, y: CompiledWord, { base, slope }: NameModel): number {
  const pair =
    x.script <= y.script
      ? x.script * scriptOrder.length + y.script
      : y.script * scriptOrder.length + x.script;
  return (base[pair] as number) + (slope[pair] as number) * (x.length + y.length);
}

/** Whether the shorter of two words is the first sound of the other. */
function initialFits(x: CompiledWord, y: CompiledWord, model: NameModel): boolean {
  const [one, other] = x.length <= y.length ? [x, y] : [y, x];
  const initial = idOf(one.units[0] as number) * unitCount;
  let cheapest = highestCost;
  for (const unit of other.units) {
    if (startOf(unit) === 0) cheapest = Math.min(cheapest, model.costs.pairs[initial + idOf(unit)] as number);
  }
  return cheapest <= 24;
}

/** Two or three neighbouring words of `from` that are written as one in `to`, where none of them has a partner of its own. */
function findJoins(
  from: ReadName,
  to: ReadName,
  odds: Float64Array,
  side: 'a' | 'b',
  taken: Uint8Array,
  takenTo: Uint8Array,
  pairs: Pairing[],
  model: NameModel,
  space: Workspace,
): void {
  const [count, others] = [from.tokens.length, to.tokens.length];
  const alone = (i: number, j: number) => odds[side === 'a' ? i * others + j : j * count + i] as number;
  for (let j = 0; j < others; j++) {
    const other = to.tokens[j] as ReadToken;
    if (takenTo[j] === 1 || other.letters.length < 5 || other.role === 'initial') continue;
    let [best, bestFrom, bestTo] = [1, -1, -1];
    for (let i = 0; i + 1 < count; i++) {
      for (let end = i + 2; end <= Math.min(i + 3, count); end++) {
        if (!mayJoin(from, i, end, other, taken, (k) => alone(k, j))) continue;
        const joined = wordOdds(joinedWord(from.tokens.slice(i, end)), other.word, model, space) - 0.5;
        if (joined > best) [best, bestFrom, bestTo] = [joined, i, end];
      }
    }
    if (bestFrom < 0) continue;
    taken.fill(1, bestFrom, bestTo);
    takenTo[j] = 1;
    pairs.push(
      side === 'a'
        ? { aFrom: bestFrom, aTo: bestTo, bFrom: j, bTo: j + 1, odds: best, kind: 'words' }
        : { aFrom: j, aTo: j + 1, bFrom: bestFrom, bTo: bestTo, odds: best, kind: 'words' },
    );
  }
}

/** Whether it is worth while to read the words [i, end) as one: cheap questions first. */
function mayJoin(
  from: ReadName,
  i: number,
  end: number,
  other: ReadToken,
  taken: Uint8Array,
  alone: (k: number) => number,
): boolean {
  let [length, kinds] = [0, 0];
  const { script } = from.tokens[i] as ReadToken;
  for (let k = i; k < end; k++) {
    const part = from.tokens[k] as ReadToken;
    if (taken[k] === 1 || alone(k) > 2 || part.script !== script) return false;
    length += part.letters.length;
    kinds |= part.kinds;
  }
  const spread = script === other.script ? 3 : Math.max(length, other.letters.length) / 2;
  if (length > 32 || Math.abs(length - other.letters.length) > spread) return false;
  return 4 * bitsOf(kinds & other.kinds) >= 3 * Math.max(bitsOf(kinds), bitsOf(other.kinds));
}

/** Words as one word, in the script of the first. */
export function joinedWord(parts: readonly ReadToken[]): CompiledWord {
  if (parts.length === 1) return (parts[0] as ReadToken).word;
  return compileWord(parts.map((part) => part.letters).join(''), (parts[0] as ReadToken).script);
}
