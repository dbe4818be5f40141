// The letters of one word as they are compared, looked up letter by letter where all of them are plain: nearly all words.
import { addLetters, type LetterCodes } from '../fold/letter-codes.ts';
import { plainLetters } from './normalise.ts';
import { readableLetters, scriptOf } from './script-of.ts';
import { plain, plainKind } from './split-words.ts';

/** Plain letters are below this code. */
const codes = 0x700;
const noLetter = 0;

const lettersOf = (word: string): string => plainLetters(readableLetters(word.toLowerCase()));

/** What each plain letter is compared as, by code; 0 where that is not one letter. */
const comparedAs = Uint16Array.from({ length: codes }, (_, code) => {
  const letters = plainKind(code) === plain.letter ? lettersOf(String.fromCharCode(code)) : '';
  return letters.length === 1 ? letters.charCodeAt(0) : noLetter;
});

/** A number for the script of each plain letter. */
const scriptAt = Uint8Array.from({ length: codes }, (_, code) => {
  const script = scriptOf(String.fromCharCode(comparedAs[code] as number));
  return script === 'Latn' ? 1 : script === 'Cyrl' ? 2 : script === 'Grek' ? 3 : script === 'Arab' ? 4 : 0;
});

/** The first letters of a word of any kind: as many as there is room for, and written there by their codes, too. */
export function comparedLetters(word: string, into: LetterCodes): string {
  into.length = 0;
  const plainly = comparedPlainly(word, into);
  if (plainly !== undefined) return plainly;
  into.length = 0;
  const letters = lettersOf(word);
  addLetters(letters, into);
  return into.length < letters.length ? letters.slice(0, into.length) : letters;
}

function comparedPlainly(word: string, into: LetterCodes): string | undefined {
  const { codes: written } = into;
  const first = word.charCodeAt(0);
  const script = first < codes ? scriptAt[first] : 0;
  if (script === 0) return undefined;
  const { length } = word;
  let letters = '';
  let same = 0;
  for (let i = 0; i < length; i++) {
    const code = word.charCodeAt(i);
    const letter = code < codes ? (comparedAs[code] as number) : noLetter;
    // Words of two scripts may hold letters that only look alike.
    if (letter === noLetter || scriptAt[code] !== script) return undefined;
    if (i < written.length) written[i] = letter;
    if (letter === code) continue;
    if (same < i) letters += word.slice(same, i);
    letters += String.fromCharCode(letter);
    same = i + 1;
  }
  into.length = Math.min(length, written.length);
  const whole = same === 0 ? word : letters + word.slice(same);
  return length > written.length ? whole.slice(0, written.length) : whole;
}
