/** Who works at this desk: the posts of the strategy desk, for the closed list has no role of its own (ADR-0020). */

export const readers = [
  'strategy.coordinator',
  'strategy.deputy-prevention',
  'strategy.deputy-counter-terrorism',
  'strategy.editor',
  'strategy.approver',
  'strategy.focal-point',
  'strategy.reader',
] as const;

/** The office and the committee's own secretary, who may approve the plan. */
export const writers = [
  'strategy.coordinator',
  'strategy.deputy-prevention',
  'strategy.deputy-counter-terrorism',
  'strategy.editor',
  'strategy.approver',
] as const;

/** Writers, and focal points for what their own institution does and says. */
export const keepers = [...writers, 'strategy.focal-point'] as const;

/** Those who answer for what is said in the office's name: publication, and that silence is agreement. */
export const signers = [
  'strategy.coordinator',
  'strategy.deputy-prevention',
  'strategy.deputy-counter-terrorism',
] as const;

export const reading = ['strategy-work', 'public-information'] as const;
export const working = ['strategy-work'] as const;
