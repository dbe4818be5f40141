/** Who works at this desk: the posts of the strategy desk, for the closed list has no role of its own (ADR-0021). */

/** Everybody who reads the strategy reads the register. */
export const readers = [
  'strategy.coordinator',
  'strategy.deputy-prevention',
  'strategy.deputy-counter-terrorism',
  'strategy.editor',
  'strategy.approver',
  'strategy.focal-point',
  'strategy.reader',
] as const;

/** Those who speak for the office with its neighbours. */
export const writers = [
  'strategy.coordinator',
  'strategy.deputy-prevention',
  'strategy.deputy-counter-terrorism',
  'strategy.editor',
] as const;

/** Whoever sits in a session may write down what was learned. */
export const capturers = [...writers, 'strategy.approver', 'strategy.focal-point'] as const;

/** Whoever agrees that a lesson is one. */
export const reviewers = [
  'strategy.coordinator',
  'strategy.deputy-prevention',
  'strategy.deputy-counter-terrorism',
  'strategy.approver',
] as const;

export const reading = ['strategy-work', 'public-information'] as const;
export const working = ['strategy-work'] as const;
