// Long work in portions of a millisecond or two, so that whoever has it done can do something else between two of them.

/** Work that pauses after every portion. */
export type InPortions<Result> = Generator<undefined, Result>;

/** How many numbers are looked at in a portion. */
export const portion = 16_384;

/** Sorts numbers: short stretches first, then two and two into one. Answers them where they lie then; other memory it took is overwritten. */
export function* sortNumbers(numbers: Float64Array): InPortions<Float64Array> {
  let sorted = numbers;
  let merged: Float64Array = new Float64Array(numbers.length);
  let done = false;
  try {
    for (let from = 0; from < numbers.length; from += portion) {
      numbers.subarray(from, from + portion).sort();
      yield;
    }
    for (let size = portion; size < numbers.length; size *= 2) {
      for (let from = 0; from < numbers.length; from += 2 * size) yield* merge(sorted, merged, from, size);
      [sorted, merged] = [merged, sorted];
    }
    done = true;
    return sorted;
  } finally {
    merged.fill(0);
    if (!done) sorted.fill(0);
  }
}

/** Two stretches of this size, side by side, into one. */
function* merge(sorted: Float64Array, merged: Float64Array, from: number, size: number): InPortions<void> {
  const middle = Math.min(from + size, sorted.length);
  const end = Math.min(middle + size, sorted.length);
  let one = from;
  let other = middle;
  for (let at = from; at < end; at += 1) {
    if (at % portion === 0) yield;
    const isOne = other === end || (one < middle && (sorted[one] as number) <= (sorted[other] as number));
    merged[at] = sorted[isOne ? one : other] as number;
    if (isOne) one += 1;
    else other += 1;
  }
}
