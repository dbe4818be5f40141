/** The one table of small numbers (rights.md G35): below these, a count about people is not shown. */

export const smallestCount = { public: 10, government: 5, 'between-countries': 10 } as const;

/** A count as it may be shown to an audience: the number, or undefined where it is too small to say. */
export function showCount(count: number, audience: keyof typeof smallestCount): number | undefined {
  return count >= smallestCount[audience] ? count : undefined;
}

/** Exit and returnees are shown as national bands only. */
export function band(count: number): 'under-10' | '10-to-25' | 'over-25' {
  if (count < 10) return 'under-10';
  return count <= 25 ? '10-to-25' : 'over-25';
}

/** Figures about an area with fewer people than this are not taken in: whoever lives there would be meant. */
export const smallestArea = 5_000;
