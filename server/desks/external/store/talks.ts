/** SQL of contacts held: one row for each neighbour that took part. */
import { sql } from 'kysely';
import type { Tx } from '#kernel/db/types.ts';
import type { Talk, TalkFacts } from '../model/talks.ts';
import type { LastTalk } from '../rules/matrix.ts';

const most = 200;

/** The newest first, at most 200; all, or one. */
export async function findTalks(tx: Tx, talk?: string): Promise<Talk[]> {
  const named = talk === undefined ? sql`true` : sql`talk_id = ${talk}`;
  const found = await sql<Talk>`select talk_id as talk, array_agg(record_id order by record_id) as neighbours,
      held_on as "heldOn", level, way, about
    from external.talks where circle_id = any (kernel.my_circles()) and ${named}
    group by talk_id, held_on, level, way, about
    order by held_on desc, talk_id desc limit ${most}`.execute(tx);
  return found.rows;
}

export async function saveTalk(
  tx: Tx,
  of: { talk: string; with: readonly { neighbour: string; circle: string }[] },
  row: TalkFacts,
): Promise<void> {
  await sql`insert into external.talks (record_id, circle_id, talk_id, held_on, level, way, about)
    select n.record_id, n.circle_id, ${of.talk}::uuid, ${row.heldOn}::date, ${row.level}, ${row.way}, ${row.about}
    from unnest(${of.with.map(({ neighbour }) => neighbour)}::uuid[], ${of.with.map(({ circle }) => circle)}::uuid[])
      as n (record_id, circle_id)`.execute(tx);
}

export async function deleteTalk(tx: Tx, talk: string): Promise<void> {
  await sql`delete from external.talks
    where circle_id = any (kernel.my_circles()) and talk_id = ${talk}`.execute(tx);
}

/**
 * The last contact of each neighbour by level and way, and how many there were: talks, and in joint activities each word and each
 * report that came from it. Nothing where there was none.
 */
export async function findLastTalks(tx: Tx): Promise<LastTalk[]> {
  const found = await sql<LastTalk>`with contacts as (
      select record_id as neighbour, level, way, held_on from external.talks where circle_id = any (kernel.my_circles())
      union all
      select said.side_id, j.level, j.way, said.said_on
        from (select record_id, circle_id, side_id, said_on from external.joint_words
            where circle_id = any (kernel.my_circles())
          union all select record_id, circle_id, side_id, said_on from external.joint_reports
            where circle_id = any (kernel.my_circles())) said
        join external.joint_activities j on j.record_id = said.record_id and j.circle_id = said.circle_id)
    select neighbour, level, way, max(held_on) as "lastOn", count(*)::int as talks
    from contacts group by neighbour, level, way`.execute(tx);
  return found.rows;
}
