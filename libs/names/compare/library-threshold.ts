// The score from which on the library calls two names alike: one for everybody, whatever letters a name is written in.

/**
 * The lowest at which no pool of names is treated worse than the test allows, though a lower one finds
 * more: docs/names-fairness.md has the figures and the cost.
 */
export const libraryThreshold = 0.695;
