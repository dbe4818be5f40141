/** SQL of the order of the plan: each item's place, by which a list in that order is read without walking the tree. */
import { sql } from 'kysely';
import type { Tx } from '#kernel/db/types.ts';

type Held = { record_id: string; circle_id: string };
type Row = { id: string; parent: string | null; position: number; place: string };

/** Writes the places anew after the tree has changed; only those that differ. */
export async function numberPlaces(tx: Tx, plan: Held): Promise<void> {
  const found = await sql<Row>`select item_id as id, parent_id as parent, position, place from strategy.items
    where record_id = ${plan.record_id} and circle_id = ${plan.circle_id} order by parent_id, position, item_id`.execute(
    tx,
  );
  const changed = newPlaces(found.rows);
  for (let at = 0; at < changed.length; at += 2000) {
    const rows = changed.slice(at, at + 2000);
    await sql`update strategy.items i set place = x.place
      from unnest(${rows.map((row) => row.id)}::uuid[], ${rows.map((row) => row.place)}::text[]) as x(id, place)
      where i.record_id = ${plan.record_id} and i.circle_id = ${plan.circle_id} and i.item_id = x.id`.execute(
      tx,
    );
  }
}

/** Six digits for each step, so that they sort as text: 000000.000002 stands before 000000.000010. */
function newPlaces(rows: readonly Row[]): { id: string; place: string }[] {
  const children = Map.groupBy(rows, (row) => row.parent);
  const changed: { id: string; place: string }[] = [];
  const walk = (parent: string | null, above: string) => {
    for (const row of children.get(parent) ?? []) {
      const place = above + String(row.position).padStart(6, '0');
      if (place !== row.place) changed.push({ id: row.id, place });
      walk(row.id, `${place}.`);
    }
  };
  walk(null, '');
  return changed;
}
