/** Who works at this desk: the posts of the strategy desk, for the closed list has no role of its own (ADR-0020). */

/** Everybody who reads the strategy reads what was reported. */
export const readers = [
  'strategy.coordinator',
  'strategy.deputy-prevention',
  'strategy.deputy-counter-terrorism',
  'strategy.editor',
  'strategy.approver',
  'strategy.focal-point',
  'strategy.reader',
] as const;

/** The office: opens periods, returns sheets, checks them. */
export const office = [
  'strategy.coordinator',
  'strategy.deputy-prevention',
  'strategy.deputy-counter-terrorism',
  'strategy.editor',
] as const;

/** Whoever answers for an institution: its focal point; for the office's own measures, the office. */
export const answerers = [...office, 'strategy.focal-point'] as const;

/** Those who may say that what was reported stands. */
export const approvers = [
  'strategy.coordinator',
  'strategy.deputy-prevention',
  'strategy.deputy-counter-terrorism',
  'strategy.approver',
] as const;

/** Those who decide about a sheet that was handed in. */
export const deciders = [...office, 'strategy.approver'] as const;

/** Those for whom something waits. */
export const workers = [...answerers, 'strategy.approver'] as const;

export const working = ['strategy-work'] as const;
