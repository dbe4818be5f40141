/** The measure that an item is, or that an activity is part of. */
import type { Tx } from '#kernel/db/types.ts';
import { findAncestors, findItem, type ItemDetail } from './items.ts';

/** Nothing for a goal or an objective. */
export async function findMeasureAbove(tx: Tx, item: ItemDetail): Promise<ItemDetail | undefined> {
  if (item.type === 'measure') return item;
  if (item.type !== 'activity') return undefined;
  const above = await findAncestors(tx, [item.record_id], [item.item_id]);
  const measure = [...above.values()].find(({ type }) => type === 'measure');
  return measure ? await findItem(tx, item.record_id, measure.item_id) : undefined;
}
