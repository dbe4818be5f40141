// Walks a plan's tree, given as a list with parents.

type Node = { id: string; parent: string | null };

/** The ids of all that stands under `top`, at any depth; not `top` itself. Works in any order of the list. */
export function below(nodes: readonly Node[], top: string): Set<string> {
  const children = new Map<string, string[]>();
  for (const { id, parent } of nodes) {
    if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), id]);
  }
  const found = new Set<string>();
  const waiting = [...(children.get(top) ?? [])];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    waiting.push(...(children.get(id) ?? []));
  }
  return found;
}

/** The nodes by their ids, once for all that is asked of them. */
export function byIdOf<N extends Node>(nodes: readonly N[]): ReadonlyMap<string, N> {
  return new Map(nodes.map((node) => [node.id, node]));
}

/** What stands above `id`, from the top. */
export function above<N extends Node>(byId: ReadonlyMap<string, N>, id: string): N[] {
  const path: N[] = [];
  for (let parent = byId.get(id)?.parent; parent && path.length < 50; ) {
    const found = byId.get(parent);
    if (!found) break;
    path.unshift(found);
    parent = found.parent;
  }
  return path;
}
