// The difference of two versions of one text in one language, paragraph by paragraph. Safe in a browser.

import { similarity } from './build/announce.ts';
import { bodyOf, type Leaf, type TextTree } from './tree.ts';

export interface VersionRow {
  address: string;
  state: 'same' | 'changed' | 'moved' | 'added' | 'removed';
  /** Where the paragraph stood in the version before; set for all but 'added'. */
  before: string | null;
  likeness: number;
}

/**
 * Ties follow `before` → `address`. A paragraph whose address went to other words is looked for elsewhere:
 * nearly the same words under a new address have moved there.
 */
export function compareVersions(before: TextTree, after: TextTree): VersionRow[] {
  const old = new Map(before.leaves.map((leaf) => [leaf.address, leaf]));
  const free = new Map(old);
  const rows = new Map<string, VersionRow>();
  const settle = (leaf: Leaf, from: Leaf, state: VersionRow['state'], likeness: number) => {
    rows.set(leaf.address, { address: leaf.address, state, before: from.address, likeness });
    free.delete(from.address);
  };
  for (const leaf of after.leaves) {
    const from = old.get(leaf.address);
    if (from && bodyOf(from) === bodyOf(leaf)) settle(leaf, from, 'same', 1);
  }
  const byWords = new Map([...free.values()].map((leaf) => [`${leaf.kind} ${bodyOf(leaf)}`, leaf]));
  for (const leaf of after.leaves) {
    const from = rows.has(leaf.address) ? undefined : byWords.get(`${leaf.kind} ${bodyOf(leaf)}`);
    if (from && free.has(from.address)) settle(leaf, from, 'moved', 1);
  }
  for (const leaf of after.leaves) {
    if (rows.has(leaf.address)) continue;
    const here = free.get(leaf.address);
    const likeHere = here ? similarity(bodyOf(here), bodyOf(leaf)) : 0;
    if (here && likeHere >= 0.5) settle(leaf, here, 'changed', likeHere);
  }
  for (const leaf of after.leaves) {
    if (rows.has(leaf.address)) continue;
    const [from, likeness] = nearest(leaf, [...free.values()]);
    const here = free.get(leaf.address);
    if (from && likeness >= 0.8) settle(leaf, from, 'moved', likeness);
    else if (here) settle(leaf, here, 'changed', similarity(bodyOf(here), bodyOf(leaf)));
    else rows.set(leaf.address, { address: leaf.address, state: 'added', before: null, likeness: 0 });
  }
  const removed = [...free.values()].map(
    (leaf): VersionRow => ({ address: leaf.address, state: 'removed', before: leaf.address, likeness: 0 }),
  );
  return [...after.leaves.map((leaf) => rows.get(leaf.address) as VersionRow), ...removed];
}

function nearest(leaf: Leaf, candidates: Leaf[]): [Leaf | null, number] {
  let best: [Leaf | null, number] = [null, 0];
  // Two texts that share next to nothing are not worth comparing each with each.
  if (candidates.length > 2000) return best;
  const body = bodyOf(leaf);
  for (const candidate of candidates) {
    if (candidate.kind !== leaf.kind) continue;
    const likeness = similarity(bodyOf(candidate), body);
    if (likeness > best[1]) best = [candidate, likeness];
  }
  return best;
}
