// Numbers for every group of letters that a table of spellings knows: what the edit model has its costs for.
import { spellings } from '../fold/spellings.ts';
import type { Script } from '../types.ts';

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

/** The letters of a word as all the groups that they may be read as, by where the group ends. */
export interface CompiledWord {
  /** Letters. */
  readonly length: number;
  /** Numbers of units, those that end after the first letter first; the single letter comes first among equals. */
  readonly ids: Uint16Array;
  /** How many letters each unit has. */
  readonly sizes: Uint8Array;
  /** Where each unit's costs begin in the tables of pairs and of gaps. */
  readonly pairAt: Uint32Array;
  readonly gapAt: Uint16Array;
  /** Where the units that end after letter i begin in `ids`; length + 2 entries. */
  readonly from: Uint16Array;
  /** Place of the script in `scriptOrder`. */
  readonly script: number;
}

/** Compiles a word for the edit model. */
export function compileWord(letters: string, script: Script): CompiledWord {
  const ids: number[] = [];
  const sizes: number[] = [];
  const from = new Uint16Array(letters.length + 2);
  for (let end = 1; end <= letters.length; end++) {
    from[end] = ids.length;
    ids.push(unitNumber(letters.slice(end - 1, end), script));
    sizes.push(1);
    for (let size = 2; size <= Math.min(longestUnit, end); size++) {
      const group = letters.slice(end - size, end);
      const number = numberOf.get(script + group);
      if (number !== undefined) {
        ids.push(number);
        sizes.push(size);
      }
      const atStart = size === end ? numberOf.get(`^${script}${group}`) : undefined;
      if (atStart !== undefined && letters.length > size + 2) {
        ids.push(atStart);
        sizes.push(size);
      }
    }
  }
  from[letters.length + 1] = ids.length;
  const pairAt = new Uint32Array(ids.length);
  const gapAt = new Uint16Array(ids.length);
  for (let end = 1; end <= letters.length; end++) {
    for (let k = from[end] as number; k < (from[end + 1] as number); k++) {
      const place = (sizes[k] as number) === end ? 0 : end === letters.length ? 2 : 1;
      pairAt[k] = (ids[k] as number) * units.length;
      gapAt[k] = (ids[k] as number) * scriptOrder.length * placeCount + place;
    }
  }
  return {
    length: letters.length,
    ids: Uint16Array.from(ids),
    sizes: Uint8Array.from(sizes),
    pairAt,
    gapAt,
    from,
    script: scriptOrder.indexOf(script),
  };
}

/** The number of one letter; one with a mark that no table has counts as its letter without. */
export function unitNumber(letter: string, script: Script): number {
  if (script === 'Zyyy') {
    return numberOf.get(`Zyyy${String.fromCharCode(0xe000 + (letter.charCodeAt(0) % otherLetters))}`) ?? 0;
  }
  return numberOf.get(script + letter) ?? numberOf.get(script + letter.normalize('NFD').slice(0, 1)) ?? 0;
}
