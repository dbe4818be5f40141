// Figures of a way of comparing: how well its scores part pairs of one person from pairs of two.

export interface Scored {
  readonly score: number;
  readonly same: boolean;
}

export interface Measures {
  readonly n: number;
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
  readonly threshold: number;
  readonly rocAuc: number;
  readonly averagePrecision: number;
  readonly recallAtFpr1: number;
}

/** Measures at a given threshold, or at the one with the best F1. What cannot be said, for want of pairs of one kind, is NaN. */
export function measure(rows: readonly Scored[], given?: number): Measures {
  const sorted = [...rows].sort((x, y) => y.score - x.score);
  const positives = rows.filter((row) => row.same).length;
  const negatives = rows.length - positives;
  let [hits, misses, area, precisionSum, recallAtFpr1] = [0, 0, 0, 0, 0];
  let best = { f1: 0, threshold: 1 };
  for (let i = 0; i < sorted.length; ) {
    const { score } = sorted[i] as Scored;
    const [hitsBefore, missesBefore] = [hits, misses];
    for (; i < sorted.length && (sorted[i] as Scored).score === score; i++) {
      if ((sorted[i] as Scored).same) hits++;
      else misses++;
    }
    area += (misses - missesBefore) * (hits + hitsBefore) * 0.5;
    precisionSum += (hits - hitsBefore) * (hits / (hits + misses));
    if (misses <= negatives * 0.01) recallAtFpr1 = hits / positives;
    const f1 = (2 * hits) / (hits + misses + positives);
    if (f1 > best.f1) best = { f1, threshold: score };
  }
  const threshold = given ?? best.threshold;
  const accepted = rows.filter((row) => row.score >= threshold);
  const right = accepted.filter((row) => row.same).length;
  return {
    n: rows.length,
    f1: positives === 0 ? Number.NaN : (2 * right) / (accepted.length + positives),
    precision: right / Math.max(1, accepted.length),
    recall: right / positives,
    threshold,
    rocAuc: area / (positives * negatives),
    averagePrecision: precisionSum / positives,
    recallAtFpr1: positives === 0 || negatives === 0 ? Number.NaN : recallAtFpr1,
  };
}
