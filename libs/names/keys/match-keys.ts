// Keys by which two offices find out whether they hold the same person without telling names: the folded name, always bound to a
// birth year, a place or the number of a document. They are guessable by whoever tries all names, so that they never leave a
// machine but blinded (RFC 9497), and nothing here reaches a network.
import { foldWord } from '../fold/fold-word.ts';
import { readName } from '../read/read-name.ts';
import type { ReadToken } from '../types.ts';
import { skeleton } from './skeleton.ts';

export interface KeyPerson {
  /** The name and its variants, the one in use first. */
  readonly names: readonly string[];
  /** Year of birth, where it is known. */
  readonly birthYear?: number;
  /** A town or country of birth in any script. It binds where no year is known. */
  readonly birthPlace?: string;
  readonly documents?: readonly { readonly issuer: string; readonly number: string }[];
}

/** So many keys has every question, and at most so many every answerable record. */
export const keysPerPerson = 8;

/** Changes whenever a key of the same person may come out differently: both sides must have the same. */
export const keysVersion = 'zaedno/keys/2';

const mostDocuments = 2;

/**
 * At most eight keys, the most telling first, the same on every machine of one version. None where a person has neither a
 * document nor a name of two words with a year or a place: a name alone says too much and finds too many.
 */
export function matchKeys(person: KeyPerson): readonly string[] {
  const keys = new Set<string>();
  for (const { issuer, number } of (person.documents ?? []).slice(0, mostDocuments)) {
    const plain = plainNumber(number);
    if (plain.length >= 5) keys.add(key('document', plainNumber(issuer), plain));
  }
  const bond = bondOf(person);
  if (bond !== undefined) {
    const pairs = person.names.map(pairsOf);
    // The first pair of every name comes before the second of any.
    for (let rank = 0; rank < Math.max(0, ...pairs.map((all) => all.length)); rank += 1)
      for (const all of pairs) {
        const pair = all[rank];
        if (pair !== undefined && keys.size < keysPerPerson) keys.add(key('name', bond, pair));
      }
  }
  return [...keys].slice(0, keysPerPerson);
}

/** Eight keys for a question: those of the person, filled up with keys that follow from `nonce` and nobody has. */
export function paddedKeys(keys: readonly string[], nonce: string): readonly string[] {
  return Array.from({ length: keysPerPerson }, (_, at) => keys[at] ?? `zaedno/pad/1|${nonce}|${at}`);
}

function key(...parts: readonly string[]): string {
  return [keysVersion, ...parts].join('|');
}

function bondOf({ birthYear, birthPlace }: KeyPerson): string | undefined {
  if (birthYear !== undefined && Number.isInteger(birthYear)) return `year:${birthYear}`;
  const place = readName(birthPlace ?? '').tokens.map(({ letters, script }) =>
    skeleton(foldWord(letters, script)[0] ?? ''),
  );
  return place.join('').length >= 2 ? `place:${place.join(' ')}` : undefined;
}

/** Letters and figures alone, in capitals. */
function plainNumber(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Two words of a name, whichever comes first, as their skeletons; the outer two words first, then neighbours. */
function pairsOf(name: string): string[] {
  const words = readName(name)
    .tokens.filter(({ role }) => role === 'name' || role === 'patronymic')
    .map(skeletonsOf);
  const pairs: string[] = [];
  for (let gap = words.length - 1; gap > 0; gap -= 1)
    for (let from = 0; from + gap < words.length; from += 1)
      for (const one of words[from] ?? [])
        for (const other of words[from + gap] ?? []) {
          // Two short words are too many people's.
          if (one.length + other.length >= 3) pairs.push([one, other].sort().join('+'));
        }
  return pairs;
}

/** The first three consonants of each reading: the ends of words are where spellings part. */
function skeletonsOf({ letters, script }: ReadToken): string[] {
  const codes = foldWord(letters, script);
  return [...new Set(codes.map((code) => skeleton(code).slice(0, 3)))].filter((found) => found !== '');
}
