// Puts versions of one text side by side by their addresses. Safe in a browser.

import type { Leaf, TextTree } from './tree.ts';

export interface AlignedRow {
  address: string;
  /** One place per version; null where that version has nothing under this address. */
  leaves: (Leaf | null)[];
}

/** Rows in the order of the first version; what only another version has stands after its neighbour there. */
export function align(trees: TextTree[]): AlignedRow[] {
  const maps = trees.map((tree) => new Map(tree.leaves.map((leaf) => [leaf.address, leaf])));
  let order: string[] = [];
  const known = new Set<string>();
  for (const tree of trees) {
    const added = new Map<string | null, string[]>();
    let neighbour: string | null = null;
    for (const { address } of tree.leaves) {
      if (known.has(address)) neighbour = address;
      else if (added.has(neighbour)) added.get(neighbour)?.push(address);
      else added.set(neighbour, [address]);
    }
    if (added.size === 0) continue;
    const merged = [
      ...(added.get(null) ?? []),
      ...order.flatMap((address) => [address, ...(added.get(address) ?? [])]),
    ];
    order = merged;
    for (const address of merged) known.add(address);
  }
  return order.map((address) => ({ address, leaves: maps.map((map) => map.get(address) ?? null) }));
}
