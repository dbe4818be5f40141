// The score from which on the library calls two names alike: one for everybody, whatever letters a name is written in.

/**
 * Fixed beforehand. It may not fall below the score at which every pool of names is treated alike (`npm run bench:fairness`;
 * test/fairness.test.ts holds it), even where a lower one would find more.
 */
export const libraryThreshold = 0.66;
