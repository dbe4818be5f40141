/** SQL of how a post is held today: by whom is not read. */
import { sql } from 'kysely';
import type { Tx } from '#kernel/db/types.ts';
import type { Handover } from '../model/packs.ts';

/** Holders first, then deputies. */
export async function findHeld(tx: Tx, post: string, today: string): Promise<Handover['held']> {
  const found = await sql<Handover['held'][number]>`select deputy, from_on as from, until_on as until
    from kernel.holdings where circle_id = any (kernel.my_circles()) and post_id = ${post} and ended_at is null
      and (until_on is null or until_on >= ${today}::date)
    order by deputy, from_on, holding_id`.execute(tx);
  return found.rows;
}
