// Compares two names as they are written.
import { readName } from '../read/read-name.ts';
import { compareRead } from './compare-read.ts';

/** A comparison's result; `score` is between 0 and 1. */
export interface NameComparison {
  readonly score: number;
}

/** Compares two names in any scripts. Symmetric and deterministic; never throws. */
export function compareNames(a: string, b: string): NameComparison {
  return { score: compareRead(readName(a), readName(b)) };
}
