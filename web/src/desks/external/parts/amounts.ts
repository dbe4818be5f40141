// Amounts as they are typed, in minor units of a currency.

/** `1 500,50`, `1.500`, `1500.5`; undefined where it is no amount. */
export function readAmount(typed: string): number | undefined {
  const plain = typed.replaceAll(/[\s\u00a0\u202f']/g, '');
  if (!/^\d[\d.,]*$/.test(plain)) return undefined;
  const [, whole = plain, cents = ''] = /^(.*)[.,](\d{1,2})$/.exec(plain) ?? [];
  // Every mark but the one before the cents groups thousands, and then three digits follow it.
  if (!/^\d{1,3}([.,]\d{3})+$|^\d+$/.test(whole)) return undefined;
  const minor = Number(whole.replaceAll(/[.,]/g, '')) * 100 + Number(cents.padEnd(2, '0'));
  return Number.isSafeInteger(minor) ? minor : undefined;
}

export const writeAmount = (minor: number) => (minor / 100).toFixed(2);
