// Splits a name into its words. Hyphens and dots part words; an apostrophe belongs to its word and is not compared.
import { normalise } from './normalise.ts';

/** In Hebrew letters an apostrophe makes another consonant of the one before it. */
const gereshes = /(?<=[גזצ])['’]/g;
const apostrophes = /['’‘`´ʼʻʿʾ′″"“”]/g;

/** Words of a name in order, without signs: as they stand where all letters and signs are common, else normalised. */
export function splitWords(text: string): readonly string[] {
  if (isPlain(text)) return text.split(/[ ,.-]+/).filter((word) => word !== '');
  return normalise(text)
    .replace(gereshes, '׳')
    .replace(apostrophes, '')
    .split(/[^\p{L}\p{M}\p{N}׳]+/u)
    .filter((word) => word !== '');
}

function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (!isCommonLetter(code) && !isCommonSign(code)) return false;
  }
  return true;
}

export const space = 0x20;

/** Space, comma, hyphen, dot. */
export const isCommonSign = (code: number): boolean => code === space || (code >= 0x2c && code <= 0x2e);

/** Letters that every normal form leaves as they are, and that have one lower case; among those below U+0700. */
const commonLetters = Uint8Array.from({ length: 0x700 }, (_, code) => (isLetterOfNames(code) ? 1 : 0));

export const isCommonLetter = (code: number): boolean => code < 0x700 && commonLetters[code] === 1;

function isLetterOfNames(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
  if (code < 0x180)
    return (
      code >= 0xc0 &&
      code !== 0xd7 &&
      code !== 0xf7 &&
      code !== 0x130 &&
      code !== 0x149 &&
      code !== 0x17f &&
      (code < 0x132 || code > 0x140)
    );
  if (code < 0x400) return (code >= 0x391 && code <= 0x3ce) || (code >= 0x218 && code <= 0x21b);
  if (code < 0x460) return true;
  // Letters of Persian, Kurdish and Urdu; four of them have a longer form.
  if (code >= 0x671 && code <= 0x6d5) return code !== 0x6d4 && (code < 0x675 || code > 0x678);
  return code >= 0x621 && code <= 0x64a && code !== 0x640 && (code < 0x63b || code > 0x63f);
}
