// Words and currencies looked up once for a whole table: plans say the same thing in a thousand rows.

import { currencyDigits } from './amounts.ts';
import { findValue } from './words.ts';

export interface Lookup {
  value: typeof findValue;
  digits: typeof currencyDigits;
}

/** A lookup for one table; it remembers, and is thrown away with the table. */
export function makeLookup(): Lookup {
  const values = new Map<Parameters<typeof findValue>[0], Map<string, ReturnType<typeof findValue>>>();
  const digits = new Map<string, number | null>();
  return {
    value(list, text) {
      const known = values.get(list) ?? new Map();
      values.set(list, known);
      const found = known.get(text) ?? findValue(list, text);
      known.set(text, found);
      return found;
    },
    digits(currency) {
      const known = digits.get(currency);
      if (known !== undefined) return known;
      const found = currencyDigits(currency);
      digits.set(currency, found);
      return found;
    },
  };
}
