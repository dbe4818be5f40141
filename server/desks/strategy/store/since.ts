/** SQL of "since you were here": what others decided and moved, and which paragraphs came to be served or no longer are. */
import { sql } from 'kysely';
import type { Tx } from '#kernel/db/types.ts';
import type { Texts } from '../model/shared.ts';

export type Decision = {
  workflow: 'strategy.plan' | 'strategy.text';
  action: string;
  record: string;
  item: string;
  titles: Texts;
  language: string | null;
  at: Date;
};

/** The last decision of others about each plan and text since then, newest first. */
export async function findDecisions(tx: Tx, since: Date): Promise<Decision[]> {
  const found =
    await sql<Decision>`select distinct on (h.record_id, h.workflow, h.item_id) h.workflow, h.action,
      h.record_id as record, h.item_id as item, coalesce(p.titles, n.titles) as titles, v.language, h.at
    from kernel.state_history h
    left join strategy.plans p on p.record_id = h.record_id and p.circle_id = h.circle_id
    left join strategy.instruments n on n.record_id = h.record_id and n.circle_id = h.circle_id
    left join strategy.text_versions v on v.record_id = h.record_id and v.circle_id = h.circle_id
      and v.version_id = h.item_id
    where h.circle_id = any (kernel.my_circles()) and h.at > ${since.toISOString()} and h.by_user <> kernel.my_user()
      and (h.workflow = 'strategy.plan' and h.action in ('approve', 'return', 'amend', 'supersede')
        or h.workflow = 'strategy.text' and h.action = 'accept')
    order by h.record_id, h.workflow, h.item_id, h.at desc limit 200`.execute(tx);
  return found.rows.toSorted((one, other) => other.at.getTime() - one.at.getTime());
}

export type ChangedMeasures = { record: string; titles: Texts; count: number; item: string; at: Date };

/**
 * Measures that an institution leads and that others moved since then, or that were edited before `cameAt`: who edited
 * is not kept with a measure, so what was edited during this visit may be this person's own work.
 */
export async function findChangedMeasures(
  tx: Tx,
  organisation: string,
  visit: { since: Date; cameAt: Date },
): Promise<ChangedMeasures[]> {
  const since = visit.since.toISOString();
  const found = await sql<ChangedMeasures>`select p.record_id as record, p.titles, count(*)::int as count,
      (array_agg(i.item_id order by i.place))[1] as item, max(greatest(i.updated_at, h.at)) as at
    from strategy.items i
    join strategy.plans p on p.record_id = i.record_id and p.circle_id = i.circle_id
    left join (select record_id, circle_id, item_id, max(at) as at from kernel.state_history
      where workflow = 'strategy.measure' and action <> 'start' and at > ${since} and by_user <> kernel.my_user()
        and circle_id = any (kernel.my_circles())
      group by record_id, circle_id, item_id) h
      on h.record_id = i.record_id and h.circle_id = i.circle_id and h.item_id = i.item_id
    where i.circle_id = any (kernel.my_circles()) and i.lead_organisation = ${organisation}
      and i.type in ('measure', 'activity')
      and (h.at is not null or i.updated_at > ${since} and i.updated_at < ${visit.cameAt.toISOString()})
    group by p.record_id, p.titles order by at desc limit 20`.execute(tx);
  return found.rows;
}

export type TieThen = {
  record: string;
  instrument: string;
  address: string;
  item: string;
  tiedAt: Date;
  state: string | null;
};

/**
 * All ties of those paragraphs of which a tie was added before `cameAt`, or a measure moved by somebody else, since then;
 * and of `more`. Who tied is not kept with a tie, so what was tied during this visit may be this person's own work.
 */
export async function findTiesThen(
  tx: Tx,
  visit: { since: Date; cameAt: Date },
  more: readonly { record: string; instrument: string; address: string }[],
): Promise<TieThen[]> {
  const from = visit.since.toISOString();
  const found = await sql<TieThen>`with moved as (
      select distinct h.record_id, h.circle_id, h.item_id from kernel.state_history h
      where h.circle_id = any (kernel.my_circles()) and h.workflow = 'strategy.measure' and h.action <> 'start'
        and h.at > ${from} and h.by_user <> kernel.my_user()),
    touched as (
      select t.record_id, t.instrument_id, t.address from strategy.ties t
        where t.circle_id = any (kernel.my_circles()) and t.created_at > ${from}
          and t.created_at < ${visit.cameAt.toISOString()}
      union select t.record_id, t.instrument_id, t.address from strategy.ties t
        join moved m using (record_id, circle_id, item_id)
      union select x.record, x.instrument, x.address
        from jsonb_to_recordset(${JSON.stringify(more)}::jsonb) as x(record uuid, instrument uuid, address text))
    select t.record_id as record, t.instrument_id as instrument, t.address, t.item_id as item, t.created_at as "tiedAt",
      s.state
    from touched c join strategy.ties t using (record_id, instrument_id, address)
    left join kernel.states s on s.record_id = t.record_id and s.circle_id = t.circle_id
      and s.workflow = 'strategy.measure' and s.item_id = t.item_id
    where t.circle_id = any (kernel.my_circles())`.execute(tx);
  return found.rows;
}

/** The states in which measures were then, by item, removed ones included: the state before the first later move of others. */
export async function findStatesThen(
  tx: Tx,
  since: Date,
  ties: readonly { record: string; item: string }[],
): Promise<Map<string, string>> {
  if (ties.length === 0) return new Map();
  const plans = [...new Set(ties.map(({ record }) => record))];
  const items = [...new Set(ties.map(({ item }) => item))];
  const found = await sql<{
    item: string;
    state: string;
  }>`select s.item_id as item, coalesce(m.was, s.state) as state
    from kernel.states s
    left join (select h.item_id, (array_agg(h.from_state order by h.at))[1] as was from kernel.state_history h
      where h.record_id = any (${plans}) and h.item_id = any (${items}) and h.workflow = 'strategy.measure'
        and h.action <> 'start' and h.at > ${since.toISOString()} and h.by_user <> kernel.my_user()
      group by h.item_id) m on m.item_id = s.item_id
    where s.record_id = any (${plans}) and s.workflow = 'strategy.measure' and s.item_id = any (${items})`.execute(
    tx,
  );
  return new Map(found.rows.map((row) => [row.item, row.state]));
}

/** Titles of the plans that carry out now and are not replaced, by id. */
export async function findPlanTitles(tx: Tx, plans: readonly string[]): Promise<Map<string, Texts>> {
  if (plans.length === 0) return new Map();
  const found = await sql<{ record: string; titles: Texts }>`select p.record_id as record, p.titles
    from strategy.plans p join kernel.states s on s.record_id = p.record_id and s.circle_id = p.circle_id
      and s.workflow = 'strategy.plan'
    where p.record_id = any (${plans}) and s.state <> 'superseded'`.execute(tx);
  return new Map(found.rows.map((row) => [row.record, row.titles]));
}

/** Which of these addresses are paragraphs of a main part: lines of action and annexes are not counted as served. */
export async function findMainParagraphs(tx: Tx, instruments: readonly string[]): Promise<Set<string>> {
  if (instruments.length === 0) return new Set();
  const found = await sql<{
    record_id: string;
    address: string;
  }>`select record_id, address from strategy.paragraphs
    where record_id = any (${instruments}) and main`.execute(tx);
  return new Set(found.rows.map((row) => `${row.record_id} ${row.address}`));
}
