/** A line of the register, out of the whole item. */
import type { Item, ItemRow } from '../model/items.ts';

export function showRow(one: Item): ItemRow {
  const { item, direction, number, numberedOn, correspondent, subjects, state, dueOn, due } = one;
  return { item, direction, number, numberedOn, correspondent, subjects, state, dueOn, due };
}
