/** SQL of the circle in which an institution keeps its drafts to itself. */
import { sql } from 'kysely';
import type { Tx } from '#kernel/db/types.ts';

/** The circle, where this post is in it. */
export async function findOwnCircle(tx: Tx, organisation: string): Promise<string | undefined> {
  const found = await sql<{ circle: string }>`select circle_id as circle from kernel.circles
    where circle_id = any (kernel.my_circles()) and kind = 'team' and label = ${`plans:${organisation}`}
    order by circle_id limit 1`.execute(tx);
  return found.rows[0]?.circle;
}

/** Posts of the institution that work at this desk and are not in the circle yet. */
export async function findPostsOutside(tx: Tx, organisation: string, circle: string): Promise<string[]> {
  const found = await sql<{ post: string }>`select p.post_id as post from kernel.posts p
    where p.circle_id = any (kernel.my_circles()) and p.organisation_id = ${organisation} and p.ended_on is null
      and exists (select 1 from unnest(p.roles) r where r like 'strategy.%')
      and not exists (select 1 from kernel.circle_members m where m.circle_id = ${circle} and m.post_id = p.post_id)
    order by p.post_id`.execute(tx);
  return found.rows.map((row) => row.post);
}
