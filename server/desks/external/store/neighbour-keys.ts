/** SQL of the public keys of neighbours' nodes. */
import { sql } from 'kysely';
import type { Tx } from '#kernel/db/types.ts';
import type { NeighbourKey } from '../model/boards.ts';

export type KeyFound = NeighbourKey & { neighbour: string };

const columns = sql`record_id as neighbour, key_id as id, key, learned, since, ended_on as "endedOn", end_reason as "endReason"`;

/** Those of these neighbours, in the order in which they were learned; ended ones too. */
export async function findKeys(tx: Tx, neighbours: readonly string[]): Promise<KeyFound[]> {
  const found = await sql<KeyFound>`select ${columns} from external.neighbour_keys
    where circle_id = any (kernel.my_circles()) and record_id = any (${neighbours}::uuid[])
    order by key_id limit 1000`.execute(tx);
  return found.rows;
}

export async function findKey(tx: Tx, id: string): Promise<KeyFound | undefined> {
  const found = await sql<KeyFound>`select ${columns} from external.neighbour_keys
    where circle_id = any (kernel.my_circles()) and key_id = ${id}`.execute(tx);
  return found.rows[0];
}

export async function saveKey(
  tx: Tx,
  of: { neighbour: string; circle: string; id: string },
  row: { key: string; learned: string; since: string },
): Promise<void> {
  await sql`insert into external.neighbour_keys (record_id, circle_id, key_id, key, learned, since)
    values (${of.neighbour}, ${of.circle}, ${of.id}, ${row.key}, ${row.learned}, ${row.since}::date)`.execute(
    tx,
  );
}

/** True where it was still trusted. */
export async function endKey(tx: Tx, id: string, row: { on: string; reason: string }): Promise<boolean> {
  const ended =
    await sql`update external.neighbour_keys set ended_on = ${row.on}::date, end_reason = ${row.reason}
    where circle_id = any (kernel.my_circles()) and key_id = ${id} and ended_on is null returning key_id`.execute(
      tx,
    );
  return ended.rows.length > 0;
}
