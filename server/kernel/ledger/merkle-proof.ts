/** Proofs over the tree (RFC 9162, 2.1.3 and 2.1.4): that a leaf is in it, and that an older tree is the beginning of it. */
import { nodeHash, rootOfLeaves } from './merkle.ts';

/** The largest power of two below `size`. */
function split(size: number): number {
  let half = 1;
  while (half * 2 < size) half *= 2;
  return half;
}

/** The hashes that lead from the leaf at `index` to the root over `leaves`, from below. */
export function inclusionPath(leaves: readonly Buffer[], index: number): Buffer[] {
  if (!(index >= 0 && index < leaves.length))
    throw new Error(`The tree has ${leaves.length} leaves, and none at ${index}.`);
  if (leaves.length === 1) return [];
  const half = split(leaves.length);
  const [left, right] = [leaves.slice(0, half), leaves.slice(half)];
  return index < half
    ? [...inclusionPath(left, index), rootOfLeaves(right)]
    : [...inclusionPath(right, index - half), rootOfLeaves(left)];
}

/** The hashes that show that the tree of the first `old` leaves is the beginning of the tree over `leaves`. */
export function consistencyPath(leaves: readonly Buffer[], old: number): Buffer[] {
  if (!(old >= 0 && old <= leaves.length))
    throw new Error(`The tree has ${leaves.length} leaves, so it does not begin with ${old}.`);
  return old === 0 ? [] : below(leaves, old, true);
}

function below(leaves: readonly Buffer[], old: number, whole: boolean): Buffer[] {
  if (old === leaves.length) return whole ? [] : [rootOfLeaves(leaves)];
  const half = split(leaves.length);
  const [left, right] = [leaves.slice(0, half), leaves.slice(half)];
  return old <= half
    ? [...below(left, old, whole), rootOfLeaves(right)]
    : [...below(right, old - half, false), rootOfLeaves(left)];
}

const halved = (place: number) => Math.floor(place / 2);

/** Whether a leaf stands at `index` of the tree of `size` leaves with this root. */
export function isIncluded(
  leaf: Buffer,
  { index, size, root }: { index: number; size: number; root: Buffer },
  path: readonly Buffer[],
): boolean {
  if (!(index >= 0 && index < size)) return false;
  let [place, last, hash] = [index, size - 1, leaf];
  for (const step of path) {
    if (last === 0) return false;
    if (place % 2 === 1 || place === last) {
      hash = nodeHash(step, hash);
      while (place % 2 === 0 && place !== 0) [place, last] = [halved(place), halved(last)];
    } else hash = nodeHash(hash, step);
    [place, last] = [halved(place), halved(last)];
  }
  return last === 0 && hash.equals(root);
}

type Tree = { size: number; root: Buffer };

/** Whether the one tree is the beginning of the other. */
export function isBeginning(old: Tree, now: Tree, path: readonly Buffer[]): boolean {
  if (old.size > now.size) return false;
  if (old.size === now.size) return path.length === 0 && old.root.equals(now.root);
  if (old.size === 0) return path.length === 0 && old.root.equals(rootOfLeaves([]));
  const isPower = split(old.size + 1) === old.size;
  const [first, ...rest] = isPower ? [old.root, ...path] : path;
  if (!first) return false;
  let [place, last] = [old.size - 1, now.size - 1];
  while (place % 2 === 1) [place, last] = [halved(place), halved(last)];
  let [before, after] = [first, first];
  for (const step of rest) {
    if (last === 0) return false;
    if (place % 2 === 1 || place === last) {
      [before, after] = [nodeHash(step, before), nodeHash(step, after)];
      while (place % 2 === 0 && place !== 0) [place, last] = [halved(place), halved(last)];
    } else after = nodeHash(after, step);
    [place, last] = [halved(place), halved(last)];
  }
  return last === 0 && before.equals(old.root) && after.equals(now.root);
}
