/**
 * Words of a text by their stems, so that "terms" is found in "a term". An ending is cut off, nothing is understood: a
 * word whose stem itself changes ("човек", "хора") is missed, and two words with one stem are taken for the same. The
 * one change that is known is that of "тероризъм" and "тероризмът", "тероризам" and "тероризмот".
 */
import { fold } from './fold.ts';

/** Endings in the folded letters of `fold`, the longest first: articles and plurals, cases where a language has them. */
const endings: Readonly<Record<string, readonly string[]>> = {
  en: ['es', 's', 'e'],
  bg: [
    'ovete',
    'iata',
    'iat',
    'ata',
    'eto',
    'oto',
    'ite',
    'ove',
    'at',
    'ta',
    'to',
    'te',
    'ia',
    'a',
    'e',
    'i',
    'o',
    'u',
  ],
  mk: ['ovite', 'ata', 'eto', 'oto', 'ite', 'ovi', 'ot', 'ta', 'to', 'te', 'a', 'e', 'i', 'o', 'u'],
  sq: [
    'eve',
    'ave',
    'ive',
    'ete',
    'ite',
    'et',
    'at',
    'it',
    'in',
    'es',
    'se',
    've',
    'e',
    'a',
    'i',
    'u',
    't',
    'n',
  ],
};

/** Shorter stems would stand for too much. */
const shortest = 3;

/** The stem of one word; in a language without endings here, the folded word. */
export function stem(word: string, language: string): string {
  const folded = fold(word).replaceAll(' ', '');
  for (const ending of endings[language] ?? [])
    if (folded.endsWith(ending) && folded.length - ending.length >= shortest)
      return withoutVowel(folded.slice(0, -ending.length), language);
  return withoutVowel(folded, language);
}

function withoutVowel(stem: string, language: string): string {
  return language === 'bg' || language === 'mk' ? stem.replace(/izam$/, 'izm') : stem;
}

export type Word = {
  readonly stem: string;
  readonly folded: string;
  readonly start: number;
  readonly end: number;
};

/** The words of a text and where they stand in it. */
export function wordsOf(text: string, language: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((found) => ({
    stem: stem(found[0], language),
    folded: fold(found[0]).replaceAll(' ', ''),
    start: found.index,
    end: found.index + found[0].length,
  }));
}

/** A phrase as it is looked for, word by word; a last letter `*` takes every word that begins so. */
export type Phrase = { readonly words: readonly ({ stem: string } | { begins: string })[] };

export function readPhrase(text: string, language: string): Phrase {
  const found = [...text.matchAll(/([\p{L}\p{M}\p{N}]+)(\*?)/gu)];
  return {
    words: found.map(([, word = '', star]) =>
      star ? { begins: fold(word).replaceAll(' ', '') } : { stem: stem(word, language) },
    ),
  };
}

/** Whether the phrase stands at this word. */
export function standsAt(phrase: Phrase, words: readonly Word[], at: number): boolean {
  return (
    phrase.words.length > 0 &&
    phrase.words.every((wanted, n) => {
      const word = words[at + n];
      if (!word) return false;
      return 'stem' in wanted ? word.stem === wanted.stem : word.folded.startsWith(wanted.begins);
    })
  );
}
