// Finds the groups of equivalent names that a word belongs to, by its sounds.
import { foldWord } from '../fold/fold-word.ts';
import { equivalentNames } from '../tables/equivalents.ts';
import { plainLetters } from './normalise.ts';
import { scriptOf } from './script-of.ts';

/** Readings of a word that count here: rarer ones bring words together that have nothing in common. */
const countedReadings = 2;

const groupsOfCode: ReadonlyMap<string, readonly number[]> = collect();

function collect(): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  equivalentNames
    .trim()
    .split('\n')
    .forEach((line, group) => {
      for (const word of line.toLowerCase().split(' ')) {
        const letters = plainLetters(word);
        for (const code of foldWord(letters, scriptOf(letters)).slice(0, countedReadings)) {
          const known = groups.get(code) ?? [];
          if (!known.includes(group)) groups.set(code, [...known, group]);
        }
      }
    });
  return groups;
}

const none: readonly number[] = Object.freeze<number[]>([]);

/** Numbers of groups, most often none. */
export function equivalentGroups(codes: readonly string[]): readonly number[] {
  let found = none;
  for (let k = 0; k < Math.min(countedReadings, codes.length); k++) {
    const more = groupsOfCode.get(codes[k] as string);
    if (more) found = found.length === 0 ? more : [...new Set([...found, ...more])];
  }
  return found;
}
