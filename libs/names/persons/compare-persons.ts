// Compares what two records say about a person: names, birth date, place, sex where given, numbers of documents.
//
// The weights are fixed by hand, after how often such details agree by chance; the names' weights are learned. It ranks for a
// person who then looks. It decides nothing.
import type { NameComparison } from '../compare/explain.ts';
import { nameComparer, type NameComparer } from '../compare/name-comparer.ts';
import { compareDates, type DateVerdict, isWithoutYear, readPartialDate } from './partial-date.ts';

export interface PersonDetails {
  /** At least one; the others are other names or spellings of the same person. At most 12 are compared. */
  readonly names: readonly string[];
  /** "1971-04-21", "1971-04", "1971" or "21.04.1971"; 00 for what is not known. Of what is empty or 0000 nothing is known. */
  readonly born?: string;
  /** Place of birth, in any script. */
  readonly place?: string;
  /** As the record has it; only equal or unequal counts. Never guessed from a name. */
  readonly sex?: string;
  /** Numbers of documents, of any kind. */
  readonly documents?: readonly string[];
}

export type DetailVerdict = DateVerdict | 'unknown' | 'unreadable' | 'doubtful';

export interface DetailExplanation {
  readonly detail: 'born' | 'place' | 'sex' | 'documents';
  readonly verdict: DetailVerdict;
  /** In log-odds. */
  readonly weight: number;
}

export interface PersonComparison {
  /** 0 to 1. */
  readonly score: number;
  /** The sum of the names' log-odds and the weights of the details. */
  readonly logOdds: number;
  /** The two names that agree best, and why. */
  readonly names: NameComparison;
  readonly details: readonly DetailExplanation[];
}

const mostNames = 12;

const dateWeights: Readonly<Record<DateVerdict, number>> = {
  same: 5,
  fits: 2,
  'day-month-swapped': 3,
  'same-year': 0.25,
  'one-year-off': -0.5,
  'one-digit-off': 1,
  different: -4,
};

/** Compares two persons. Symmetric and deterministic. Throws a RangeError where a record has no name. */
export function comparePersons(
  a: PersonDetails,
  b: PersonDetails,
  comparer: NameComparer = nameComparer(),
): PersonComparison {
  if (a.names.length === 0 || b.names.length === 0) {
    throw new RangeError('A person to compare has at least one name.');
  }
  const names = bestNames(a.names.slice(0, mostNames), b.names.slice(0, mostNames), comparer);
  const details = [
    detail('born', bornVerdict(given(a.born), given(b.born))),
    detail('place', placeVerdict(given(a.place), given(b.place), comparer)),
    detail('sex', sexVerdict(given(a.sex), given(b.sex))),
    detail('documents', documentVerdict(a.documents, b.documents)),
  ];
  const logOdds = details.reduce((sum, { weight }) => sum + weight, names.logOdds);
  return { score: 1 / (1 + Math.exp(-logOdds)), logOdds, names, details };
}

/** The pair of names with the highest score; of equals the first in the order of letters, so that sides don't matter. */
function bestNames(a: readonly string[], b: readonly string[], comparer: NameComparer): NameComparison {
  let best: { readonly found: NameComparison; readonly key: string } | undefined;
  for (const x of a) {
    for (const y of b) {
      const found = comparer.compare(x, y);
      const key = [x, y].sort().join('\n');
      if (
        !best ||
        found.logOdds > best.found.logOdds ||
        (found.logOdds === best.found.logOdds && key < best.key)
      ) {
        best = { found, key };
      }
    }
  }
  return (best as { readonly found: NameComparison }).found;
}

function detail(name: DetailExplanation['detail'], verdict: DetailVerdict): DetailExplanation {
  return { detail: name, verdict, weight: weightOf(name, verdict) };
}

function weightOf(name: DetailExplanation['detail'], verdict: DetailVerdict): number {
  if (verdict === 'unknown' || verdict === 'unreadable' || verdict === 'doubtful') return 0;
  if (name === 'born') return dateWeights[verdict];
  if (name === 'place') return verdict === 'same' ? 1.5 : -0.5;
  if (name === 'sex') return verdict === 'same' ? 0.25 : -2;
  return verdict === 'same' ? 7 : verdict === 'one-digit-off' ? 2 : 0;
}

function bornVerdict(a: string | undefined, b: string | undefined): DetailVerdict {
  if (!a || !b) return 'unknown';
  const [x, y] = [readPartialDate(a), readPartialDate(b)];
  if (!x || !y) return 'unreadable';
  return isWithoutYear(x) || isWithoutYear(y) ? 'unknown' : compareDates(x, y);
}

function placeVerdict(a: string | undefined, b: string | undefined, comparer: NameComparer): DetailVerdict {
  if (!a || !b) return 'unknown';
  const [x, y] = [comparer.read(a), comparer.read(b)];
  if (x.tokens.length === 0 || y.tokens.length === 0) return 'unknown';
  const score = comparer.compareRead(x, y);
  return score > 0.6 ? 'same' : score > 0.2 ? 'doubtful' : 'different';
}

function sexVerdict(a: string | undefined, b: string | undefined): DetailVerdict {
  if (!a || !b) return 'unknown';
  return a.toLowerCase() === b.toLowerCase() ? 'same' : 'different';
}

/** A field that was left empty says no more than one that is not there. */
const given = (text: string | undefined): string | undefined => text?.trim() || undefined;

function documentVerdict(a: readonly string[] = [], b: readonly string[] = []): DetailVerdict {
  const [x, y] = [a.map(plainNumber).filter(isLong), b.map(plainNumber).filter(isLong)];
  if (x.length === 0 || y.length === 0) return 'unknown';
  if (x.some((one) => y.includes(one))) return 'same';
  return x.some((one) => y.some((other) => isOneOff(one, other))) ? 'one-digit-off' : 'different';
}

const plainNumber = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
const isLong = (text: string): boolean => text.length >= 4;

/** Whether exactly one sign differs, or two neighbours stand the other way round. */
function isOneOff(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const off = Array.from(a, (_, i) => i).filter((i) => a[i] !== b[i]);
  const [first = 0, second = 0] = off;
  return (
    off.length === 1 ||
    (off.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first])
  );
}
