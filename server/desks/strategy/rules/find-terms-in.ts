/** Where a text says a term of the glossary: the longest first, no two over one another. */
import { readPhrase, standsAt, wordsOf } from './stems.ts';

export type Named = { readonly record_id: string; readonly names: Readonly<Record<string, string>> };
export type Mark = { readonly term: string; readonly start: number; readonly end: number };

/** The ways of saying a term in a language: "case; matter" are two; brackets and the feminine of "mentor/e" are not said. */
export function waysOf(names: Readonly<Record<string, string>>, language: string): string[] {
  return (names[language] ?? '')
    .replaceAll(/\([^)]*\)/g, ' ')
    .replaceAll(/(\p{L})\/\p{L}{1,3}(?!\p{L})/gu, '$1')
    .split(/;|\s\/\s/)
    .map((way) => way.trim())
    .filter(Boolean);
}

export function findTermsIn(text: string, language: string, terms: readonly Named[]): Mark[] {
  const words = wordsOf(text, language);
  const found = terms.flatMap(({ record_id, names }) =>
    waysOf(names, language).flatMap((way) => {
      const phrase = readPhrase(way, language);
      return words.flatMap((word, at) => {
        const last = words[at + phrase.words.length - 1];
        return last && standsAt(phrase, words, at)
          ? [{ term: record_id, start: word.start, end: last.end }]
          : [];
      });
    }),
  );
  const kept: Mark[] = [];
  for (const mark of found.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start))
    if (!kept.some((other) => mark.start < other.end && other.start < mark.end)) kept.push(mark);
  return kept.toSorted((a, b) => a.start - b.start);
}
