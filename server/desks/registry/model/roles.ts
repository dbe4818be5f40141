/** Who works at this desk: the posts of the strategy desk, for the closed list has no role of its own (ADR-0020). */

/** The office itself. Whoever answers for one ministry does not read what the office writes to the others. */
export const readers = [
  'strategy.coordinator',
  'strategy.deputy-prevention',
  'strategy.deputy-counter-terrorism',
  'strategy.editor',
  'strategy.approver',
  'strategy.reader',
] as const;

/** Those who keep the registry. */
export const writers = [
  'strategy.coordinator',
  'strategy.deputy-prevention',
  'strategy.deputy-counter-terrorism',
  'strategy.editor',
] as const;

export const working = ['strategy-work'] as const;
