// Reads a name: words, letters, roles and codes. Never throws; what it can't read stays a token of unknown letters.
import { mostWords } from '../compare/alignment.ts';
import { toldBy } from '../compare/surprise.ts';
import { compileWord } from '../compare/units.ts';
import { foldSounds, makeReadings, type Readings } from '../fold/fold-sounds.ts';
import { codeOf } from '../fold/fold-word.ts';
import { type LetterCodes, letterRoom } from '../fold/letter-codes.ts';
import { sharedEnding } from '../fold/shared-ending.ts';
import type { ReadName, ReadToken, Script } from '../types.ts';
import { equivalentGroups } from './equivalents.ts';
import { comparedLetters } from './plain-letters.ts';
import { roleOf } from './role-of.ts';
import { scriptOf } from './script-of.ts';
import { plain, plainKind, splitWords, withoutApostrophes } from './split-words.ts';
import { findWord, hashOn, keepWord, type WordTable, wordTable } from './word-table.ts';

/** No name has more words, and no word more letters: what goes beyond is not compared. */
export const limits = { words: mostWords, letters: 32, text: 400 } as const;

const space = 0x20;

/** Words that were read before, and room to read others. */
export interface WordCache {
  readonly table: WordTable;
  /** The word that is being read: as it is written, as it is compared, and as it sounds. */
  readonly codes: Uint16Array;
  readonly letters: LetterCodes;
  readonly readings: Readings;
}

export const wordCache = (): WordCache => ({
  table: wordTable(),
  codes: new Uint16Array(limits.text),
  letters: letterRoom(limits.letters),
  readings: makeReadings(),
});

/** Reads one name in any script. Takes at most the first 400 characters, 24 words, 32 letters a word. */
export function readName(text: string, cache: WordCache = wordCache()): ReadName {
  const taken = text.length > limits.text ? text.slice(0, limits.text) : text;
  const tokens = plainTokens(taken, cache) ?? otherTokens(taken, cache);
  return { text, scripts: scriptsOf(tokens), tokens: withTwoNames(tokens) };
}

/** Names in one script share its list. */
const alone = Object.freeze({
  Latn: Object.freeze<Script[]>(['Latn']),
  Cyrl: Object.freeze<Script[]>(['Cyrl']),
  Grek: Object.freeze<Script[]>(['Grek']),
  Arab: Object.freeze<Script[]>(['Arab']),
  Zyyy: Object.freeze<Script[]>(['Zyyy']),
});

function scriptsOf(tokens: readonly ReadToken[]): readonly Script[] {
  const first = tokens[0]?.script;
  if (first === undefined) return [];
  for (const { script } of tokens)
    if (script !== first) return [...new Set(tokens.map((token) => token.script))];
  return alone[first];
}

/** Words of a text of plain letters and signs alone: nearly all names. */
function plainTokens(text: string, cache: WordCache): ReadToken[] | undefined {
  const tokens: ReadToken[] = [];
  const { codes } = cache;
  const { length } = text;
  let [count, hash, words] = [0, 0, 0];
  for (let i = 0; i <= length; i++) {
    const code = i < length ? text.charCodeAt(i) : space;
    const kind = plainKind(code);
    if (kind === plain.letter) {
      codes[count++] = code;
      hash = hashOn(hash, code);
    } else if (kind === plain.sign) {
      if (count > 0 && words++ < limits.words) take(readWord(text, i, count, hash, cache), tokens);
      count = 0;
      hash = 0;
    } else {
      return kind === plain.apostrophe ? plainTokens(withoutApostrophes(text), cache) : undefined;
    }
  }
  return tokens;
}

function otherTokens(text: string, cache: WordCache): ReadToken[] {
  const tokens: ReadToken[] = [];
  for (const word of splitWords(text).slice(0, limits.words)) {
    const count = Math.min(word.length, limits.text);
    let hash = 0;
    for (let i = 0; i < count; i++) {
      const code = word.charCodeAt(i);
      cache.codes[i] = code;
      hash = hashOn(hash, code);
    }
    take(readWord(word, count, count, hash, cache), tokens);
  }
  return tokens;
}

function take(token: ReadToken, tokens: ReadToken[]): void {
  if (token.letters !== '') tokens.push(token);
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

/** The word of so many letters that ends at a place of a text; its letters are those that were noted last. */
function readWord(text: string, end: number, count: number, hash: number, cache: WordCache): ReadToken {
  const { table, codes } = cache;
  const known = findWord(table, codes, count, hash);
  if (known) return known;
  const token = readToken(text.slice(end - count, end), cache);
  keepWord(table, codes, count, hash, token);
  return token;
}

function readToken(text: string, { letters: codes, readings }: WordCache): ReadToken {
  const letters = comparedLetters(text, codes);
  const script = scriptOf(letters);
  foldSounds(codes, script, readings);
  const { sounds, lengths, kinds } = readings;
  const length = lengths[0] as number;
  return {
    text,
    letters,
    script,
    role: roleOf(letters, script),
    sounds: codeOf(readings, 0),
    groups: equivalentGroups(letters, readings),
    kinds,
    told: toldBy(sounds, length),
    word: compileWord(codes, script, sharedEnding(sounds, length)),
  };
}
