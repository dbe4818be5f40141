// Lets a search find what was typed without accents, or in Latin letters for Cyrillic words.

const latin: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  ѓ: 'gj',
  ђ: 'dj',
  е: 'e',
  ж: 'zh',
  з: 'z',
  ѕ: 'dz',
  и: 'i',
  й: 'j',
  ј: 'j',
  к: 'k',
  ќ: 'kj',
  л: 'l',
  љ: 'lj',
  м: 'm',
  н: 'n',
  њ: 'nj',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  ћ: 'c',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'c',
  ч: 'ch',
  џ: 'dzh',
  ш: 'sh',
  щ: 'sht',
  ъ: 'a',
  ь: '',
  ю: 'ju',
  я: 'ja',
};

/** Lower case, no accents, Latin letters: "Заедно" and "zaedno" become the same. */
export function fold(text: string): string {
  // ѓ, ќ and й fall apart into a letter and an accent under NFD; they are letters of their own and are kept whole.
  const kept = text
    .toLowerCase()
    .normalize('NFC')
    .replaceAll(/[\u0400-\u045f]/gu, (letter) => latin[letter] ?? letter);
  return kept
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[\u0400-\u045f]/gu, (letter) => latin[letter] ?? letter);
}
