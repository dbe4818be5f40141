// Brings the letters of a name into one form: case, marks, signs that nobody sees, and letters that look like another script's.

/** Signs that nobody sees: control, format and selector characters, and the tatweel. White space stays. */
const invisible = /(?![\t\n\r])[\p{Cc}\p{Cf}\u0640\p{Variation_Selector}]/gu;
/** Short vowels and other points of Arabic and Hebrew letters. */
const points = /[\u064b-\u065f\u0670\u06d6-\u06ed\u0591-\u05c7]/gu;

/** Several encodings of one letter of the Arabic script, and the digits of Arabic (from U+0660) and Persian (from U+06F0). */
const arabicForms: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [0x660, 0x6f0].flatMap((zero) =>
      Array.from({ length: 10 }, (_, digit) => [String.fromCharCode(zero + digit), String(digit)]),
    ),
  ),
  ٱ: 'ا',
  ک: 'ك',
  ڪ: 'ك',
  ی: 'ي',
  ۍ: 'ي',
  ۀ: 'ه',
  ھ: 'ه',
  ہ: 'ه',
  ۂ: 'ه',
  ۃ: 'ة',
  ە: 'ه',
  ټ: 'ت',
  ډ: 'د',
  ړ: 'ر',
  ښ: 'ش',
  څ: 'ز',
  ځ: 'ز',
  ڼ: 'ن',
  ګ: 'گ',
};

/** Letters that look alike: Latin, Cyrillic. */
const lookAlikes = [
  'aа',
  'eе',
  'oо',
  'pр',
  'cс',
  'yу',
  'xх',
  'iі',
  'jј',
  'sѕ',
  'hһ',
  'kк',
  'mм',
  'tт',
  'bв',
  'nп',
];
const toCyrillic = new Map(lookAlikes.map((pair) => [pair[0], pair[1]]));
const toLatin = new Map(lookAlikes.map((pair) => [pair[1], pair[0]]));

/** Digits that stand for letters inside a word. */
const digitLetters: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  9: 'g',
};

/** Lower-case letters in NFC with look-alikes of another script put right; keeps spaces and signs. */
export function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .replace(invisible, '')
    .replace(points, '')
    .toLowerCase()
    .replace(/i\u0307/g, 'i');
}

/** One word's letters as they are compared. */
export function plainLetters(word: string): string {
  let letters =
    /\d/.test(word) && /[a-z]/.test(word)
      ? word.replace(/[0134579]/g, (digit) => digitLetters[digit] ?? digit)
      : word;
  if (/[\u0600-\u06ff]/.test(letters))
    letters = letters.replace(/[\u0600-\u06ff]/g, (letter) => arabicForms[letter] ?? letter);
  if (/[\u0370-\u03ff\u1f00-\u1fff]/.test(letters)) letters = withoutTonos(letters);
  if (/[a-z]/.test(letters) && /[\u0400-\u04ff]/.test(letters)) letters = oneScript(letters);
  return letters.replace(/[\u0300-\u036f]/g, '');
}

function withoutTonos(letters: string): string {
  return letters
    .normalize('NFD')
    .replace(/[\u0300-\u0307\u0309-\u036f]/g, '')
    .normalize('NFC')
    .replaceAll('ς', 'σ');
}

function oneScript(letters: string): string {
  const latin = letters.match(/[a-z]/g)?.length ?? 0;
  const cyrillic = letters.match(/[\u0400-\u04ff]/g)?.length ?? 0;
  const table = latin > cyrillic ? toLatin : toCyrillic;
  return [...letters].map((letter) => table.get(letter) ?? letter).join('');
}
