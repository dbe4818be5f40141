/** Links between records of two desks, by the closed table of pairs; none crosses a wall (rights.md G13). */
import { sql } from 'kysely';
import { asRefusals } from '../db/sql-refusals.ts';
import type { Tx } from '../db/types.ts';

/** Links two records that this person sees; answers the link's id. */
export async function linkRecords(tx: Tx, from: string, to: string, kind: string): Promise<string> {
  const linked = await asRefusals(
    sql<{ id: string }>`select kernel.link_records(${from}, ${to}, ${kind}) as id`.execute(tx),
  );
  return (linked.rows[0] as { id: string }).id;
}
