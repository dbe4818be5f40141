/** The plan as a tree: depth, counts and money of everything under a node. */
import type { Sum, Texts } from '../model/shared.ts';
import type { ItemType } from '../model/plan.ts';
import { addSums } from './money.ts';

export type TreeItem = {
  item_id: string;
  parent_id: string | null;
  type: ItemType;
  addresses: readonly string[];
  money: readonly Sum[];
};

export type Rolled = { depth: number; measures: number; ties: number; money: Sum[] };

/**
 * Counts and sums by item, each with all that stands under it. `items` stand in the order of the plan, parents
 * before children; an item whose parent is not among them counts as a top.
 */
export function rollUp(items: readonly TreeItem[]): Map<string, Rolled> {
  const rolled = new Map<string, Rolled>();
  for (const item of items) {
    const above = item.parent_id ? rolled.get(item.parent_id) : undefined;
    rolled.set(item.item_id, {
      depth: above ? above.depth + 1 : 0,
      measures: item.type === 'measure' ? 1 : 0,
      ties: item.addresses.length,
      money: [...item.money],
    });
  }
  for (const item of items.toReversed()) {
    const own = rolled.get(item.item_id);
    const above = item.parent_id ? rolled.get(item.parent_id) : undefined;
    if (!own || !above) continue;
    above.measures += own.measures;
    above.ties += own.ties;
    above.money = addSums([above.money, own.money]);
  }
  return rolled;
}

/** Titles of what an item stands under, from the top; the item itself is left out. */
export function pathOf<T extends { item_id: string; parent_id: string | null }>(
  items: ReadonlyMap<string, T>,
  id: string,
): T[] {
  const path: T[] = [];
  for (let at = items.get(items.get(id)?.parent_id ?? ''); at; at = items.get(at.parent_id ?? '')) {
    if (path.includes(at)) break;
    path.unshift(at);
  }
  return path;
}

/** Everything under an item, itself included. */
export function withDescendants(items: readonly TreeItem[], id: string): string[] {
  const found = new Set([id]);
  for (const item of items) if (item.parent_id && found.has(item.parent_id)) found.add(item.item_id);
  return [...found];
}

/** The siblings with one of them put at a place. */
export function putAt(siblings: readonly string[], item: string, at: number): string[] {
  const others = siblings.filter((id) => id !== item);
  return [...others.slice(0, at), item, ...others.slice(at)];
}

/** The text in a language, else in the first that there is. */
export function inLanguage(texts: Texts | null | undefined, language: keyof Texts): string {
  return texts?.[language] ?? texts?.en ?? texts?.bg ?? texts?.mk ?? texts?.sq ?? '';
}

/** The place of an item under another's: six digits for each step, so that places sort as text. */
export function stepPlace(above: string | null, position: number): string {
  const step = String(position).padStart(6, '0');
  return above === null ? step : `${above}.${step}`;
}
