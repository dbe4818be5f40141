// Judges what the searches of all pools brought at one common threshold: no pool may have much more of the false
// candidates, or of the misses, than the whole.
import type { Tally } from './search-population.ts';
import { wilson } from './wilson.ts';

/** A pool may have as many times what the whole has: rights, G34. */
export const mostRatio = 1.5;

export interface PoolResult {
  readonly pool: string;
  readonly searches: number;
  readonly falsePerSearch: number;
  /** To the whole. */
  readonly falseRatio: number;
  /** At the lower bound of the 95 % Wilson interval; judged. */
  readonly falseRatioLow: number;
  readonly missed: number;
  readonly missRatio: number;
  readonly missRatioLow: number;
  /** Of the searches without a slip of the pen: for the reader, not judged by itself. */
  readonly missedBySpelling: number;
  readonly namesakesPerSearch: number;
  readonly fair: boolean;
}

export interface Judgement {
  readonly threshold: number;
  readonly whole: { readonly falsePerSearch: number; readonly missed: number };
  readonly pools: readonly PoolResult[];
  readonly fair: boolean;
}

/** `size` entries stood in the list that was searched. */
export function judge(tallies: readonly Tally[], size: number, threshold: number): Judgement {
  const counted = tallies.map(({ pool, own, ownUnslipped, others, namesakes }) => ({
    pool,
    searches: own.length,
    misses: own.filter((score) => score < threshold).length,
    missedBySpelling: share(ownUnslipped, threshold),
    falses: others.filter((score) => score >= threshold).length,
    namesakes,
  }));
  const mean = (rate: (one: (typeof counted)[number]) => number) =>
    counted.reduce((sum, one) => sum + rate(one) / counted.length, 0);
  const whole = {
    falsePerSearch: mean(({ falses, searches }) => falses / searches),
    missed: mean(({ misses, searches }) => misses / searches),
  };
  const results = counted.map(
    ({ pool, searches, misses, missedBySpelling, falses, namesakes }): PoolResult => {
      // Every entry looked at is a trial. That they hang together within a search would widen the interval: this is stricter.
      const falseLow = wilson(falses, searches * size).low * size;
      const missLow = wilson(misses, searches).low;
      const falseRatioLow = ratio(falseLow, whole.falsePerSearch);
      const missRatioLow = ratio(missLow, whole.missed);
      return {
        pool,
        searches,
        falsePerSearch: falses / searches,
        falseRatio: ratio(falses / searches, whole.falsePerSearch),
        falseRatioLow,
        missed: misses / searches,
        missRatio: ratio(misses / searches, whole.missed),
        missRatioLow,
        missedBySpelling,
        namesakesPerSearch: namesakes / searches,
        fair: falseRatioLow <= mostRatio && missRatioLow <= mostRatio,
      };
    },
  );
  return { threshold, whole, pools: results, fair: results.every(({ fair }) => fair) };
}

/** The lowest threshold from `lowest` up at which no pool stands out in any of the lists; undefined where there is none. */
export function commonThreshold(
  lists: readonly { readonly size: number; readonly tallies: readonly Tally[] }[],
  lowest: number,
): number | undefined {
  for (let step = Math.ceil(lowest * 200 - 1e-9); step < 200; step += 1) {
    const judged = lists.map(({ size, tallies }) => judge(tallies, size, step / 200));
    // Where most are missed, everybody is treated alike, and nobody is found.
    if (judged.every(({ fair, whole }) => fair && whole.missed < 0.5)) return step / 200;
  }
  return undefined;
}

function share(scores: readonly number[], threshold: number): number {
  return scores.filter((score) => score < threshold).length / scores.length;
}

function ratio(part: number, whole: number): number {
  return part === 0 ? 0 : part / whole;
}
