/** Exchange of money without floats: which rate counts, and what an amount is worth at it. */
import type { ExchangeRate, NotConvertedWhy } from '../model/money.ts';
import { roundTogether, scale } from './round-together.ts';
import { minorDigits } from './money.ts';

type Priced = { currency: string; year: number | null };

/**
 * The rule, which `formula.money` says in words: the newest day that is not after the end of the line's year. A line
 * without a year has none; the reverse of a rate is never taken.
 */
export function rateFor(
  { currency, year }: Priced,
  to: string,
  rates: readonly ExchangeRate[],
): ExchangeRate | NotConvertedWhy {
  if (year === null) return 'no-year';
  const end = `${year}-12-31`;
  let newest: ExchangeRate | undefined;
  for (const rate of rates) {
    if (rate.from !== currency || rate.to !== to || rate.on > end) continue;
    if (!newest || rate.on > newest.on) newest = rate;
  }
  return newest ?? 'no-rate';
}

/** What minor units are worth at a rate, exactly, in units of one `scale`th; `shift` is how many digits more the other currency has. */
export function exactly(minor: number, rate: string, shift: number): bigint {
  const [whole = '', part = ''] = rate.split('.');
  return BigInt(minor) * BigInt(whole + part) * 10n ** BigInt(scale.digits - part.length + shift);
}

export type Converted<Kind extends string> =
  | { amounts: Record<Kind, number>; rate: ExchangeRate | null }
  | { why: NotConvertedWhy };

/**
 * Converts amounts of one kind or several. They are rounded together, kind by kind: the whole is the exact sum rounded
 * once, and every part of it is a whole number, so that sums by whatever group agree to the minor unit.
 */
export function convert<Kind extends string>(
  entries: readonly (Priced & Record<Kind, number>)[],
  kinds: readonly Kind[],
  to: string,
  rates: readonly ExchangeRate[],
): Converted<Kind>[] {
  const found = entries.map((entry) => (entry.currency === to ? null : rateFor(entry, to, rates)));
  const currencies = [...new Set(entries.map(({ currency }) => currency))];
  const shifts = new Map(currencies.map((from) => [from, minorDigits(to) - minorDigits(from)]));
  const rounded = kinds.map((kind) =>
    roundTogether(
      entries.map((entry, at) => {
        const rate = found[at];
        if (typeof rate === 'string') return 0n;
        return exactly(entry[kind], rate?.rate ?? '1', shifts.get(entry.currency) ?? 0);
      }),
    ),
  );
  return found.map((rate, at) => {
    if (typeof rate === 'string') return { why: rate };
    const amounts = Object.fromEntries(kinds.map((kind, of) => [kind, rounded[of]?.[at] ?? 0]));
    return { amounts: amounts as Record<Kind, number>, rate };
  });
}
