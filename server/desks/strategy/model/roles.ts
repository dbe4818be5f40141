/** Who works at the strategy desk: its closed list of roles, and the groups that operations name. Browser-safe. */

export const roles = [
  'strategy.coordinator',
  'strategy.deputy-prevention',
  'strategy.deputy-counter-terrorism',
  'strategy.editor',
  'strategy.approver',
  'strategy.focal-point',
  'strategy.reader',
] as const;

/** Everybody at the desk reads. */
export const readers = roles;
/** Those who write strategy and plan. */
export const writers = [
  'strategy.coordinator',
  'strategy.deputy-prevention',
  'strategy.deputy-counter-terrorism',
  'strategy.editor',
] as const;
/** Writers, and focal points for the measures that their own institution leads. */
export const keepers = [...writers, 'strategy.focal-point'] as const;
/** Those who answer for what is said in the office's name: not applicable here, a status other than the derived one. */
export const signers = [
  'strategy.coordinator',
  'strategy.deputy-prevention',
  'strategy.deputy-counter-terrorism',
] as const;
/** Those who may say that a figure of a report stands. */
export const reportApprovers = [...signers, 'strategy.approver'] as const;
/** Who may decide on the rights of a measure, where they stand outside its line. */
export const deciders = [...signers, 'strategy.approver'] as const;
/** Who may register what was found about the rights of people: nobody's own institution alone decides whether it is known. */
export const finders = [...writers, 'strategy.approver'] as const;
export const approvers = ['strategy.approver', 'strategy.coordinator'] as const;

export const reading = ['strategy-work', 'public-information'] as const;
export const working = ['strategy-work'] as const;
