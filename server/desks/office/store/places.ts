/** SQL of with how many people at most a place is small. */
import { sql } from 'kysely';
import { asRefusals } from '#kernel/db/sql-refusals.ts';
import type { Tx } from '#kernel/db/types.ts';
import type { SmallPlaceChange } from '../model/places.ts';

/** What holds, and what was set, the newest first; at most 100. */
export async function findSmallPlace(tx: Tx): Promise<{ inhabitants: number; history: SmallPlaceChange[] }> {
  const found = await sql<{ inhabitants: number }>`select kernel.small_place_size() as inhabitants`.execute(
    tx,
  );
  const set = await sql<Omit<SmallPlaceChange, 'at'> & { at: Date }>`
    select s.inhabitants, s.set_at as at, p.names as by, s.reason from kernel.small_place_sizes s
    left join kernel.posts p on p.post_id = s.set_by_post
    where s.circle_id = any (kernel.my_circles()) order by s.set_at desc limit 100`.execute(tx);
  const history = set.rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  return { inhabitants: found.rows[0]?.inhabitants as number, history };
}

/** False: it is set so already. */
export async function saveSmallPlace(tx: Tx, inhabitants: number, reason: string): Promise<boolean> {
  const saved = await asRefusals(
    sql<{ done: boolean }>`select kernel.set_small_place_size(${inhabitants}, ${reason}) as done`.execute(tx),
  );
  return saved.rows[0]?.done === true;
}
