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

/** Those who keep the registry, and those who sign for the office. */
export const writersAndSigners = [...writers, 'strategy.approver'] as const;

/** Posts that speak for the office; the others note a signature that stands on paper. */
export const signers: readonly string[] = [
  'strategy.coordinator',
  'strategy.deputy-prevention',
  'strategy.deputy-counter-terrorism',
  'strategy.approver',
];

export const working = ['strategy-work'] as const;
