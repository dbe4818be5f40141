/** Where a file stands among those of its side that are here already; which of them speaks today, and which are in doubt. */
import type { FilePlace } from '../model/boards.ts';

export type Kept = {
  file: string;
  number: number;
  previous: string | null;
  hash: string;
  /** ISO 8601, in UTC. */
  readAt: string;
};
type Given = { number: number; hash: string };

/** The highest number speaks; of two files with one number, the one that was read in first: a later one takes nobody's place in silence. */
export function standingFile<One extends Kept>(kept: readonly One[]): One | undefined {
  return kept.toSorted((a, b) => b.number - a.number || (a.readAt < b.readAt ? -1 : 1))[0];
}

export function placeOfFile(kept: readonly Kept[], given: Given): FilePlace {
  if (kept.some(({ hash }) => hash === given.hash)) return 'same';
  if (kept.some(({ number }) => number === given.number)) return 'another';
  const stands = standingFile(kept);
  if (!stands) return 'first';
  return given.number < stands.number ? 'older' : 'next';
}

/** Numbers between those that are here; at most so many as anybody reads. */
export function missingNumbers(numbers: readonly number[], most = 20): number[] {
  const here = new Set(numbers);
  const missing: number[] = [];
  for (let n = Math.max(0, ...numbers) - 1; n > 0 && missing.length < most; n -= 1)
    if (!here.has(n)) missing.unshift(n);
  return missing;
}

/** Two different files with one number, or a file whose follower names another one before it: the partner is asked. */
export function isDoubted(one: Kept, kept: readonly Kept[]): boolean {
  return kept.some(
    (other) =>
      (other.number === one.number && other.hash !== one.hash) ||
      (other.number === one.number + 1 && other.previous !== one.hash) ||
      (other.number === one.number - 1 && one.previous !== other.hash),
  );
}
