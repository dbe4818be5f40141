// Numbers for every group of letters that a table of spellings knows: what the edit model has its costs for.
import type { LetterCodes } from '../fold/letter-codes.ts';
import { follow, type LetterTree, nodeOf, root } from '../fold/letter-tree.ts';
import { spellingTrees } from '../fold/spelling-trees.ts';
import { spellings } from '../fold/spellings.ts';
import type { CompiledWord, Script } from '../types.ts';

/** Places of a letter in its word: first; inside; last; in a group that a table of spellings knows, as the h of `sh`. */
export const placeCount = 4;
const [inside, last, grouped] = [1, 2, 3];

/** A group of letters in one script. */
export interface Unit {
  readonly script: Script;
  readonly letters: string;
  readonly atStart: boolean;
  readonly sounds: readonly string[];
}

export const scriptOrder: readonly Script[] = ['Latn', 'Cyrl', 'Grek', 'Arab', 'Zyyy'];
/** Letters of the longest group that is compared as one. */
const longestUnit = 4;

/** Letters of scripts without a table share these: told apart from each other, and nothing more is known. */
const otherLetters = 61;

const listed: readonly Unit[] = scriptOrder.flatMap((script) => {
  const { anywhere, atStart } = spellings[script];
  const row = (start: boolean) => (entry: readonly [string, readonly string[]]) => ({
    script,
    letters: entry[0],
    atStart: start,
    sounds: entry[1],
  });
  return [...[...anywhere].map(row(false)), ...[...atStart].map(row(true))];
});

/** Number 0 is a sign in no table. Letters come first: what they cost as each other lies close together. */
export const units: readonly Unit[] = [
  { script: 'Zyyy', letters: '', atStart: false, sounds: ['?'] },
  ...listed.filter(({ letters }) => letters.length === 1),
  ...Array.from({ length: otherLetters }, (_, k) => ({
    script: 'Zyyy' as const,
    letters: String.fromCharCode(0xe000 + k),
    atStart: false,
    sounds: ['?'],
  })),
  ...listed.filter(({ letters }) => letters.length > 1 && letters.length <= longestUnit),
];

/** What a unit is called in tables: `sh`, `^al` at the beginning of a word; letters of different scripts never meet. */
export const unitKey = (unit: Unit | undefined): string =>
  unit === undefined || unit.letters === '' ? '?' : `${unit.atStart ? '^' : ''}${unit.letters}`;

const numberOf: ReadonlyMap<string, number> = new Map(
  units.map((unit, number) => [`${unit.atStart ? '^' : ''}${unit.script}${unit.letters}`, number]),
);

/** How many units there are. */
export const unitCount = units.length;

/** A unit in its word as one number: the unit's number, two bits for its place, six for the letters before it and six for those up to its end. */
const placed = (number: number, place: number, start: number, end: number): number =>
  (number << 14) | (place << 12) | (start << 6) | end;
export const idOf = (unit: number): number => unit >> 14;
/** Another unit at the place of one. */
export const atPlaceOf = (number: number, unit: number): number => (number << 14) | (unit & 0x3fff);
export const startOf = (unit: number): number => (unit >> 6) & 63;
export const endOf = (unit: number): number => unit & 63;

/** Costs of leaving out that each unit has: one for each script of the other word and each place. */
export const gapsOfUnit = scriptOrder.length * placeCount;

/** Where the costs of leaving out a unit at its place begin in the table of gaps. */
export const gapAt = (unit: number): number => idOf(unit) * gapsOfUnit + ((unit >> 12) & 3);

/** Numbers of the units of one script, by their nodes in its tree; 0 where none ends. */
interface NodeUnits {
  readonly tree: LetterTree;
  /** The script's place in `scriptOrder`. */
  readonly number: number;
  readonly anywhere: Uint16Array;
  readonly atStart: Uint16Array;
}

const nodeUnits = (script: Script): NodeUnits => {
  const tree = spellingTrees[script];
  const nodes = tree.next.length / tree.width;
  const [anywhere, atStart] = [new Uint16Array(nodes), new Uint16Array(nodes)];
  units.forEach((unit, number) => {
    if (unit.script !== script) return;
    const node = nodeOf(tree, unit.letters);
    if (node !== 0) (unit.atStart ? atStart : anywhere)[node] = number;
  });
  return { tree, number: scriptOrder.indexOf(script), anywhere, atStart };
};

const unitsOf: Readonly<Record<Script, NodeUnits>> = Object.freeze({
  Latn: nodeUnits('Latn'),
  Cyrl: nodeUnits('Cyrl'),
  Grek: nodeUnits('Grek'),
  Arab: nodeUnits('Arab'),
  Zyyy: nodeUnits('Zyyy'),
});

/** Units of the word that is being compiled, four a letter at most: words are kept by the thousand, with no more room than they need. */
const found: number[] = [...new Uint8Array(4 * 64)];

/** Compiles a word for the edit model; of 63 letters at most, of which `shared` are an ending that many words have. */
export function compileWord({ length, codes }: LetterCodes, script: Script, shared: number): CompiledWord {
  const { tree, number: scriptNumber, anywhere, atStart } = unitsOf[script];
  const groups = length;
  let count = length;
  // Letters before this one stand in a group with the one before them.
  let reach = 0;
  for (let start = 0; start < length; start++) {
    let node = follow(tree, root, codes[start] as number);
    const known = anywhere[node] as number;
    const number = known !== 0 ? known : unitNumber(codes[start] as number, script);
    const place = start === 0 ? 0 : start < reach ? grouped : start + 1 === length ? last : inside;
    found[start] = placed(number, place, start, start + 1);
    for (let end = start + 1; node !== 0 && end < length; ) {
      node = follow(tree, node, codes[end++] as number);
      const group = anywhere[node] as number;
      if (group !== 0) {
        insert(groups, count++, placed(group, start === 0 ? 0 : inside, start, end));
        if (start > 0) found[start] = (found[start] as number) | (grouped << 12);
        if (end > reach) reach = end;
      }
      const first = start === 0 && length > end + 2 ? (atStart[node] as number) : 0;
      if (first !== 0) insert(groups, count++, placed(first, 0, 0, end));
    }
  }
  const article = script === 'Arab' && length > 4 && codes[0] === alif && codes[1] === lam ? 2 : 0;
  return {
    length,
    telling: length - shared - article,
    script: scriptNumber,
    units: found.slice(0, count),
  };
}

const alif = 0x627;
const lam = 0x644;

/** Puts a group among those that end before or with it, the shorter first. */
function insert(groups: number, count: number, unit: number): void {
  let at = count;
  for (; at > groups; at--) {
    const before = found[at - 1] as number;
    if (endOf(before) < endOf(unit)) break;
    if (endOf(before) === endOf(unit) && startOf(before) >= startOf(unit)) break;
    found[at] = before;
  }
  found[at] = unit;
}

/** The number of one letter; one with a mark that no table has counts as its letter without. */
export function unitNumber(code: number, script: Script): number {
  if (script === 'Zyyy')
    return numberOf.get(`Zyyy${String.fromCharCode(0xe000 + (code % otherLetters))}`) ?? 0;
  const letter = String.fromCharCode(code);
  return numberOf.get(script + letter) ?? numberOf.get(script + letter.normalize('NFD').slice(0, 1)) ?? 0;
}
