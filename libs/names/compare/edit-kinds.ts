// Edits that no table of spellings explains, by their kind: within one script, and consonants left out between two. A kind
// costs the same whatever the letter: else slips of the pen would weigh more, and neighbours be less alike, wherever training
// saw few of somebody's letters.
import type { Script } from '../types.ts';
import { priorPairCosts, soundClass, unexplained } from './prior-costs.ts';
import { gapsOfUnit, placeCount, scriptOrder, type Unit, units } from './units.ts';

/** By place in a table of costs: the number of its kind in `names`, or -1 where an edit has a cost of its own; places by kind. */
export interface EditKinds {
  readonly names: readonly string[];
  readonly of: Int16Array;
  readonly members: readonly (readonly number[])[];
}

/**
 * What slips of the pen cost, in sixteenths of log-odds: set by hand, the best of a few that were tried, and not learned.
 * Pairs that were found are spelt by other languages' rules more often than they hold slips, and would make these too cheap.
 * The first letter is the last that anybody gets wrong, and a letter more at the end makes another name more often than a
 * slip: Karim and Karima are two people.
 */
const slips = {
  'consonant-alike': 44,
  'vowel-consonant': 64,
  'other-mark': 20,
  'a-u': 34,
  'e-u': 34,
  'vowel-left-first': 56,
  'vowel-left-inside': 30,
  'vowel-left-last': 66,
  'consonant-left-first': 62,
  'consonant-left-inside': 40,
  'consonant-left-last': 50,
};

/** Within a script that writes no short vowels each letter carries so much more of a name. */
const unvowelled = 1.35;

/** Costs of kinds that are not learned. */
export const slipCosts: Readonly<Record<string, number>> = {
  ...slips,
  ...Object.fromEntries(
    Object.entries({ ...slips, consonant: 57 }).map(([kind, cost]) => [
      withoutVowels(kind),
      unvowelled * cost,
    ]),
  ),
};

function withoutVowels(kind: string): string {
  return `unvowelled-${kind}`;
}

/** A letter for another: two vowels by their sounds, consonants made at one place or not; and for the same without its mark. */
export function pairKinds(): EditKinds {
  const prior = priorPairCosts();
  const plain = units.map(withoutMark);
  return gathered(prior.length, (put) => {
    units.forEach((a, i) => {
      if (!isLetter(a)) return;
      units.forEach((b, j) => {
        if (i === j || a.script !== b.script || !isLetter(b)) return;
        const at = i * units.length + j;
        if (plain[i] === plain[j])
          put(at, plain[i] === a.letters || plain[j] === b.letters ? 'mark' : 'other-mark');
        else if ((prior[at] as number) >= unexplained) put(at, within(a.script, pairKind(a, b)));
      });
    });
  });
}

const within = (script: Script, kind: string): string => (script === 'Arab' ? withoutVowels(kind) : kind);

function pairKind(a: Unit, b: Unit): string {
  if (isVowel(a) !== isVowel(b)) return 'vowel-consonant';
  if (isVowel(a)) return [a.sounds[0]?.[0], b.sounds[0]?.[0]].sort().join('-');
  const places = a.sounds.map(soundClass);
  return b.sounds.some((sound) => places.includes(soundClass(sound))) ? 'consonant-alike' : 'consonant';
}

/** By place, but for groups: of a group between two scripts, each letter has a cost of its own. */
const placeNames = ['first', 'inside', 'last'] as const;

/** Read as nothing between scripts; within the Arabic one they are letters as any other. */
const unheard = 'اعه';

/** A letter left out that is never silent, by its place in the word. */
export function gapKinds(): EditKinds {
  return gathered(units.length * gapsOfUnit, (put) => {
    units.forEach((unit, u) => {
      if (!isLetter(unit)) return;
      const silent = unit.sounds.includes('');
      const what = isVowel(unit) ? 'vowel' : 'consonant';
      scriptOrder.forEach((script, s) => {
        const first = u * gapsOfUnit + s * placeCount;
        if (script === unit.script) {
          if (silent && !unheard.includes(unit.letters)) return;
          for (const [p, place] of [...placeNames, 'inside'].entries())
            put(first + p, within(script, `${what}-left-${place}`));
        } else if (!silent && what === 'consonant' && script !== 'Zyyy')
          for (const [p, place] of placeNames.entries()) put(first + p, `consonant-left-${place}`);
      });
    });
  });
}

/** Sets what every edit of a kind costs. */
export function setKind({ names, members }: EditKinds, costs: Uint8Array, name: string, cost: number): void {
  for (const at of members[names.indexOf(name)] ?? []) costs[at] = cost;
}

function gathered(size: number, fill: (put: (at: number, name: string) => void) => void): EditKinds {
  const of = new Int16Array(size).fill(-1);
  const found = new Map<string, number[]>();
  fill((at, name) => {
    const places = found.get(name);
    if (places) places.push(at);
    else found.set(name, [at]);
  });
  const members = [...found.values()];
  members.forEach((places, number) => {
    for (const at of places) of[at] = number;
  });
  return { names: [...found.keys()], of, members };
}

const isLetter = ({ letters, script }: Unit): boolean => letters.length === 1 && script !== 'Zyyy';

/** The Arabic script writes long vowels alone, and they tell names apart as consonants do. */
const isVowel = ({ script, sounds }: Unit): boolean =>
  script !== 'Arab' && soundClass(sounds[0] ?? '') === 'v';

/** Letters that can't be taken apart from their marks. */
const withoutStroke: Readonly<Record<string, string>> = { đ: 'd', ı: 'i', ł: 'l', ø: 'o' };

const withoutMark = ({ letters }: Unit): string =>
  withoutStroke[letters] ?? letters.normalize('NFD').slice(0, 1);
