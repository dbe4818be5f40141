/** SQL of what readers of the letters may be told of a plan. */
import { sql } from 'kysely';
import type { Tx } from '#kernel/db/types.ts';
import type { PublicationColumns } from '#kernel/records/define.ts';
import type { MeasureState } from '../model/plan.ts';
import type { Texts } from '../model/shared.ts';

export type NewsItem = PublicationColumns & {
  item_id: string;
  titles: Texts;
  approved_in: number | null;
  /** It, or an item above it, stands under the label of its own ministry. */
  labelled: boolean;
  state: MeasureState | null;
  /** Of the strategy of the Union, whose lines anybody can choose. */
  lines: string[];
  /** Of a town, council or team that leads it or takes part. */
  places: string[];
};

export type NewsFacts = { items: NewsItem[]; place: string | null };

const local = sql`('municipality', 'council', 'community-team', 'local-support-team')`;

/** Measures that may be public, with what a reader chooses by, and where the plan's own institution is, if it is a local one. */
export async function findNewsFacts(
  tx: Tx,
  plan: { record_id: string; organisation_id: string },
): Promise<NewsFacts> {
  const found = await sql<NewsItem>`
    with own as materialized (select place from strategy.items where record_id = ${plan.record_id} and own_label is not null)
    select i.item_id, i.titles, i.approved_in, i.publication, i.public_from::text as public_from, i.publication_reason,
      exists (select 1 from own where starts_with(i.place || '.', own.place || '.')) as labelled, s.state,
      array(select distinct coalesce(p.line, l.line) from strategy.ties t
        join strategy.instruments n on n.record_id = t.instrument_id and n.key is not null
        left join strategy.paragraphs p on p.record_id = t.instrument_id and p.address = t.address
        left join strategy.lines l on l.record_id = t.instrument_id and 'line/' || l.line = t.address
        where t.record_id = i.record_id and t.item_id = i.item_id and coalesce(p.line, l.line) is not null) as lines,
      array(select distinct o.place from kernel.organisations o where o.place is not null and o.kind in ${local}
        and (o.organisation_id = i.lead_organisation or exists (
          select 1 from jsonb_array_elements(i.co_leads || i.partners) c where c ->> 'organisation' = o.organisation_id::text))) as places
    from strategy.items i
    left join kernel.states s on s.record_id = i.record_id and s.circle_id = i.circle_id and s.workflow = 'strategy.measure'
      and s.item_id = i.item_id
    where i.record_id = ${plan.record_id} and i.type = 'measure' and i.publication in ('public', 'public-from')`.execute(
    tx,
  );
  const body = await sql<{ place: string | null }>`select place from kernel.organisations
    where organisation_id = ${plan.organisation_id} and kind in ${local}`.execute(tx);
  return { items: found.rows, place: body.rows[0]?.place ?? null };
}
