/** The SQL of who could do what today: acts that take two people, who holds which roles, who is ready to stand in. */
import { sql } from 'kysely';
import type { Tx } from '#kernel/db/types.ts';
import type { Act } from '#kernel/separation/acts.ts';
import type { Holder, ReadyStandIn } from '#kernel/separation/what-stops.ts';

export async function findActs(tx: Tx): Promise<Act[]> {
  const found = await sql<Act>`select desk, act, kind, first_roles as first, second_roles as second,
    stand_in as "standIn" from kernel.acts order by desk, act`.execute(tx);
  return found.rows;
}

/** Whoever holds a post of an act today or will, by name; people only. */
export async function findHolders(tx: Tx): Promise<(Holder & { name: string })[]> {
  const found = await sql<Holder & { name: string }>`
    select h.user_id as user, u.name, p.roles, h.from_on::text as from, h.until_on::text as until
    from kernel.holdings h join kernel.users u using (user_id) join kernel.posts p using (post_id)
    where h.ended_at is null and (h.until_on is null or h.until_on >= current_date) and u.kind = 'person'
      and u.ended_on is null and p.ended_on is null
      and exists (select 1 from kernel.acts a where p.roles && (a.first_roles || a.second_roles))
    order by u.name, h.user_id`.execute(tx);
  return found.rows;
}

export async function findReadyStandIns(tx: Tx): Promise<(ReadyStandIn & { name: string })[]> {
  const found = await sql<ReadyStandIn & { name: string }>`
    select s.desk, s.user_id as user, u.name from kernel.stand_ins s join kernel.users u using (user_id)
    where s.ended_at is null and s.stand_in_id in (select kernel.stand_ins_ready(s.desk)) order by u.name`.execute(
    tx,
  );
  return found.rows;
}
