/** SQL of the letters about the sheets of a period: which went out, when and to which posts. */
import { sql } from 'kysely';
import type { Tx } from '#kernel/db/types.ts';
import type { Letter } from '../model/letters.ts';

/** The newest first, then those that wait; a letter that was left out is none. At most 500: a month's of 70 institutions. */
export async function findLetters(tx: Tx, period: string): Promise<Letter[]> {
  const found = await sql<Omit<Letter, 'at'> & { at: Date | null }>`
    select n.item_id as sheet, o.names as "organisationNames", split_part(n.kind, '.', 2) as kind,
      coalesce(n.told_on, n.on_day) as on, n.told_at as at, coalesce(n.outcome, 'waits') as outcome,
      coalesce((select jsonb_agg(p.names order by p.post_id) from kernel.posts p where p.post_id = any (n.told_posts)), '[]') as posts
    from kernel.notices n
    join reporting.sheets s on s.record_id = n.record_id and s.circle_id = n.circle_id and s.sheet_id = n.item_id
    left join kernel.organisations o on o.organisation_id = s.organisation_id
    where n.record_id = ${period} and n.circle_id = any (kernel.my_circles())
      and coalesce(n.outcome, 'told') in ('told', 'nobody', 'failed')
    order by n.outcome is null, n.told_at desc nulls last, n.on_day, n.notice_id limit 500`.execute(tx);
  return found.rows.map((row) => ({ ...row, at: row.at?.toISOString() ?? null }));
}
