// Amounts as people write them: which digits are cents, and where the writing leaves a doubt.

export interface Amount {
  /** In minor units; null where it is no number. */
  minor: number | null;
  /** True where it was not written plainly, as 12500 or 12500.50. */
  local: boolean;
  /** True where it could mean two amounts (12.500). */
  unsure: boolean;
  /** Plainly written. */
  text: string;
}

/** `digits`: how many digits of the currency stand after the point. */
export function readAmount(text: string, digits: number): Amount {
  const bare = text
    .replace(/[\s\u00A0\u202F'’]/gu, '')
    .replace(/(?:EUR|€|лв\.?|ден\.?|MKD|BGN|ALL|USD|\$)$/i, '');
  const none = { minor: null, local: false, unsure: false, text: '' };
  if (!/^\d+([.,]\d+)*$/.test(bare)) return none;
  const local = !/^\d+(\.\d{1,2})?$/.test(text.trim());
  const signs = bare.match(/[.,]/g) ?? [];
  const last = Math.max(bare.lastIndexOf('.'), bare.lastIndexOf(','));
  const tail = last < 0 ? '' : bare.slice(last + 1);
  const repeated = signs.length > 1 && new Set(signs).size === 1;
  const asGroups = repeated || (signs.length === 1 && tail.length === 3);
  const whole = asGroups || last < 0 ? bare.replace(/[.,]/g, '') : bare.slice(0, last).replace(/[.,]/g, '');
  const part = asGroups || last < 0 ? '' : tail;
  if (part.length > digits && /[1-9]/.test(part.slice(digits))) return none;
  const minor = Number(whole + part.slice(0, digits).padEnd(digits, '0'));
  if (!Number.isSafeInteger(minor)) return none;
  const unsure = signs.length === 1 && tail.length === 3;
  return {
    minor,
    local,
    unsure,
    text: part.replace(/0+$/, '') ? `${Number(whole)}.${part}` : String(Number(whole)),
  };
}

/** Digits after the point, or null where there is no such currency. */
export function currencyDigits(code: string): number | null {
  if (!Intl.supportedValuesOf('currency').includes(code)) return null;
  return (
    new Intl.NumberFormat('en', { style: 'currency', currency: code }).resolvedOptions()
      .maximumFractionDigits ?? 2
  );
}
