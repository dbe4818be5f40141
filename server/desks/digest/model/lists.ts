/** Closed lists of the digest, without the schemas: a page that shows them loads nothing else. Browser-safe. */

/** The ten lines of action of the strategy. */
export const lineNames = ['L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L7', 'L8', 'L9', 'L10'] as const;
export type Line = (typeof lineNames)[number];

export const rhythms = ['week', 'month'] as const;
export type Rhythm = (typeof rhythms)[number];

/** In the order of a letter. */
export const newsKinds = [
  'strategy.report',
  'strategy.plan',
  'strategy.measure',
  'strategy.measure-done',
  'strategy.guidance',
  'external.event',
  'external.joint-activity',
] as const;
export type NewsKind = (typeof newsKinds)[number];
