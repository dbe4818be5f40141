/** SQL of Today: what stands open at this desk, counted in one statement each. */
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#kernel/db/types.ts';
import type { Texts } from '../model/shared.ts';

export type Waiting = {
  plans: {
    record: string;
    titles: Texts;
    state: string;
    since: Date;
    due: Date | null;
    byUser: string;
    byPost: string;
    action: string;
    measures: number;
    withoutLead: number;
    late: number;
    mineLate: number;
    undecided: number;
    gaps: number;
    organisation_id: string;
    /** See `PlanFound`. */
    own_body: boolean;
    partOf: string | null;
  }[];
  /** Measures to look at again, by plan. */
  reviews: { record: string; titles: Texts; open: number; overdue: number; dueOn: string; since: Date }[];
  texts: { record: string; version: string; titles: Texts; state: string; since: Date; openDoubts: number }[];
};

/**
 * The measures in these states. Asked for as a set: after a large import the planner knows nothing of the new rows yet,
 * and joined it would walk all states of a plan for each of its items.
 */
function itemsIn(...states: string[]): RawBuilder<unknown> {
  return sql`(select m.item_id from kernel.states m where m.workflow = 'strategy.measure'
    and m.circle_id = any (kernel.my_circles()) and m.state = any (${states}))`;
}

export async function findWaiting(tx: Tx, organisation: string, today: string): Promise<Waiting> {
  const plans = await sql<
    Waiting['plans'][number]
  >`select p.record_id as record, p.titles, s.state, s.since_at as since,
      p.organisation_id, kernel.is_own_body(p.organisation_id) as own_body, p.part_of as "partOf",
      d.due_at as due, s.by_user as "byUser", s.by_post as "byPost", s.action, coalesce(i.measures, 0) as measures,
      coalesce(i.without_lead, 0) as "withoutLead", coalesce(i.late, 0) as late, coalesce(i.mine_late, 0) as "mineLate",
      coalesce(i.undecided, 0) as undecided,
      (select count(*)::int from strategy.paragraphs g where g.record_id = p.instrument_id and g.main and g.asks
        and not exists (select 1 from strategy.ties t
          where t.record_id = p.record_id and t.circle_id = p.circle_id and t.instrument_id = g.record_id
            and t.address = g.address and t.item_id not in ${itemsIn('stopped')})
        and not exists (select 1 from strategy.exceptions e where e.record_id = p.record_id and e.circle_id = p.circle_id
          and e.instrument_id = g.record_id and e.address = g.address and e.revoked_at is null)) as gaps
    from strategy.plans p
    join kernel.states s on s.record_id = p.record_id and s.circle_id = p.circle_id and s.workflow = 'strategy.plan'
    left join kernel.deadlines d on d.record_id = p.record_id and d.circle_id = p.circle_id
      and d.workflow = 'strategy.plan'
    left join (select i.record_id, count(*) filter (where i.type = 'measure')::int as measures,
        count(*) filter (where i.type = 'measure' and i.lead_organisation is null and i.lead_name is null)::int as without_lead,
        count(*) filter (where i.ends_on < ${today}::date and i.item_id in ${itemsIn('planned', 'active')})::int as late,
        count(*) filter (where i.ends_on < ${today}::date and i.item_id in ${itemsIn('planned', 'active')}
          and i.lead_organisation = ${organisation})::int as mine_late,
        count(*) filter (where i.publication = 'undecided')::int as undecided
      from strategy.items i where i.circle_id = any (kernel.my_circles()) group by i.record_id) i
      on i.record_id = p.record_id
    where p.circle_id = any (kernel.my_circles()) and s.state <> 'superseded'
    order by s.since_at limit 50`.execute(tx);
  const texts = await sql<
    Waiting['texts'][number]
  >`select v.record_id as record, v.version_id as version, n.titles,
      s.state, s.since_at as since, (select count(*)::int from strategy.doubts d where d.record_id = v.record_id
        and d.circle_id = v.circle_id and d.version_id = v.version_id and d.decision is null) as "openDoubts"
    from strategy.text_versions v
    join strategy.instruments n on n.record_id = v.record_id and n.circle_id = v.circle_id
    join kernel.states s on s.record_id = v.record_id and s.circle_id = v.circle_id and s.workflow = 'strategy.text'
      and s.item_id = v.version_id
    where v.circle_id = any (kernel.my_circles()) and s.state in ('read', 'settled') order by s.since_at limit 50`.execute(
    tx,
  );
  const reviews = await sql<Waiting['reviews'][number]>`select p.record_id as record, p.titles,
      count(*) filter (where r.due_on >= ${today}::date)::int as open,
      count(*) filter (where r.due_on < ${today}::date)::int as overdue, min(r.due_on) as "dueOn",
      min(s.since_at) as since
    from kernel.states s
    join strategy.threat_reviews r on r.record_id = s.record_id and r.circle_id = s.circle_id and r.review_id = s.item_id
    join strategy.plans p on p.record_id = r.record_id and p.circle_id = r.circle_id
    where s.circle_id = any (kernel.my_circles()) and s.workflow = 'strategy.review' and s.state = 'open'
      and p.record_id not in (select e.record_id from kernel.states e where e.workflow = 'strategy.plan'
        and e.circle_id = any (kernel.my_circles()) and e.state = 'superseded')
    group by p.record_id, p.circle_id order by "dueOn" limit 50`.execute(tx);
  return { plans: plans.rows, texts: texts.rows, reviews: reviews.rows };
}

/** Posts of these roles that somebody else than this person holds today: whom a handed-on matter waits for. */
export async function findPostsOfOthers(tx: Tx, roles: readonly string[], day: string): Promise<Texts[]> {
  const found = await sql<{ names: Texts }>`select p.names from kernel.posts p
    where p.circle_id = any (kernel.my_circles()) and p.ended_on is null and p.roles && ${roles}::text[]
      and 'strategy-work' = any (p.purposes) and exists (select 1 from kernel.holdings h
        where h.post_id = p.post_id and h.user_id <> kernel.my_user() and h.ended_at is null
          and h.from_on <= ${day}::date and (h.until_on is null or h.until_on >= ${day}::date))
    order by p.post_id limit 20`.execute(tx);
  return found.rows.map((row) => row.names);
}
