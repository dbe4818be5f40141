/** Folding for search: one plain Latin skeleton for Cyrillic and Latin writing, so that "zaedno" finds "заедно". */

/** Letters that a general decomposition would fold wrongly, or not at all. */
const letters: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  ѓ: 'gi',
  е: 'e',
  ѐ: 'e',
  ё: 'e',
  ж: 'zh',
  з: 'z',
  ѕ: 'dz',
  и: 'i',
  ѝ: 'i',
  й: 'i',
  ј: 'i',
  к: 'k',
  л: 'l',
  љ: 'li',
  м: 'm',
  н: 'n',
  њ: 'ni',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  ќ: 'ki',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'c',
  ч: 'ch',
  џ: 'dzh',
  ш: 'sh',
  щ: 'sht',
  ъ: 'a',
  ы: 'i',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
  š: 'sh',
  č: 'ch',
  ž: 'zh',
  đ: 'gi',
  ß: 'ss',
  ł: 'l',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

/** Two ways of typing one sound become one. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/[yj]/g, 'i'],
  [/ts/g, 'c'],
  [/kh/g, 'h'],
  [/w/g, 'v'],
  [/ii+/g, 'i'],
];

/** The skeleton of a text: lower-case Latin letters and digits, words divided by one space. */
export function fold(text: string): string {
  let plain = '';
  for (const letter of text.toLowerCase().normalize('NFC')) plain += letters[letter] ?? letter;
  plain = plain.normalize('NFKD').replace(/\p{M}+/gu, '');
  for (const [typed, one] of spellings) plain = plain.replace(typed, one);
  return plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** All that one object can be found by, in one line. */
export function foldAll(texts: readonly (string | null | undefined)[]): string {
  return texts
    .map((text) => (text ? fold(text) : ''))
    .filter(Boolean)
    .join(' | ');
}

/** The words of a query; every one of them must be found. A number in parts ("1.3.3") is one word. At most eight. */
export function queryWords(text: string): string[] {
  const words = text.split(/\s+/).flatMap((word) => {
    const folded = fold(word);
    return /^\P{L}*\d+([.]\d+)+\P{L}*$/u.test(word) ? [folded] : folded.split(' ');
  });
  return [...new Set(words.filter(Boolean))].slice(0, 8);
}

/** What somebody typed, as a search needs it: as it stands, folded whole, and in words. */
export type Query = { readonly typed: string; readonly phrase: string; readonly words: readonly string[] };

export function readQuery(text: string): Query {
  return { typed: text.trim().toLowerCase(), phrase: fold(text), words: queryWords(text) };
}
