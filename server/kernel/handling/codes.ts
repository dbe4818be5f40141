/** Handling codes: what may be done with a record beyond its circle (decisions.md, exchange.md). */

export const handlingCodes = {
  H0: { onward: 'within-agreement', evidence: true },
  H1: { onward: 'within-agreement', evidence: false },
  H2: { onward: 'owner-agrees', evidence: false },
  H3: { onward: 'as-written', evidence: false },
} as const satisfies Record<string, { onward: string; evidence: boolean }>;

export type HandlingCode = keyof typeof handlingCodes;

const order: readonly HandlingCode[] = ['H0', 'H1', 'H2', 'H3'];

/** The stricter of two codes: what is joined from both is handled as this one. */
export function stricter(one: HandlingCode, other: HandlingCode): HandlingCode {
  return order.indexOf(one) >= order.indexOf(other) ? one : other;
}
