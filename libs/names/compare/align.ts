// Decides which word of one name stands for which of the other: words joined or split, initials, words left over.
import { addLetters, letterRoom } from '../fold/letter-codes.ts';
import { consonantKinds } from '../tables/alphabet.ts';
import { generationsDiffer } from '../read/role-of.ts';
import type { CompiledWord, ReadName, ReadToken } from '../types.ts';
import { type Alignment, keepPairing, type Pairing } from './alignment.ts';
import { editCost, type Workspace } from './edit-costs.ts';
import type { NameModel } from './model.ts';
import { costScale, highestCost } from './prior-costs.ts';
import { compileWord, idOf, scriptOrder, startOf, unitCount } from './units.ts';

/** Below this nothing is told apart. */
export const lowestOdds = -8;
const initialOdds = 1;
const equivalentOdds = 1.5;

/** Aligns two names that come in the order of `inOrder`, in the room's own alignment. */
export function align(a: ReadName, b: ReadName, model: NameModel, space: Workspace): Alignment {
  const [n, m] = [a.tokens.length, b.tokens.length];
  const { odds, alignment } = space;
  const { takenA, takenB } = alignment;
  alignment.count = 0;
  begin(takenA, n);
  begin(takenB, m);
  allOdds(a, b, model, space);
  if (n > 1 && m > 0) findJoins(a, b, 'a', model, space);
  if (m > 1 && n > 0) findJoins(b, a, 'b', model, space);
  for (;;) {
    const at = bestFree(odds, n, m, takenA, takenB);
    if (at < 0) return alignment;
    const i = Math.floor(at / m);
    const j = at - i * m;
    takenA[i] = 1;
    takenB[j] = 1;
    const here = odds[at] as number;
    const kind = kindOf(a.tokens[i] as ReadToken, b.tokens[j] as ReadToken, here);
    keepPairing(alignment, i, i + 1, j, j + 1, here, kind);
  }
}

/** No word is taken. */
function begin(taken: Uint8Array, count: number): void {
  for (let k = 0; k < count; k++) taken[k] = 0;
}

/** From here on two words have found each other, and are not tried against others. */
const foundOdds = 3;

/** Odds of all pairs of words, those at the same place first. */
function allOdds(a: ReadName, b: ReadName, model: NameModel, space: Workspace): void {
  const [n, m] = [a.tokens.length, b.tokens.length];
  const { odds, alignment, known } = space;
  const { takenA: foundA, takenB: foundB } = alignment;
  // 0, 1, -1, 2, -2 … words apart.
  for (let apart = 0, step = 1; step <= 2 * Math.max(n, m); apart += step % 2 === 1 ? step : -step, step++) {
    const end = Math.min(n, m - apart);
    for (let i = Math.max(0, -apart); i < end; i++) {
      const j = i + apart;
      let here = impossible;
      if (foundA[i] === 0 && foundB[j] === 0) {
        const [x, y] = [a.tokens[i] as ReadToken, b.tokens[j] as ReadToken];
        here = known.size === 0 ? pairOdds(x, y, model, space) : rememberedOdds(x, y, model, space);
        if (here >= foundOdds) foundA[i] = foundB[j] = 1;
      }
      odds[i * m + j] = here;
    }
  }
  begin(foundA, n);
  begin(foundB, m);
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
  if (x.role === 'initial' || y.role === 'initial') {
    // A particle or title is nobody's initial.
    if (isSmall(x) || isSmall(y)) return impossible;
    return initialFits(x.word, y.word, model) ? initialOdds : lowestOdds + 2;
  }
  if (isArticle(x) !== isArticle(y)) return impossible;
  if (isSmall(x) && isSmall(y) && generationsDiffer(x.letters, y.letters)) return lowestOdds;
  const odds = farApart(x, y)
    ? lowestOdds
    : x.letters === y.letters && x.script === y.script
      ? equalOdds(x.word, y.word, model)
      : wordOdds(x.word, y.word, model, space);
  if (odds < equivalentOdds && shareGroup(x, y)) return equivalentOdds;
  return odds <= 0 && (isSmall(x) || isSmall(y)) ? impossible : odds;
}

function kindOf(x: ReadToken, y: ReadToken, odds: number): Pairing['kind'] {
  if (x.role === 'initial' || y.role === 'initial') return 'initial';
  return odds === equivalentOdds && shareGroup(x, y) ? 'equivalent' : 'words';
}

/** A particle of two letters, a sign not counted, is no name that merely sounds so: Ali is not al. */
const isArticle = ({ role, letters }: ReadToken): boolean =>
  role === 'particle' && (letters.length <= 2 || letters.endsWith('ь'));

export const isSmall = (token: ReadToken): boolean => token.role === 'particle' || token.role === 'title';

/** Whether a table knows two words as forms of one name. */
export function shareGroup(x: ReadToken, y: ReadToken): boolean {
  return x.groups.length > 0 && y.groups.length > 0 && x.groups.some((group) => y.groups.includes(group));
}

/** Whether two words share less than half of their kinds of consonants: then no reading brings them together. */
function farApart(x: ReadToken, y: ReadToken): boolean {
  const fewer = Math.min(bitsOf(x.kinds), bitsOf(y.kinds));
  return fewer > 1 && 2 * bitsOf(x.kinds & y.kinds) < fewer;
}

/** How many kinds of consonants a word has, by its bits. */
const kindCounts = Uint8Array.from({ length: 1 << consonantKinds.length }, (_, bits) => {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
});
const bitsOf = (kinds: number): number => kindCounts[kinds] as number;

/** Log-odds of one name written twice against two names that are alike, from -8. */
export function wordOdds(x: CompiledWord, y: CompiledWord, model: NameModel, space: Workspace): number {
  return Math.max(lowestOdds, (startOdds(x, y, model) - editCost(x, y, model.costs, space)) / costScale);
}

/** Log-odds of two words that could be read as each other without any edit. */
export const equalOdds = (x: CompiledWord, y: CompiledWord, model: NameModel): number =>
  startOdds(x, y, model) / costScale;

function startOdds(x: CompiledWord, y: CompiledWord, { base, slope }: NameModel): number {
  const pair =
    x.script <= y.script
      ? x.script * scriptOrder.length + y.script
      : y.script * scriptOrder.length + x.script;
  return (base[pair] as number) + (slope[pair] as number) * (x.telling + y.telling);
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

/** Fewer letters are never two words in one. */
const fewestJoined = 5;
const mostJoined = 32;
/** What words must be worth as one, and what it costs that they were written as two. */
const joinedOdds = 1;
const joinCost = 0.5;
/** A word that is worth more alone is not joined. */
const aloneOdds = 2;

/** Two or three neighbouring words of one name that are written as one in the other, where none of them has a partner of its own. */
function findJoins(from: ReadName, to: ReadName, side: 'a' | 'b', model: NameModel, space: Workspace): void {
  const { odds, alignment } = space;
  const taken = side === 'a' ? alignment.takenA : alignment.takenB;
  const takenTo = side === 'a' ? alignment.takenB : alignment.takenA;
  const count = from.tokens.length;
  const others = to.tokens.length;
  for (let j = 0; j < others; j++) {
    const other = to.tokens[j] as ReadToken;
    if (takenTo[j] === 1 || other.word.length < fewestJoined || other.role === 'initial') continue;
    // Odds of word k of the one and word j of the other stand at first + k × step.
    const first = side === 'a' ? j : j * count;
    const step = side === 'a' ? others : 1;
    let best = joinedOdds;
    let bestFrom = -1;
    let bestTo = -1;
    for (let i = 0; i + 1 < count; i++) {
      if (taken[i] === 1 || (odds[first + i * step] as number) > aloneOdds) continue;
      for (let end = i + 2; end <= Math.min(i + 3, count); end++) {
        if (taken[end - 1] === 1 || (odds[first + (end - 1) * step] as number) > aloneOdds) break;
        if (!mayJoin(from, i, end, other)) continue;
        const word = joinedWord(from.tokens, i, end);
        const joined = wordOdds(word, other.word, model, space) - joinCost;
        if (joined <= best) continue;
        best = joined;
        bestFrom = i;
        bestTo = end;
      }
    }
    if (bestFrom < 0) continue;
    taken.fill(1, bestFrom, bestTo);
    takenTo[j] = 1;
    if (side === 'a') keepPairing(alignment, bestFrom, bestTo, j, j + 1, best, 'words');
    else keepPairing(alignment, j, j + 1, bestFrom, bestTo, best, 'words');
  }
}

/** Whether it is worth while to read the words [i, end) as one. */
function mayJoin(from: ReadName, i: number, end: number, other: ReadToken): boolean {
  let [length, kinds] = [0, 0];
  const { script } = from.tokens[i] as ReadToken;
  for (let k = i; k < end; k++) {
    const part = from.tokens[k] as ReadToken;
    if (part.script !== script) return false;
    length += part.word.length;
    kinds |= part.kinds;
  }
  const spread = script === other.script ? 3 : Math.max(length, other.word.length) / 2;
  if (length > mostJoined || Math.abs(length - other.word.length) > spread) return false;
  return 4 * bitsOf(kinds & other.kinds) >= 3 * Math.max(bitsOf(kinds), bitsOf(other.kinds));
}

/** Words [from, end) of a name as one word, in the script of the first. */
export function joinedWord(tokens: readonly ReadToken[], from: number, end: number): CompiledWord {
  const last = (tokens[end - 1] as ReadToken).word;
  if (end - from === 1) return last;
  joined.length = 0;
  for (let i = from; i < end; i++) addLetters((tokens[i] as ReadToken).letters, joined);
  return compileWord(joined, (tokens[from] as ReadToken).script, last.length - last.telling);
}

const joined = letterRoom(mostJoined);
