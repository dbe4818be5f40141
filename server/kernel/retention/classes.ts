/** Retention classes: how long each kind of thing is kept (decisions.md). A country may only shorten them. */

export type RetentionClass = {
  /** Days from the closing event after which it is erased; null: kept without end. */
  readonly days: number | null;
  /** Days for a record about a child, where the law gives a child less. */
  readonly childDays?: number;
};

export const retentionClasses = {
  'without-end': { days: null },
  consultation: { days: 90 },
  'consultation-recognisable': { days: 30 },
  'referral-draft': { days: 30 },
  'not-within-scope': { days: 60, childDays: 30 },
  declined: { days: 60, childDays: 30 },
  'entered-in-error': { days: 0 },
  case: { days: 730, childDays: 365 },
  minutes: { days: 1826 },
  'ledger-personal-read': { days: 1096 },
  'ledger-decision': { days: null },
  'ledger-machine': { days: 365 },
  session: { days: 90 },
  'access-log': { days: 30 },
  'job-and-outbox': { days: 14 },
  idempotency: { days: 1 },
  staff: { days: 1826 },
} as const satisfies Record<string, RetentionClass>;

export type RetentionClassName = keyof typeof retentionClasses;

/** The day (`YYYY-MM-DD`) on which a thing of this class goes, counted from a day; undefined: never. */
export function eraseOn(name: RetentionClassName, from: string, aboutChild = false): string | undefined {
  const found: RetentionClass = retentionClasses[name];
  const days = aboutChild ? (found.childDays ?? found.days) : found.days;
  if (days === null) return undefined;
  const day = new Date(`${from}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}
