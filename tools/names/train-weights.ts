// Learns the weights of the lines: logistic regression by Newton's steps, with a pull towards nought.

export interface Row {
  readonly features: Float64Array;
  readonly same: boolean;
}

/** Weights of the features, and last the beginning that every row has. */
export function trainWeights(rows: readonly Row[], pull: number): Float64Array {
  const size = (rows[0]?.features.length ?? 0) + 1;
  const weights = new Float64Array(size);
  for (let step = 0; step < 12; step++) {
    const slope = new Float64Array(size);
    const bend = Array.from({ length: size }, () => new Float64Array(size));
    for (const { features, same } of rows) {
      let z = weights[size - 1] as number;
      const used: number[] = [];
      for (let k = 0; k < size - 1; k++) {
        const value = features[k] as number;
        if (value === 0) continue;
        used.push(k);
        z += (weights[k] as number) * value;
      }
      used.push(size - 1);
      const p = 1 / (1 + Math.exp(-z));
      const error = (same ? 1 : 0) - p;
      const curve = Math.max(1e-4, p * (1 - p));
      for (const k of used) {
        const value = k === size - 1 ? 1 : (features[k] as number);
        slope[k] = (slope[k] as number) + error * value;
        const row = bend[k] as Float64Array;
        for (const l of used) {
          row[l] = (row[l] as number) + curve * value * (l === size - 1 ? 1 : (features[l] as number));
        }
      }
    }
    for (let k = 0; k < size; k++) {
      slope[k] = (slope[k] as number) - pull * (weights[k] as number);
      (bend[k] as Float64Array)[k] = ((bend[k] as Float64Array)[k] as number) + pull;
    }
    const move = solve(bend, slope);
    let longest = 0;
    for (let k = 0; k < size; k++) {
      weights[k] = (weights[k] as number) + (move[k] as number);
      longest = Math.max(longest, Math.abs(move[k] as number));
    }
    if (longest < 1e-4) break;
  }
  return weights;
}

/** Solves a positive definite system (Cholesky). */
function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  const root = matrix.map((row) => row.slice());
  const at = (i: number, j: number): number => (root[i] as Float64Array)[j] as number;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = at(i, j);
      for (let k = 0; k < j; k++) sum -= at(i, k) * at(j, k);
      (root[i] as Float64Array)[j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / at(j, j);
    }
  }
  const half = right.slice();
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) half[i] = (half[i] as number) - at(i, k) * (half[k] as number);
    half[i] = (half[i] as number) / at(i, i);
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) half[i] = (half[i] as number) - at(k, i) * (half[k] as number);
    half[i] = (half[i] as number) / at(i, i);
  }
  return half;
}
