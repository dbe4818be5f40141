// Splits a name into its words. Hyphens and dots part words; an apostrophe belongs to its word and is not compared.
import { normalise } from './normalise.ts';

/** In Hebrew letters an apostrophe makes another consonant of the one before it. */
const gereshes = /(?<=[גזצ])['’]/g;
const strayGereshes = /(?<![גזצ])׳/g;
const apostrophes = /['’‘`´ʼʻʿʾ′″"“”]/g;
/** Those that normalising leaves as they are. */
const plainApostrophes = '\'’‘`ʼʻʿʾ′"“”';

/** Words of a name in order, without signs. */
export const splitWords = (text: string): readonly string[] =>
  normalise(text)
    .replace(gereshes, '׳')
    .replace(strayGereshes, ' ')
    .replace(apostrophes, '')
    .split(/[^\p{L}\p{M}\p{N}׳]+/u)
    .filter((word) => word !== '');

export const withoutApostrophes = (text: string): string => text.replace(apostrophes, '');

/** What a letter or sign does where nothing has to be normalised: nearly all of them. */
export const plain = { no: 0, letter: 1, sign: 2, apostrophe: 3 } as const;

const codes = 0x700;
const kinds = Uint8Array.from({ length: codes }, (_, code) =>
  isLetterOfNames(code)
    ? plain.letter
    : code === 0x20 || (code >= 0x2c && code <= 0x2e)
      ? plain.sign
      : plainApostrophes.includes(String.fromCharCode(code))
        ? plain.apostrophe
        : plain.no,
);

export const plainKind = (code: number): number =>
  code < codes
    ? (kinds[code] as number)
    : plainApostrophes.includes(String.fromCharCode(code))
      ? plain.apostrophe
      : plain.no;

/** Letters that normalising leaves as they are, and whose lower case is one letter with at most a mark; among those below U+0700. */
function isLetterOfNames(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
  if (code < 0x180) return isLatin(code);
  if (code < 0x250)
    return code < 0x1c4 || (code > 0x1cc && code !== 0x1f1 && code !== 0x1f2 && code !== 0x1f3);
  if (code < 0x386) return code === 0x259;
  if (code < 0x400) return code <= 0x3ce && ![0x387, 0x38b, 0x38d, 0x3a2].includes(code);
  if (code < 0x530) return code < 0x482 || code > 0x489;
  // Letters of Persian, Kurdish and Urdu; four of them have a longer form.
  if (code >= 0x671 && code <= 0x6d5) return code !== 0x6d4 && (code < 0x675 || code > 0x678);
  return code >= 0x621 && code <= 0x64a && code !== 0x640 && (code < 0x63b || code > 0x63f);
}

function isLatin(code: number): boolean {
  const sign = code === 0xd7 || code === 0xf7;
  return code >= 0xc0 && !sign && code !== 0x149 && code !== 0x17f && (code < 0x132 || code > 0x140);
}
