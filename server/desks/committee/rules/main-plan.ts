/** The plan that a committee is asked about: no part of another, and the largest. */

type Plan = { partOf: string | null; measures: number; state: string };

export function mainPlan<P extends Plan>(plans: readonly P[]): P | undefined {
  return plans
    .filter(({ partOf, state }) => partOf === null && state !== 'superseded')
    .toSorted((a, b) => b.measures - a.measures)[0];
}
