// Reads a name: words, letters, roles and codes. Never throws; what it can't read stays a token of unknown letters.
import { toldBy } from '../compare/surprise.ts';
import { compileWord } from '../compare/units.ts';
import { foldSounds, makeReadings, type Readings, readingRoom } from '../fold/fold-sounds.ts';
import { kindOfSound } from '../tables/alphabet.ts';
import { particles, patronymicEnd, titles } from '../tables/roles.ts';
import type { ReadName, ReadToken, Role, Script } from '../types.ts';
import { equivalentGroups } from './equivalents.ts';
import { comparedLetters } from './plain-letters.ts';
import { scriptOf } from './script-of.ts';
import { splitWords } from './split-words.ts';

/** No name has more words, and no word more letters: what goes beyond is not compared. */
export const limits = { words: 12, letters: 32, text: 400 } as const;

/** Words that were read before, by how they stand in a name, and room to read others. */
export interface WordCache {
  readonly known: Map<string, ReadToken>;
  readonly room: Readings;
}

/** Words that a cache holds at most; it begins anew then. */
const mostWords = 50_000;

export const wordCache = (): WordCache => ({ known: new Map(), room: makeReadings() });

/** Reads one name in any script. Takes at most the first 400 characters, 12 words, 32 letters a word. */
export function readName(text: string, cache: WordCache = wordCache()): ReadName {
  const words = splitWords(text.length > limits.text ? text.slice(0, limits.text) : text);
  const tokens: ReadToken[] = [];
  const scripts: Script[] = [];
  for (let i = 0; i < words.length && i < limits.words; i++) {
    const token = readWord(words[i] as string, cache);
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

function readWord(word: string, { known, room }: WordCache): ReadToken {
  const before = known.get(word);
  if (before) return before;
  const token = readToken(word, room);
  if (known.size >= mostWords) known.clear();
  known.set(word, token);
  return token;
}

function readToken(word: string, room: Readings): ReadToken {
  const letters = comparedLetters(word).slice(0, limits.letters);
  const script = scriptOf(letters);
  foldSounds(letters, script, room);
  const sounds = room.sounds.slice(0, room.lengths[0]);
  return {
    text: word,
    letters,
    script,
    role: roleOf(letters, script),
    sounds,
    groups: equivalentGroups(room),
    kinds: kindsOf(room),
    told: toldBy(sounds),
    word: compileWord(letters, script),
  };
}

function kindsOf({ count, lengths, sounds }: Readings): number {
  let kinds = 0;
  for (let k = 0; k < count; k++) {
    const at = k * readingRoom;
    for (let i = at; i < at + (lengths[k] as number); i++)
      kinds |= kindOfSound[sounds[i] as number] as number;
  }
  return kinds;
}

/** No end of a patronymic is longer. */
const longestEnd = 8;

function roleOf(letters: string, script: Script): Role {
  if (/^\p{N}+$/u.test(letters)) return 'number';
  if (script !== 'Zyyy' && letters.length === 1) return 'initial';
  if (particles.has(letters)) return 'particle';
  if (titles.has(letters)) return 'title';
  return letters.length > 5 && patronymicEnd.test(letters.slice(-longestEnd)) ? 'patronymic' : 'name';
}
