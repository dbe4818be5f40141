// What a word does in a name, as far as its letters say it.
import { particles, patronymicEnds, titles } from '../tables/roles.ts';
import type { Role, Script } from '../types.ts';

const small: ReadonlyMap<string, Role> = new Map([
  ...[...titles].map((word) => [word, 'title'] as const),
  ...[...particles].map((word) => [word, 'particle'] as const),
]);

/** Letters that an end of a patronymic ends with, by code: most words have another last letter and are asked no more. */
const lastLetters = new Uint8Array(0x500);
for (const end of patronymicEnds) lastLetters[end.charCodeAt(end.length - 1)] = 1;

/** A word is longer than the end that makes it a patronymic. */
const shortest = 6;

export function roleOf(letters: string, script: Script): Role {
  if (isNumber(letters, script)) return 'number';
  if (script !== 'Zyyy' && letters.length === 1) return 'initial';
  return small.get(letters) ?? (isPatronymic(letters) ? 'patronymic' : 'name');
}

/** Digits are in no script but for those that Arabic has of its own. */
const isNumber = (letters: string, script: Script): boolean =>
  (script === 'Zyyy' || script === 'Arab') && /^\p{N}+$/u.test(letters);

const isPatronymic = (letters: string): boolean =>
  letters.length >= shortest &&
  lastLetters[letters.charCodeAt(letters.length - 1)] === 1 &&
  patronymicEnds.some((end) => letters.endsWith(end));
