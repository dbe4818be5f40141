// The word for a score: for a person to go on from. A number beside a name would be taken for a measure of the person.

export const nearnessWords = ['strong', 'possible', 'weak'] as const;
export type Nearness = (typeof nearnessWords)[number];

/** From which calibrated score on each word is said: strong, 9 in 10; possible, even odds; weak, 1 in 5. */
const fromScore: readonly (readonly [number, Nearness])[] = [
  [0.9, 'strong'],
  [0.5, 'possible'],
  [0.2, 'weak'],
];

/** undefined: nothing worth naming speaks for one name. @param score a calibrated score, 0 to 1. */
export function nearnessOf(score: number): Nearness | undefined {
  return fromScore.find(([from]) => score >= from)?.[1];
}
