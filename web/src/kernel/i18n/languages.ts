// The four languages, each named by itself, and whose words to show where a text lacks the reader's language.

export const languages = ['en', 'bg', 'mk', 'sq'] as const;
export type Language = (typeof languages)[number];

/** No flags: a language is not a country. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  bg: 'български',
  mk: 'македонски',
  sq: 'shqip',
};

/** The order in which a form asks: the reader's own language first. */
export function ownFirst(reader: Language): Language[] {
  return [reader, ...languages.filter((one) => one !== reader)];
}

/** How dates and numbers are written: English as in Europe, day before month. */
export function localeOf(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}

/** A name or title in some of the languages. */
export type Names = Readonly<{ [language in Language]?: string | null | undefined }>;

/** Whose words come next where the reader's are missing: the neighbour who reads them most easily first. */
const nearest: Readonly<Record<Language, readonly Language[]>> = {
  en: ['en', 'bg', 'mk', 'sq'],
  bg: ['bg', 'mk', 'en', 'sq'],
  mk: ['mk', 'bg', 'en', 'sq'],
  sq: ['sq', 'en', 'mk', 'bg'],
};

/** The words to show and the language they are in; undefined where there are none at all. */
export function pick(
  names: Names | null | undefined,
  reader: Language,
): { words: string; language: Language } | undefined {
  for (const language of nearest[reader]) {
    const words = names?.[language];
    if (words) return { words, language };
  }
  return undefined;
}

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value);
}

/** The first of the browser's languages that we speak, else English. */
export function preferred(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const language = tag.toLowerCase().split('-')[0];
    if (isLanguage(language)) return language;
  }
  return 'en';
}
