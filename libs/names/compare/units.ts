// Numbers for every group of letters that a table of spellings knows: what the edit model has its costs for.
import { spellings } from '../fold/spellings.ts';
import type { CompiledWord, Script } from '../types.ts';

/** Places of a letter in its word: first, inside, last. */
export const placeCount = 3;

/** A group of letters in one script. */
export interface Unit {
  readonly script: Script;
  readonly letters: string;
  readonly atStart: boolean;
  readonly sounds: readonly string[];
}

export const scriptOrder: readonly Script[] = ['Latn', 'Cyrl', 'Grek', 'Arab', 'Zyyy'];
/** Letters of the longest group that is compared as one. */
export const longestUnit = 4;

/** Letters of scripts without a table share these: told apart from each other, and nothing more is known. */
const otherLetters = 61;

/** Number 0 is a sign in no table. */
export const units: readonly Unit[] = [
  { script: 'Zyyy', letters: '', atStart: false, sounds: ['?'] },
  ...scriptOrder.flatMap((script) => {
    const { anywhere, atStart } = spellings[script];
    const row = (start: boolean) => (entry: readonly [string, readonly string[]]) => ({
      script,
      letters: entry[0],
      atStart: start,
      sounds: entry[1],
    });
    return [...[...anywhere].map(row(false)), ...[...atStart].map(row(true))].filter(
      (unit) => unit.letters.length <= longestUnit,
    );
  }),
  ...Array.from({ length: otherLetters }, (_, k) => ({
    script: 'Zyyy' as const,
    letters: String.fromCharCode(0xe000 + k),
    atStart: false,
    sounds: ['?'],
  })),
];

/** What a unit is called in tables: `sh`, `^al` at the beginning of a word; letters of different scripts never meet. */
export const unitKey = (unit: Unit | undefined): string =>
  unit === undefined || unit.letters === '' ? '?' : `${unit.atStart ? '^' : ''}${unit.letters}`;

const numberOf: ReadonlyMap<string, number> = new Map(
  units.map((unit, number) => [`${unit.atStart ? '^' : ''}${unit.script}${unit.letters}`, number]),
);

/** Room to collect one word's units in. */
const roomOf = (letters: number): number => letters * (longestUnit + 1);

/** Compiles a word for the edit model. */
export function compileWord(letters: string, script: Script): CompiledWord {
  const { length } = letters;
  const ids = new Uint16Array(roomOf(length));
  const sizes = new Uint8Array(roomOf(length));
  const from = new Uint16Array(length + 2);
  let count = 0;
  const add = (number: number | undefined, size: number) => {
    if (number === undefined) return;
    ids[count] = number;
    sizes[count++] = size;
  };
  for (let end = 1; end <= length; end++) {
    from[end] = count;
    add(unitNumber(letters[end - 1] as string, script), 1);
    for (let size = 2; size <= Math.min(longestUnit, end); size++) {
      const key = script + letters.slice(end - size, end);
      add(numberOf.get(key), size);
      if (size === end && length > size + 2) add(numberOf.get(`^${key}`), size);
    }
  }
  from[length + 1] = count;
  const data = new Int32Array(length + 2 + 4 * count);
  for (let i = 0; i < length + 2; i++) data[i] = from[i] as number;
  for (let end = 1; end <= length; end++) {
    for (let k = from[end] as number; k < (from[end + 1] as number); k++) {
      const at = length + 2 + k;
      const place = sizes[k] === end ? 0 : end === length ? 2 : 1;
      data[at] = ids[k] as number;
      data[at + count] = sizes[k] as number;
      data[at + 2 * count] = (ids[k] as number) * units.length;
      data[at + 3 * count] = (ids[k] as number) * scriptOrder.length * placeCount + place;
    }
  }
  return { length, script: scriptOrder.indexOf(script), count, data };
}

/** The number of one letter; one with a mark that no table has counts as its letter without. */
export function unitNumber(letter: string, script: Script): number {
  if (script === 'Zyyy') {
    return numberOf.get(`Zyyy${String.fromCharCode(0xe000 + (letter.charCodeAt(0) % otherLetters))}`) ?? 0;
  }
  return numberOf.get(script + letter) ?? numberOf.get(script + letter.normalize('NFD').slice(0, 1)) ?? 0;
}
