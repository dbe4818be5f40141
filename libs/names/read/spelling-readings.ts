// Takes up what somebody knows of a spelling, as `c=ц`: which groups of letters stand for which others.
import { type Unit, units } from '../compare/units.ts';
import { type SpellingRule, spellingRules } from '../tables/spelling-rules.ts';
import { plainLetters } from './normalise.ts';
import { scriptOf } from './script-of.ts';

/** A rule by its name, or readings of the caller's own in the form of the explanation: letters of the name, `=`, letters they stand for. */
export type Spelling = SpellingRule | readonly string[];

/** What a group of letters stands for: the number of a unit, and what that sounds like. */
export interface GroupReading {
  readonly unit: number;
  readonly sounds: string;
}

const unitNumbers: ReadonlyMap<string, number> = new Map(
  units.flatMap(({ script, letters, atStart }, number) =>
    atStart || letters === '' ? [] : [[script + letters, number] as const],
  ),
);

/** Readings by script and letters; a RangeError names what is not understood. */
export function spellingReadings(spelling: Spelling): ReadonlyMap<string, GroupReading> {
  const list = typeof spelling === 'string' ? spellingRules[spelling] : spelling;
  if (!Array.isArray(list))
    throw new RangeError(
      `There is no rule of spelling "${String(spelling)}". There are ${Object.keys(spellingRules).join(', ')}.`,
    );
  return new Map(list.map(readingOf));
}

function readingOf(rule: string): readonly [string, GroupReading] {
  const sides = String(rule)
    .split('=')
    .map((side) => plainLetters(side.normalize('NFC').trim().toLowerCase()));
  const [from, to] = sides.map((letters) => unitNumbers.get(scriptOf(letters) + letters));
  const left = units[from ?? 0] as Unit;
  if (sides.length !== 2 || to === undefined || (left.script !== 'Latn' && left.script !== 'Cyrl'))
    throw new RangeError(
      `A reading is like "xh=џ": Latin or Cyrillic letters that are read as one, and letters they stand for; "${rule}" is not.`,
    );
  return [left.script + left.letters, { unit: to, sounds: (units[to] as Unit).sounds[0] ?? '' }];
}
