// Compares two names as they are written.
import { type NameComparison } from './explain.ts';
import { nameComparer } from './name-comparer.ts';

/** Compares two names in any scripts, with an explanation whose weights add up to the score's log-odds. Never throws. */
export const compareNames = (a: string, b: string): NameComparison => nameComparer().compare(a, b);
