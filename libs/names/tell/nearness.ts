// The word for a score: for a person to go on from. A number beside a name would be taken for a measure of the person.

import type { NameComparison } from '../compare/explain.ts';

export const nearnessWords = ['strong', 'possible', 'weak'] as const;
export type Nearness = (typeof nearnessWords)[number];

/** From which calibrated score on each word is said: strong, 9 in 10; possible, even odds; weak, 1 in 5. */
const fromScore: readonly (readonly [number, Nearness])[] = [
  [0.9, 'strong'],
  [0.5, 'possible'],
  [0.2, 'weak'],
];

/**
 * undefined: nothing worth naming speaks for one name; so it is, too, where no word of the one stands for a word of the other.
 * Strong is only what nothing speaks against: where some difference is one that no rule of spelling explains, it is possible.
 * Two names of the same letters are possible at least, however little a single word tells.
 * @param compared a comparison, or its calibrated score alone, 0 to 1
 */
export function nearnessOf(
  compared: number | Pick<NameComparison, 'score' | 'pairs' | 'left'>,
): Nearness | undefined {
  if (typeof compared === 'number') return wordFor(compared);
  const { score, pairs, left } = compared;
  if (pairs.length === 0) return undefined;
  const word = wordFor(score);
  if (left.length === 0 && pairs.every(({ verdict }) => verdict === 'same'))
    return word === 'strong' ? word : 'possible';
  const isOpen = pairs.some(({ verdict }) => verdict === 'doubtful' || verdict === 'different');
  return word === 'strong' && isOpen ? 'possible' : word;
}

function wordFor(score: number): Nearness | undefined {
  return fromScore.find(([from]) => score >= from)?.[1];
}
