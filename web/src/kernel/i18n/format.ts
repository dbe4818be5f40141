// Dates, numbers, money and sorting as the reader's language writes them, in the node's time zone.
import { type Language, localeOf } from './languages.ts';

export type Format = {
  /** A calendar day, from `2026-11-21` or a moment. */
  date: (value: string | Date, style?: 'short' | 'medium' | 'long' | 'full') => string;
  /** A moment with hour and minute. */
  moment: (value: string | Date) => string;
  number: (value: number) => string;
  percent: (share: number) => string;
  /** `amount` in whole units of `currency`; decimals are always written (shqip would round lekë). */
  money: (amount: number, currency: string) => string;
  compare: (a: string, b: string) => number;
  /** How many days from today, in words: "in 3 days", "yesterday". */
  days: (days: number) => string;
};

export function createFormat(language: Language, timeZone: string): Format {
  const locale = localeOf(language);
  let collator: Intl.Collator | undefined;
  const day = /^\d{4}-\d{2}-\d{2}$/;
  const asDate = (value: string | Date) =>
    typeof value === 'string' ? new Date(day.test(value) ? `${value}T00:00:00Z` : value) : value;
  return {
    date: (value, style = 'medium') =>
      new Intl.DateTimeFormat(locale, {
        dateStyle: style,
        // A calendar day has no zone: shown in UTC it stays the day that was written.
        timeZone: typeof value === 'string' && day.test(value) ? 'UTC' : timeZone,
      }).format(asDate(value)),
    moment: (value) =>
      new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(
        asDate(value),
      ),
    number: (value) => new Intl.NumberFormat(locale).format(value),
    percent: (share) =>
      new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(share),
    money: (amount, currency) =>
      new Intl.NumberFormat(locale, {
        style: 'currency',
        currency,
        minimumFractionDigits: Number.isInteger(amount) ? 0 : 2,
        maximumFractionDigits: 2,
      }).format(amount),
    // Made when something is sorted: it is slow to make, and most parts of a page only write a date.
    compare: (a, b) => (collator ??= new Intl.Collator(locale, { numeric: true })).compare(a, b),
    days: (days) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day'),
  };
}
