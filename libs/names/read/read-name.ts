// Reads a name: words, letters, roles and codes. Never throws; what it can't read stays a token of unknown letters.
import { compileWord } from '../compare/units.ts';
import { foldWord } from '../fold/fold-word.ts';
import { soundNumbers } from '../tables/alphabet.ts';
import { particles, patronymicEnd, titles } from '../tables/roles.ts';
import type { ReadName, ReadToken, Role, Script } from '../types.ts';
import { normalise, plainLetters } from './normalise.ts';
import { readableLetters, scriptOf } from './script-of.ts';
import { splitWords } from './split-words.ts';

/** No name has more words, and no word more letters: what goes beyond is not compared. */
export const limits = { words: 12, letters: 32, text: 400 } as const;

/** Reads one name in any script. Takes at most the first 400 characters, 12 words, 32 letters a word. */
export function readName(text: string): ReadName {
  const words = splitWords(normalise(text.slice(0, limits.text))).slice(0, limits.words);
  const tokens = words.map(readToken);
  return { text, scripts: [...new Set(tokens.map((token) => token.script))], tokens };
}

function readToken(word: string): ReadToken {
  const letters = plainLetters(readableLetters(word)).slice(0, limits.letters);
  const script = scriptOf(letters);
  const codes = foldWord(letters, script);
  return {
    text: word,
    letters,
    script,
    role: roleOf(letters, script),
    codes,
    sounds: soundNumbers(codes[0] ?? ''),
    word: compileWord(letters, script),
    groups: [],
  };
}

function roleOf(letters: string, script: Script): Role {
  if (/^\p{N}+$/u.test(letters)) return 'number';
  if (script !== 'Zyyy' && letters.length === 1) return 'initial';
  if (particles.has(letters)) return 'particle';
  if (titles.has(letters)) return 'title';
  return letters.length > 5 && patronymicEnd.test(letters) ? 'patronymic' : 'name';
}
