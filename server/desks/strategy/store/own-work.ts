/** SQL of work that is of value in itself: its label, and the no of its institution to a tie with the strategy. */
import { json } from '#kernel/db/json.ts';
import { sql } from 'kysely';
import type { Tx } from '#kernel/db/types.ts';
import type { Texts } from '../model/shared.ts';

type Held = { record_id: string; circle_id: string };

/** Answers the new version, or undefined where somebody was quicker. */
export async function setOwnLabel(
  tx: Tx,
  plan: Held,
  { item, base, label }: { item: string; base: number; label: Texts | null },
  now: Date,
): Promise<number | undefined> {
  const changed = await sql<{
    version: number;
  }>`update strategy.items set own_label = ${label && json(label)},
      version = version + 1, updated_at = ${now.toISOString()}
    where record_id = ${plan.record_id} and circle_id = ${plan.circle_id} and item_id = ${item} and version = ${base}
    returning version`.execute(tx);
  return changed.rows[0]?.version;
}

export type LinkRefusal = { reason: string; refused_on: string };

export async function findLinkRefusal(tx: Tx, plan: Held, item: string): Promise<LinkRefusal | undefined> {
  const found = await sql<LinkRefusal>`select reason, refused_on from strategy.link_refusals
    where record_id = ${plan.record_id} and circle_id = ${plan.circle_id} and item_id = ${item}`.execute(tx);
  return found.rows[0];
}

/** False: it is refused already. */
export async function saveLinkRefusal(
  tx: Tx,
  plan: Held,
  row: { item: string; reason: string; on: string },
): Promise<boolean> {
  const saved =
    await sql`insert into strategy.link_refusals (record_id, circle_id, item_id, reason, refused_on)
    values (${plan.record_id}, ${plan.circle_id}, ${row.item}, ${row.reason}, ${row.on})
    on conflict (record_id, circle_id, item_id) do nothing`.execute(tx);
  return (saved.numAffectedRows ?? 0n) > 0n;
}

/** False: it was not refused. */
export async function removeLinkRefusal(tx: Tx, plan: Held, item: string): Promise<boolean> {
  const gone = await sql`delete from strategy.link_refusals where record_id = ${plan.record_id}
    and circle_id = ${plan.circle_id} and item_id = ${item}`.execute(tx);
  return (gone.numAffectedRows ?? 0n) > 0n;
}
