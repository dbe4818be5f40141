/** SQL of the one search: documents, paragraphs, plans, items. No table of people is read (rights.md G12). */
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#kernel/db/types.ts';
import type { Texts } from '../model/shared.ts';
import { holdsWords, nearness } from './values.ts';

export type Hit = {
  kind: 'instrument' | 'paragraph' | 'measure' | 'plan';
  record: string;
  item: string | null;
  address: string | null;
  label: string | null;
  titles: Texts;
  within: Texts | null;
};

/**
 * Words are folded already. A paragraph is found by our words, by the official words of an accepted text, or by its
 * number. What has the words as its own number or at the head of a title comes before what only holds them.
 */
export async function searchAll(
  tx: Tx,
  query: { typed: string; phrase: string; words: readonly string[] },
  limit: number,
): Promise<Hit[]> {
  const { typed, words } = query;
  const found = await sql<Hit>`
    (select ${nearness('i.number', 'i.folded', query)} as near, 1 as rank, 'instrument' as kind, i.record_id as record,
      null::uuid as item, null as address, i.number as label, i.titles, null::jsonb as within,
      i.created_at::text as place
      from strategy.instruments i where i.circle_id = any (kernel.my_circles()) and ${holdsWords('i.folded', words)}
      order by 1, i.created_at limit ${limit})
    union all
    (select ${nearness('p.folded', 'p.folded', query)}, 2, 'plan', p.record_id, null, null, null, p.titles, null,
      p.created_at::text
      from strategy.plans p where p.circle_id = any (kernel.my_circles()) and ${holdsWords('p.folded', words)}
      order by 1, p.created_at limit ${limit})
    union all
    (select ${nearness('m.external_id', 'm.folded', query)}, 3, 'measure', m.record_id, m.item_id, null, m.external_id,
      m.titles, coalesce((select o.own_label from strategy.items o where o.record_id = m.record_id
        and o.circle_id = m.circle_id and o.own_label is not null and starts_with(m.place || '.', o.place || '.')
        order by length(o.place) desc limit 1), p.titles), m.place
      from strategy.items m join strategy.plans p on p.record_id = m.record_id and p.circle_id = m.circle_id
      where m.circle_id = any (kernel.my_circles()) and ${holdsWords('m.folded', words)}
      order by 1, m.record_id, m.place limit ${limit})
    union all
    (select case when ${isNumbered(typed)} then 0 else ${nearness('g.address', 'g.folded', query)} end, 4, 'paragraph',
      g.record_id, null, g.address, g.address, coalesce(g.headings, '{}'), i.titles, to_char(g.position, 'FM0000000')
      from strategy.paragraphs g join strategy.instruments i on i.record_id = g.record_id and i.circle_id = g.circle_id
      where g.circle_id = any (kernel.my_circles()) and (${isNumbered(typed)} or ${holdsWords('g.folded', words)} or exists (
        select 1 from strategy.leaves l join kernel.states s on s.record_id = l.record_id and s.circle_id = l.circle_id
          and s.workflow = 'strategy.text' and s.item_id = l.version_id and s.state = 'accepted'
        where l.record_id = g.record_id and l.circle_id = g.circle_id and l.address = g.address
          and ${holdsWords('l.folded', words)}))
      order by 1, g.record_id, g.position limit ${limit})
    order by near, rank, record, place limit ${limit}`.execute(tx);
  return found.rows.map(({ kind, record, item, address, label, titles, within }) => {
    return { kind, record, item, address, label, titles, within };
  });
}

/** "annex/34", "§ 34" and "34" all name that paragraph. */
function isNumbered(typed: string): RawBuilder<boolean> {
  const number = typed.replace(/^§\s*/, '');
  return sql<boolean>`lower(g.address) in (${number}, ${`annex/${number}`})`;
}
