// How long nobody was told that something is saved.
/** Milliseconds of the longest time without an acknowledged write, from `from` to `to`. */
export function longestGap(acknowledged: readonly { at: number }[], from: number, to: number): number {
  const times = acknowledged.map(({ at }) => at).filter((at) => at > from && at < to);
  const edges = [from, ...times.toSorted((a, b) => a - b), to];
  return Math.max(...edges.slice(1).map((at, n) => at - (edges[n] ?? at)));
}
