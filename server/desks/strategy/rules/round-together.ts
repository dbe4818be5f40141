/** Whole numbers out of exact fractions, so that the parts agree with the rounded sum (largest remainder). */

/** Exact amounts are counted in units of one `scale.one`th: twelve digits of a rate and four of a currency fit. */
export const scale = { digits: 16, one: 10n ** 16n } as const;

/** The sum is rounded half up; each part is its floor, and what is missing then goes to the largest remainders. */
export function roundTogether(exact: readonly bigint[]): number[] {
  const floors = exact.map((one) => one / scale.one);
  const sum = exact.reduce((all, one) => all + one, 0n);
  const missing = Number((sum + scale.one / 2n) / scale.one - floors.reduce((all, one) => all + one, 0n));
  const raised = new Set(
    exact
      .map((one, at) => ({ at, remainder: one % scale.one }))
      .sort((one, other) =>
        one.remainder === other.remainder ? one.at - other.at : one.remainder > other.remainder ? -1 : 1,
      )
      .slice(0, missing)
      .map(({ at }) => at),
  );
  return floors.map((floor, at) => Number(floor) + (raised.has(at) ? 1 : 0));
}

/** Equal parts of a whole number; the first ones take what cannot be divided. */
export function divideEqually(whole: number, parts: number): number[] {
  const floor = Math.floor(whole / parts);
  return Array.from({ length: parts }, (_, at) => floor + (at < whole - floor * parts ? 1 : 0));
}
