// Reads a name: words, letters, roles and codes. Never throws; what it can't read stays a token of unknown letters.
import { toldBy } from '../compare/surprise.ts';
import { compileWord } from '../compare/units.ts';
import { foldWord } from '../fold/fold-word.ts';
import { consonantsOf, soundNumbers } from '../tables/alphabet.ts';
import { particles, patronymicEnd, titles } from '../tables/roles.ts';
import type { ReadName, ReadToken, Role, Script } from '../types.ts';
import { equivalentGroups } from './equivalents.ts';
import { plainLetters } from './normalise.ts';
import { readableLetters, scriptOf } from './script-of.ts';
import { splitWords } from './split-words.ts';

/** No name has more words, and no word more letters: what goes beyond is not compared. */
export const limits = { words: 12, letters: 32, text: 400 } as const;

/** Words that were read before, by how they stand in a name. */
export type WordCache = Map<string, ReadToken>;

/** Words that a cache holds at most; it begins anew then. */
const mostWords = 50_000;

export const wordCache = (): WordCache => new Map();

/** Reads one name in any script. Takes at most the first 400 characters, 12 words, 32 letters a word. */
export function readName(text: string, cache?: WordCache): ReadName {
  const words = splitWords(text.length > limits.text ? text.slice(0, limits.text) : text);
  const tokens: ReadToken[] = [];
  const scripts: Script[] = [];
  for (let i = 0; i < words.length && i < limits.words; i++) {
    const token = cache ? fromCache(words[i] as string, cache) : readToken(words[i] as string);
    if (token.letters === '') continue;
    tokens.push(token);
    if (!scripts.includes(token.script)) scripts.push(token.script);
  }
  return { text, scripts, tokens: withTwoNames(tokens) };
}

/**
 * Osmanović is a family name, and Said a given one: what looks like a patronymic or a title is one only where two other
 * words name the person. Else whoever bears such a name would have half of it weighed as if it told nothing.
 */
function withTwoNames(tokens: ReadToken[]): readonly ReadToken[] {
  let names = 0;
  let others = 0;
  for (const { role } of tokens) {
    if (role === 'name') names++;
    else if (role === 'patronymic' || role === 'title') others++;
  }
  if (names >= 2 || others === 0) return tokens;
  const read = tokens.slice();
  for (const role of ['patronymic', 'title'] as const) {
    for (let i = read.length - 1; i >= 0 && names < 2; i--) {
      const token = read[i] as ReadToken;
      if (token.role !== role) continue;
      read[i] = { ...token, role: 'name' };
      names++;
    }
  }
  return read;
}

function fromCache(word: string, cache: WordCache): ReadToken {
  const known = cache.get(word);
  if (known) return known;
  const token = readToken(word);
  if (cache.size >= mostWords) cache.clear();
  cache.set(word, token);
  return token;
}

function readToken(word: string): ReadToken {
  const letters = plainLetters(readableLetters(word.toLowerCase())).slice(0, limits.letters);
  const script = scriptOf(letters);
  const codes = foldWord(letters, script);
  return {
    text: word,
    letters,
    script,
    role: roleOf(letters, script),
    codes,
    sounds: soundNumbers(codes[0] ?? ''),
    groups: equivalentGroups(codes),
    kinds: consonantsOf(codes),
    told: toldBy(codes[0] ?? ''),
    word: compileWord(letters, script),
  };
}

function roleOf(letters: string, script: Script): Role {
  if (/^\p{N}+$/u.test(letters)) return 'number';
  if (script !== 'Zyyy' && letters.length === 1) return 'initial';
  if (particles.has(letters)) return 'particle';
  if (titles.has(letters)) return 'title';
  return letters.length > 5 && patronymicEnd.test(letters) ? 'patronymic' : 'name';
}
