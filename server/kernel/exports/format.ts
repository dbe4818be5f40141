/** Days, numbers and money as a language writes them, for what the server itself writes. */
import type { Language } from '../operation/define.ts';

export type Formats = {
  /** A calendar day `YYYY-MM-DD`; a month or a year stays as it is stated. */
  day(value: string): string;
  number(value: number): string;
  percent(share: number): string;
  /** Minor units of a currency that has so many digits. */
  money(minor: number, currency: string): string;
};

export function formatsOf(language: Language): Formats {
  const locale = language === 'en' ? 'en-GB' : language;
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 });
  const shares = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const currencies = new Map<string, { format: Intl.NumberFormat; whole: number }>();
  const ofCurrency = (currency: string) => {
    const found = currencies.get(currency);
    if (found) return found;
    // The code, not a sign: a reader of four languages knows no other one for sure.
    const format = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'code' });
    const made = { format, whole: 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2) };
    currencies.set(currency, made);
    return made;
  };
  return {
    day: (value) => (value.length === 10 ? days.format(new Date(`${value}T00:00:00Z`)) : value),
    number: (value) => numbers.format(value),
    percent: (share) => shares.format(share),
    money: (minor, currency) => {
      const { format, whole } = ofCurrency(currency);
      return format.format(minor / whole);
    },
  };
}
