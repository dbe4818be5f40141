/** Words of minutes that look like somebody's full name: each is a question to a person (libs/full-names). */
import { fullNamesIn, type Known } from '#libs/full-names/index.ts';
import type { FoundName } from '../model/minutes.ts';
import type { Texts } from '../model/shared.ts';

/** Each once, in the order of the text; the same words in two languages are one question. */
export function findNames(texts: Texts, known: Known, lookedAt: ReadonlyMap<string, string>): FoundName[] {
  const found = new Map<string, FoundName['languages']>();
  for (const language of ['en', 'bg', 'mk', 'sq'] as const) {
    for (const words of fullNamesIn(texts[language] ?? '', known)) {
      const before = found.get(words) ?? [];
      if (!before.includes(language)) found.set(words, [...before, language]);
    }
  }
  return [...found].map(([words, languages]) => ({ words, languages, why: lookedAt.get(words) ?? null }));
}
