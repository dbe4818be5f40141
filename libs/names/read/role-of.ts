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

/** The last two letters of patronymics, by their codes: nearly all words end otherwise, and are asked no more. */
const lastTwo = new Uint8Array(1 << 10);
const lastTwoOf = (letters: string): number =>
  (letters.charCodeAt(letters.length - 1) + 37 * letters.charCodeAt(letters.length - 2)) &
  (lastTwo.length - 1);
for (const end of patronymicEnds) lastTwo[lastTwoOf(end)] = 1;

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
  lastTwo[lastTwoOf(letters)] === 1 &&
  patronymicEnds.some((end) => letters.endsWith(end));
