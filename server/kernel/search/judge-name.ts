/** How near a name that was found is to the one asked for: a word with its explanation, never a number. */
import { compareNames } from '#libs/names/index.ts';
import type { FoundPerson, Nearness } from './define.ts';

/** From which calibrated score on each word is said; what is below the last is not shown. */
const fromScore: readonly (readonly [number, Nearness])[] = [
  [0.9, 'strong'],
  [0.5, 'possible'],
  [0.2, 'weak'],
];

/** `score` orders the names of one person for whoever calls this, and leaves the kernel in no answer. */
export type Judged = Pick<FoundPerson, 'name' | 'nearness' | 'why'> & { score: number };

export function judgeName(asked: string, name: string): Judged | undefined {
  const { score } = compareNames(asked, name);
  const nearness = fromScore.find(([from]) => score >= from)?.[1];
  return nearness && { name, nearness, score, why: [{ asked, found: name, how: 'stub' }] };
}
