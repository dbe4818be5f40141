// What a line looks like by its first and last letters: its label, a heading, a sentence.

export interface Label {
  kind: 'number' | 'bracket' | 'letter' | 'bullet' | 'footnote';
  number: string | null;
  label: string;
  length: number;
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
export const plainDigits = (text: string): string =>
  text.replace(/[⁰¹²³⁴-⁹]/g, (digit) => String(superscripts.indexOf(digit)));

const bulletSigns = '-–—•·▪◦●○■□‣⁃*\uF0B7\uF0A7\uF0D8\uF02D';
const labels: [Label['kind'], RegExp][] = [
  ['footnote', /^([⁰¹²³⁴-⁹]{1,4})\s*(?=\S)/u],
  ['footnote', /^\[(\d{1,4})\]\s+(?=\S)/u],
  // "1.2.Scope": markup sets a label apart without a blank, and so does what was made from it.
  ['number', /^(\d{1,3}(?:\.\d{1,3}){1,4})(?:\.?[)]?\s+(?=\S)|\.(?=\p{Lu}\p{L}))/u],
  ['number', /^(\d{1,3})(?:[.)]\s+(?=\S)|\.(?=\p{Lu}\p{Ll}))/u],
  ['bracket', /^\((\d{1,3}[a-z]?)\)(?:\s+(?=\S)|(?=\p{Lu}))/u],
  ['letter', /^\(?(\p{Ll}|[ivx]{2,5})\)\s+(?=\S)/u],
  ['bullet', new RegExp(`^[${bulletSigns}]\\s+(?=\\S)`, 'u')],
];

/** The label a line begins with, or null. */
export function labelOf(text: string): Label | null {
  for (const [kind, pattern] of labels) {
    const match = pattern.exec(text);
    if (!match) continue;
    const number = match[1] === undefined ? null : plainDigits(match[1]);
    return { kind, number, label: match[0].trim(), length: match[0].length };
  }
  return null;
}

export const startsLabelled = (text: string): boolean => labelOf(text) !== null;

/** Short, begins with a capital, ends without a stop: a heading as far as words can say. */
export function looksLikeHeading(text: string): boolean {
  if (text.length > 250) return false;
  const bare = text
    .replace(/[*_\s]+$/u, '')
    .replace(/^[*_\s]+/u, '')
    .replace(/[⁰¹²³⁴-⁹]+$/u, '');
  return (
    bare.length <= 200 &&
    /^["“„«'’]?[\p{Lu}\p{N}]/u.test(bare) &&
    /\p{L}/u.test(bare) &&
    !/[.;:,!?…]["”“»’)]*$/u.test(bare)
  );
}

/** A whole sentence, as it stands in a paragraph and not in a letterhead. */
export const looksLikeSentence = (text: string): boolean =>
  text.length >= 80 && /[.;:!?…]["”“»’)*\]⁰¹²³⁴-⁹\d]*$/u.test(text);
