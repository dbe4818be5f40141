// What a word does in a name, as far as its letters say it.
import { generations, particles, patronymicEnds, titles } from '../tables/roles.ts';
import type { Role, Script } from '../types.ts';

const small: ReadonlyMap<string, Role> = new Map([
  ...[...titles].map((word) => [word, 'title'] as const),
  ...[...particles].map((word) => [word, 'particle'] as const),
]);

/** How long such words are, one bit a length, by their first letter: most words are no match and are looked up no further. */
const smallLengths = new Int32Array(0x700);
for (const word of small.keys()) {
  const first = word.charCodeAt(0);
  smallLengths[first] = (smallLengths[first] as number) | (1 << word.length);
}

/** Letters that an end of a patronymic ends with, by code: most words have another last letter and are asked no more. */
const lastLetters = new Uint8Array(0x500);
for (const end of patronymicEnds) lastLetters[end.charCodeAt(end.length - 1)] = 1;

/** A word is longer than the end that makes it a patronymic. */
const shortest = 6;

export function roleOf(letters: string, script: Script): Role {
  if (isNumber(letters, script)) return 'number';
  if (script !== 'Zyyy' && letters.length === 1) return 'initial';
  return smallRole(letters) ?? (isPatronymic(letters) ? 'patronymic' : 'name');
}

function smallRole(letters: string): Role | undefined {
  const lengths = smallLengths[letters.charCodeAt(0)] ?? 0;
  return (lengths & (1 << letters.length)) === 0 ? undefined : small.get(letters);
}

/** Digits are in no script. */
const isNumber = (letters: string, script: Script): boolean => script === 'Zyyy' && /^\p{N}+$/u.test(letters);

/** Whether two titles say of whoever bears the name that they are not of one generation. */
export const generationsDiffer = (title: string, other: string): boolean =>
  title !== other && generations.includes(title) && generations.includes(other);

const isPatronymic = (letters: string): boolean =>
  letters.length >= shortest &&
  lastLetters[letters.charCodeAt(letters.length - 1)] === 1 &&
  patronymicEnds.some((end) => letters.endsWith(end));
