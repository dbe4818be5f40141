/** How near a name that was found is to the one asked for: a word with its explanation, never a number. */
import { compareNames, nameLines, nearnessOf } from '#libs/names/index.ts';
import type { FoundPerson } from './define.ts';

/** `score` orders the names of one person for whoever calls this, and leaves the kernel in no answer. */
export type Judged = Pick<FoundPerson, 'name' | 'nearness' | 'why'> & { score: number };

/** undefined: nothing worth naming speaks for one name. */
export function judgeName(asked: string, name: string): Judged | undefined {
  const comparison = compareNames(asked, name);
  const nearness = nearnessOf(comparison);
  if (!nearness) return undefined;
  const why = nameLines(comparison).map(({ readings, edits, ...line }) => ({
    ...line,
    readings: [...readings],
    edits: [...edits],
  }));
  return { name, nearness, score: comparison.score, why };
}
