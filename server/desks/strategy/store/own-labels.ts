/** SQL of labels of work that is of value in itself: what stands under a labelled item is part of that work. */
import { sql } from 'kysely';
import type { OwnLabel } from '../model/plan.ts';

/** The label that stands at the item itself. */
export const labelHere = sql<OwnLabel | null>`case when i.own_label is not null
  then jsonb_build_object('of', i.item_id, 'label', i.own_label) end as label`;

/** The nearest label from the item upwards; for a few rows, since it looks once for each. */
export const labelAbove = sql<OwnLabel | null>`(select jsonb_build_object('of', o.item_id, 'label', o.own_label)
  from strategy.items o where o.record_id = i.record_id and o.circle_id = i.circle_id and o.own_label is not null
    and starts_with(i.place || '.', o.place || '.') order by length(o.place) desc limit 1) as label`;

/** The labels with those of the items above; `items` stand with parents before children. */
export function inheritLabels(
  items: readonly { id: string; parent: string | null; label: OwnLabel | null }[],
): Map<string, OwnLabel> {
  const labels = new Map<string, OwnLabel>();
  for (const { id, parent, label } of items) {
    const found = label ?? (parent ? labels.get(parent) : undefined);
    if (found) labels.set(id, found);
  }
  return labels;
}
