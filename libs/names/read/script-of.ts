// Which script a word is written in, by its first letter that tells.
import { armenianLetters, georgianLetters, hebrewLetters } from '../tables/to-latin.ts';
import type { Script } from '../types.ts';

export function scriptOf(word: string): Script {
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if ((code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7))
      return 'Latn';
    if (code >= 0x1e00 && code <= 0x1eff) return 'Latn';
    if (code >= 0x400 && code <= 0x52f) return 'Cyrl';
    if ((code >= 0x600 && code <= 0x6ff) || (code >= 0x750 && code <= 0x77f)) return 'Arab';
    if ((code >= 0x370 && code <= 0x3ff) || (code >= 0x1f00 && code <= 0x1fff)) return 'Grek';
  }
  return 'Zyyy';
}

type Letters = Readonly<Record<string, string>>;

/** Letters that are read by way of Latin ones, by the first letter of a word. */
function lettersToLatin(word: string): Letters | undefined {
  const code = word.charCodeAt(0);
  if (code < 0x530 || code > 0x10ff) return undefined;
  if (code >= 0x10a0) return georgianLetters;
  if (code <= 0x58f) return armenianLetters;
  return code <= 0x5ff ? hebrewLetters : undefined;
}

/** Whether two words of equal letters are written with the same ones: not where only one of them was read by way of Latin. */
export const isWrittenAlike = (word: string, other: string): boolean =>
  lettersToLatin(word) === lettersToLatin(other);

/** Georgian, Armenian and Hebrew words in Latin letters; any other word as it is. */
export function readableLetters(word: string): string {
  const table = lettersToLatin(word);
  if (!table) return word;
  let latin = '';
  for (let i = 0; i < word.length; i++) {
    const pair = table[word.slice(i, i + 2)];
    latin += pair ?? table[word[i] as string] ?? '';
    if (pair !== undefined) i++;
  }
  return latin;
}
