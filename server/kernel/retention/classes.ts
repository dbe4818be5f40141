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
  subscription: { days: 730 },
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

/** Days by class that a country keeps a class for; only classes that end, and never longer than the house says. */
export type ShorterTimes = Partial<Record<RetentionClassName, number>>;

/** Reads `ledger-machine=180, access-log=14`. Throws a sentence where it names no class or would keep one longer. */
export function readShorterTimes(text: string): ShorterTimes {
  const shorter: ShorterTimes = {};
  for (const part of text
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean)) {
    const [, name = '', days = ''] = /^([a-z-]+)\s*=\s*(\d{1,5})$/.exec(part) ?? [];
    if (!(name in retentionClasses)) throw new Error(`"${part}" is no class=days, like ledger-machine=180`);
    const { days: house } = retentionClasses[name as RetentionClassName];
    if (house === null) throw new Error(`${name} ends with what it belongs to, and not after days`);
    if (Number(days) > house)
      throw new Error(`${name} is kept ${house} days at most; a country may only shorten it`);
    shorter[name as RetentionClassName] = Number(days);
  }
  return shorter;
}

/** Every class with the days of this node and of the house. */
export function retentionOf(
  shorter: ShorterTimes,
): Record<RetentionClassName, { days: number | null; houseDays: number | null }> {
  return Object.fromEntries(
    Object.entries(retentionClasses).map(([name, { days }]) => [
      name,
      { days: shorter[name as RetentionClassName] ?? days, houseDays: days },
    ]),
  ) as Record<RetentionClassName, { days: number | null; houseDays: number | null }>;
}
