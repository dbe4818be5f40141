/**
 * How far an indicator has come: (value - baseline) / (target - baseline), linear between the two.
 *
 * The value is the newest one that stands. The target is that of the period in which it was measured; after the last
 * period, the last target. 0 is the baseline, 1 the target; less than 0 has moved away, more than 1 has gone beyond,
 * and neither is cut off. What is meant to be kept is kept (1) between baseline and target, both included, and else
 * not (0). The steps of a scale of words count as equally far apart.
 */
import type { Direction, Progress, Target } from '../model/indicators.ts';

export type Measured = {
  direction: Direction;
  baseline: { value: number } | null;
  targets: readonly Target[];
  values: readonly { on: string; value: number }[];
};

export function progressOf({ direction, baseline, targets, values }: Measured): Progress {
  if (!baseline) return { known: false, why: 'no-baseline' };
  const newest = values.toSorted((a, b) => b.on.localeCompare(a.on))[0];
  const target = targetOn(targets, newest?.on ?? '');
  if (!target) return { known: false, why: 'no-target' };
  if (!newest) return { known: false, why: 'no-value' };
  if (!isAhead(direction, baseline.value, target.value)) return { known: false, why: 'target-not-ahead' };
  const share = shareOf(direction, baseline.value, target.value, newest.value);
  return {
    known: true,
    share,
    standing: direction === 'keeps' ? (share === 1 ? 'kept' : 'not-kept') : standingOf(share),
    baseline: baseline.value,
    value: newest.value,
    valueOn: newest.on,
    target: target.value,
    targetOn: target.on,
  };
}

/** The target of the period in which a day lies; after the last period, the last. */
export function targetOn(targets: readonly Target[], on: string): Target | undefined {
  const inOrder = targets.toSorted((a, b) => a.on.localeCompare(b.on));
  return inOrder.find((target) => target.on >= on) ?? inOrder.at(-1);
}

/** Whether a target lies where the values are meant to go; what is kept may stay anywhere near its baseline. */
export function isAhead(direction: Direction, baseline: number, target: number): boolean {
  if (direction === 'rises') return target > baseline;
  return direction === 'falls' ? target < baseline : true;
}

function shareOf(direction: Direction, baseline: number, target: number, value: number): number {
  if (direction !== 'keeps') return (value - baseline) / (target - baseline);
  return value >= Math.min(baseline, target) && value <= Math.max(baseline, target) ? 1 : 0;
}

function standingOf(share: number) {
  if (share < 0) return 'away';
  if (share < 1) return 'on-the-way';
  return share === 1 ? 'reached' : 'beyond';
}
