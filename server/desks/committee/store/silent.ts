/** SQL of minutes that wait: for the word of one institution, or for a person who confirms that silence is agreement. */
import { sql } from 'kysely';
import type { Tx } from '#kernel/db/types.ts';
import type { Texts } from '../model/shared.ts';

export type SilentMinutes = { session: string; bodyNames: Texts; until: string; over: boolean };

/** `organisation`: those that it attended and has not agreed to; without one, all whose silent days are over. */
export async function findSilent(
  tx: Tx,
  organisation: string | undefined,
  today: string,
): Promise<SilentMinutes[]> {
  const own = organisation ?? null;
  const found =
    await sql<SilentMinutes>`select m.record_id as session, b.names as "bodyNames", m.silent_until as until,
      m.silent_until < ${today}::date as over
    from committee.minutes m
    join kernel.states t on t.record_id = m.record_id and t.circle_id = m.circle_id
      and t.workflow = 'committee.minutes' and t.state = 'circulated'
    join committee.sessions s on s.record_id = m.record_id and s.circle_id = m.circle_id
    join committee.bodies b on b.record_id = s.body_id and b.circle_id = s.circle_id
    where m.circle_id = any (kernel.my_circles())
      and case when ${own}::uuid is null then m.silent_until < ${today}::date
        else exists (select 1 from committee.attendance a where a.record_id = m.record_id and a.circle_id = m.circle_id
            and a.organisation_id = ${own}::uuid and a.way <> 'guest')
          and not exists (select 1 from committee.voices v where v.record_id = m.record_id
            and v.circle_id = m.circle_id and v.organisation_id = ${own}::uuid and v.round = m.round) end
    order by m.silent_until, m.record_id limit 50`.execute(tx);
  return found.rows;
}
