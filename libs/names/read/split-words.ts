// Splits a name into its words. Hyphens and dots part words; an apostrophe belongs to its word and is not compared.
import { normalise } from './normalise.ts';

const apostrophes = /['’‘`´ʼʻʿʾ′″"“”]/g;

/** Words of a name in order, without signs: as they stand where the letters are plain, else normalised. */
export function splitWords(text: string): readonly string[] {
  return (
    plainWords(text) ??
    normalise(text)
      .replace(apostrophes, '')
      .split(/[^\p{L}\p{M}\p{N}]+/u)
      .filter((word) => word !== '')
  );
}

/** The same without regular expressions, for texts of common letters, spaces, hyphens, dots and commas: nearly all names. */
function plainWords(text: string): string[] | undefined {
  const words: string[] = [];
  let start = -1;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 0x20;
    if (isCommonLetter(code)) {
      if (start < 0) start = i;
    } else if (code === 0x20 || (code >= 0x2c && code <= 0x2e)) {
      if (start >= 0) words.push(text.slice(start, i));
      start = -1;
    } else {
      return undefined;
    }
  }
  return words;
}

/** Letters that every normal form leaves as they are, and that have one lower case. */
export function isCommonLetter(code: number): boolean {
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
  return code >= 0x621 && code <= 0x64a && code !== 0x640 && (code < 0x63b || code > 0x63f);
}
