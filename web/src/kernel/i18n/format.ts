// Dates, numbers, money and sorting as the reader's language writes them, in the node's time zone.
import { byHandIfNeeded } from './format-by-hand.ts';
import { type Language, localeOf } from './languages.ts';

export type Format = {
  /** A calendar day, from `2026-11-21` or a moment. */
  date: (value: string | Date, style?: 'short' | 'medium' | 'long' | 'full') => string;
  /** A moment with hour and minute. */
  moment: (value: string | Date) => string;
  /** The hour and minute of a moment that is today. */
  time: (value: string | Date) => string;
  number: (value: number) => string;
  percent: (share: number) => string;
  /** `amount` in whole units of `currency`; decimals are always written (shqip would round lekë). */
  money: (amount: number, currency: string) => string;
  compare: (a: string, b: string) => number;
  /** How many days from today, in words: "in 3 days", "yesterday". */
  days: (days: number) => string;
};

export function createFormat(language: Language, timeZone: string): Format {
  const byHand = byHandIfNeeded(language, timeZone);
  const locale = byHand?.numbersAs ?? localeOf(language);
  const dates = kept(
    (style: 'short' | 'medium' | 'long' | 'full', zone: string) =>
      new Intl.DateTimeFormat(locale, { dateStyle: style, timeZone: zone }),
  );
  const moments = kept(
    () => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }),
  );
  // All four languages write it so: 08:41.
  const clock = kept(() => new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone }));
  const numbers = kept(() => new Intl.NumberFormat(locale));
  const shares = kept(() => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }));
  const sums = kept(
    (currency: string, decimals: 0 | 2) =>
      new Intl.NumberFormat(locale, {
        style: 'currency',
        currency,
        minimumFractionDigits: decimals,
        maximumFractionDigits: 2,
      }),
  );
  const collator = kept(() => new Intl.Collator(locale, { numeric: true }));
  const spans = kept(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
  const day = /^\d{4}-\d{2}-\d{2}$/;
  const asDate = (value: string | Date) =>
    typeof value === 'string' ? new Date(day.test(value) ? `${value}T00:00:00Z` : value) : value;
  return {
    date: (value, style = 'medium') =>
      // A calendar day has no zone: shown in UTC it stays the day that was written.
      dates(style, typeof value === 'string' && day.test(value) ? 'UTC' : timeZone).format(asDate(value)),
    moment: (value) => moments().format(asDate(value)),
    time: (value) => clock().format(asDate(value)),
    number: (value) => numbers().format(value),
    percent: (share) => shares().format(share),
    money: (amount, currency) => sums(currency, Number.isInteger(amount) ? 0 : 2).format(amount),
    compare: (a, b) => collator().compare(a, b),
    days: (days) => spans().format(days, 'day'),
    ...byHand?.format,
  };
}

/** The formats of one page: every part of it uses the same one as long as language and zone stay. */
export function createFormats(): (language: Language, timeZone: string) => Format {
  return kept(createFormat);
}

/** Formats of Intl are slow to make and quick to use: each is made when it is first needed, and then kept. */
function kept<Given extends readonly (string | number)[], Made>(
  make: (...given: Given) => Made,
): (...given: Given) => Made {
  const made = new Map<string, Made>();
  return (...given) => {
    const key = given.join(' ');
    const found = made.get(key) ?? make(...given);
    made.set(key, found);
    return found;
  };
}
