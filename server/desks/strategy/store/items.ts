/** SQL of what a plan holds: goals, objectives, measures, activities and their money. */
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#kernel/db/types.ts';
import { type Publication, type PublicationColumns, publicationColumns } from '#kernel/records/define.ts';
import type { Audience, ItemType, Level, MeasureKind, MeasureState, OwnLabel } from '../model/plan.ts';
import type { Sum, Texts } from '../model/shared.ts';
import { inheritLabels, labelAbove, labelHere } from './own-labels.ts';
import { nearness } from './values.ts';

type Held = { record_id: string; circle_id: string };
export type PartnerValue = { organisation: string | null; name: string | null };

/** An item as lists and trees need it: money and ties already summed. */
export type ItemRow = PublicationColumns & {
  record_id: string;
  item_id: string;
  parent_id: string | null;
  position: number;
  place: string;
  type: ItemType;
  external_id: string | null;
  titles: Texts;
  kind: MeasureKind | null;
  level: Level | null;
  lead_organisation: string | null;
  lead_name: string | null;
  lead_post: string | null;
  starts_on: string | null;
  ends_on: string | null;
  aim: string | null;
  outcome: Texts | null;
  audiences: Audience[];
  approved_in: number | null;
  version: number;
  updated_at: Date;
  /** Its own, or that of the item above it. */
  label: OwnLabel | null;
  state: MeasureState | null;
  addresses: string[];
  money: Sum[];
};

const light = sql`i.record_id, i.item_id, i.parent_id, i.position, i.place, i.type, i.external_id, i.titles, i.kind,
  i.level, i.lead_organisation, i.lead_name, i.lead_post, i.starts_on, i.ends_on, i.aim, i.outcome, i.audiences, i.approved_in, i.publication,
  i.public_from, i.publication_reason, i.version, i.updated_at`;

type Around = 'state' | 'addresses' | 'money';

/**
 * Adds states, ties and money, each read once for all items. They are joined here and not in SQL: a plan that was
 * imported a minute ago has no statistics yet, and a nested loop asks the row policy once per row.
 */
async function withAround<Row extends { item_id: string }>(
  tx: Tx,
  plans: readonly string[],
  rows: readonly Row[],
  few: boolean,
): Promise<(Row & Pick<ItemRow, Around>)[]> {
  const ids = rows.map((row) => row.item_id);
  const these = few ? sql`and item_id = any (${ids})` : sql``;
  const states = await sql<{ item_id: string; state: MeasureState }>`select item_id, state from kernel.states
    where record_id = any (${plans}) and workflow = 'strategy.measure' ${these}`.execute(tx);
  const ties = await sql<{ item_id: string; address: string }>`select item_id, address from strategy.ties
    where record_id = any (${plans}) ${these} order by address`.execute(tx);
  const sums = await sql<{
    item_id: string;
    sum: Sum;
  }>`select item_id, jsonb_build_object('currency', currency,
      'planned', sum(planned), 'committed', sum(committed), 'spent', sum(spent)) as sum
    from strategy.budget_lines where record_id = any (${plans}) ${these}
    group by item_id, currency order by currency`.execute(tx);
  const state = new Map(states.rows.map((row) => [row.item_id, row.state]));
  const addresses = Map.groupBy(ties.rows, (row) => row.item_id);
  const money = Map.groupBy(sums.rows, (row) => row.item_id);
  return rows.map((row) => ({
    ...row,
    state: state.get(row.item_id) ?? null,
    addresses: (addresses.get(row.item_id) ?? []).map((tie) => tie.address),
    money: (money.get(row.item_id) ?? []).map((one) => one.sum),
  }));
}

/** All items of the plans, in the order of the plan. Four statements, whatever the size. */
export async function findItems(tx: Tx, plans: readonly string[]): Promise<ItemRow[]> {
  const found = await sql<Omit<ItemRow, Around>>`select ${light}, ${labelHere}
    from strategy.items i where i.record_id = any (${plans}) order by i.record_id, i.place`.execute(tx);
  const ids = found.rows.map((row) => ({ ...row, id: row.item_id, parent: row.parent_id }));
  const labels = inheritLabels(ids);
  const rows = found.rows.map((row) => ({ ...row, label: labels.get(row.item_id) ?? null }));
  return await withAround(tx, plans, rows, false);
}

export type ItemFilter = {
  words: readonly string[];
  type?: string | undefined;
  kind?: string | undefined;
  level?: string | undefined;
  state?: string | undefined;
  lead?: string | undefined;
  withoutLead?: boolean | undefined;
  tiedTo?: string | undefined;
  /** The place of the item under which to look. */
  under?: string | undefined;
  untied?: boolean | undefined;
};

function conditions(plans: readonly string[], filter: ItemFilter): RawBuilder<unknown> {
  const all: RawBuilder<unknown>[] = [
    filter.type ? sql`i.type = ${filter.type}` : sql`i.type in ('measure', 'activity')`,
    ...filter.words.map((word) => sql`i.folded like ${`%${word}%`}`),
  ];
  if (filter.kind) all.push(sql`i.kind = ${filter.kind}`);
  if (filter.level) all.push(sql`i.level = ${filter.level}`);
  if (filter.state) {
    all.push(sql`i.item_id = any (array(select s.item_id from kernel.states s where s.record_id = any (${plans})
      and s.workflow = 'strategy.measure' and s.state = ${filter.state}))`);
  }
  if (filter.lead) all.push(sql`i.lead_organisation = ${filter.lead}`);
  if (filter.withoutLead) all.push(sql`i.lead_organisation is null and i.lead_name is null`);
  if (filter.tiedTo) {
    all.push(sql`i.item_id = any (array(select x.item_id from strategy.ties x where x.record_id = any (${plans})
      and x.address = ${filter.tiedTo}))`);
  }
  if (filter.untied) {
    all.push(
      sql`i.item_id not in (select x.item_id from strategy.ties x where x.record_id = any (${plans}))`,
    );
  }
  if (filter.under) all.push(sql`i.place > ${filter.under} and i.place < ${`${filter.under}.~`}`);
  return sql.join(all, sql` and `);
}

export type ItemSort = {
  by: 'plan' | 'title' | 'starts' | 'ends';
  language: string;
  /** In the order of the plan, what is nearest to these words comes first. */
  near?: { typed: string; phrase: string } | undefined;
};

/** Titles sort by the reader's language, in every language they have; dates with the open ones last. */
function sortKey({ by, language, near }: ItemSort): RawBuilder<unknown> {
  if (by === 'starts') return sql`coalesce(i.starts_on::text, '9999')`;
  if (by === 'ends') return sql`coalesce(i.ends_on::text, '9999')`;
  if (by === 'plan') {
    const first = near ? nearness('i.external_id', 'i.folded', near) : sql`''`;
    return sql`(${first}::text || i.record_id::text || i.place) collate "C"`;
  }
  const title = sql`coalesce(i.titles->>${language}, i.titles->>'en', i.titles->>'bg', i.titles->>'mk', i.titles->>'sq')`;
  return sql`${title} collate ${sql.ref(`${language}-x-icu`)}`;
}

export async function listItems(
  tx: Tx,
  plans: readonly string[],
  wanted: {
    filter: ItemFilter;
    sort: ItemSort;
    limit: number;
    after?: { key: string; id: string } | undefined;
  },
): Promise<(ItemRow & { sort_key: string })[]> {
  const key = sortKey(wanted.sort);
  const after = wanted.after
    ? sql`and (${key}, i.item_id) > (${wanted.after.key}, ${wanted.after.id}::uuid)`
    : sql``;
  const found = await sql<
    Omit<ItemRow, Around> & { sort_key: string }
  >`select ${light}, ${labelAbove}, ${key} as sort_key
    from strategy.items i
    where i.record_id = any (${plans}) and ${conditions(plans, wanted.filter)} ${after}
    order by ${key}, i.item_id limit ${wanted.limit}`.execute(tx);
  return await withAround(tx, plans, found.rows, true);
}

/** Exact to 1,000. */
export async function countItems(tx: Tx, plans: readonly string[], filter: ItemFilter): Promise<number> {
  const found = await sql<{ count: number }>`select count(*)::int as count from (
    select 1 from strategy.items i
    where i.record_id = any (${plans}) and ${conditions(plans, filter)} limit 1001) counted`.execute(tx);
  return found.rows[0]?.count ?? 0;
}

export type Ancestor = { item_id: string; parent_id: string | null; type: ItemType; titles: Texts };

/** The items themselves and everything they stand under. */
export async function findAncestors(
  tx: Tx,
  plans: readonly string[],
  ids: readonly string[],
): Promise<Map<string, Ancestor>> {
  const found = await sql<Ancestor>`with recursive up as (
      select record_id, circle_id, item_id, parent_id, type, titles from strategy.items
        where record_id = any (${plans}) and item_id = any (${ids})
      union
      select p.record_id, p.circle_id, p.item_id, p.parent_id, p.type, p.titles from up
        join strategy.items p on p.record_id = up.record_id and p.circle_id = up.circle_id and p.item_id = up.parent_id)
    select item_id, parent_id, type, titles from up`.execute(tx);
  return new Map(found.rows.map((row) => [row.item_id, row]));
}

export type ItemDetail = ItemRow & {
  circle_id: string;
  description: Texts | null;
  co_leads: PartnerValue[];
  partners: PartnerValue[];
};

export async function findItem(tx: Tx, plan: string, item: string): Promise<ItemDetail | undefined> {
  const found = await sql<
    Omit<ItemDetail, Around>
  >`select ${light}, ${labelAbove}, i.circle_id, i.description, i.co_leads, i.partners
    from strategy.items i where i.record_id = ${plan} and i.item_id = ${item}`.execute(tx);
  return (await withAround(tx, [plan], found.rows, true))[0];
}

export async function findChildren(
  tx: Tx,
  plan: string,
  parent: string | null,
): Promise<{ item_id: string; position: number }[]> {
  const under = parent === null ? sql`parent_id is null` : sql`parent_id = ${parent}`;
  const found = await sql<{ item_id: string; position: number }>`select item_id, position from strategy.items
    where record_id = ${plan} and ${under} order by position, item_id`.execute(tx);
  return found.rows;
}

export type BudgetRow = {
  line_id: string;
  source: string;
  year: number | null;
  currency: string;
  planned: number;
  committed: number;
  spent: number;
};

export async function findBudget(tx: Tx, plan: string, item: string): Promise<BudgetRow[]> {
  const found = await sql<{
    lines: BudgetRow[];
  }>`select coalesce(jsonb_agg(jsonb_build_object('line_id', line_id,
      'source', source, 'year', year, 'currency', currency, 'planned', planned, 'committed', committed, 'spent', spent)
      order by year nulls first, source, line_id), '[]') as lines
    from strategy.budget_lines where record_id = ${plan} and item_id = ${item}`.execute(tx);
  return found.rows[0]?.lines ?? [];
}

export type ItemValues = {
  titles: Texts;
  description: Texts | null;
  externalId: string | null;
  kind: string | null;
  level: string | null;
  leadOrganisation: string | null;
  leadName: string | null;
  leadPost: string | null;
  coLeads: readonly PartnerValue[];
  partners: readonly PartnerValue[];
  startsOn: string | null;
  endsOn: string | null;
  aim: string | null;
  outcome: Texts | null;
  audiences: readonly Audience[];
  folded: string;
};
export type NewItem = ItemValues & {
  id: string;
  parent: string | null;
  position: number;
  place: string;
  type: string;
  publication?: Publication;
};

/** Adds items, however many, in one statement. */
export async function saveItems(tx: Tx, plan: Held, rows: readonly NewItem[]): Promise<void> {
  const values = rows.map((row) => ({
    ...row,
    ...publicationColumns(row.publication ?? { rule: 'undecided' }),
  }));
  await sql`insert into strategy.items (record_id, circle_id, item_id, parent_id, position, place, type, external_id,
      titles, description, kind, level, lead_organisation, lead_name, lead_post, co_leads, partners, starts_on, ends_on,
      aim, outcome, audiences, folded, publication, public_from, publication_reason)
    select ${plan.record_id}::uuid, ${plan.circle_id}::uuid, x.id, x.parent, x.position, x.place, x.type, x."externalId",
      x.titles, x.description, x.kind, x.level, x."leadOrganisation", x."leadName", x."leadPost", x."coLeads", x.partners,
      x."startsOn", x."endsOn", x.aim, x.outcome, x.audiences, x.folded, x.publication, x.public_from, x.publication_reason
    from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as x(id uuid, parent uuid, position int, place text, type text,
      "externalId" text, titles jsonb, description jsonb, kind text, level text,
      "leadOrganisation" uuid, "leadName" text, "leadPost" uuid, "coLeads" jsonb, partners jsonb, "startsOn" date,
      "endsOn" date, aim text, outcome jsonb, audiences text[], folded text, publication text, public_from date, publication_reason text)`.execute(
    tx,
  );
}

/** Changes items, however many, in one statement; answers how many. One with a `base` is changed only from that version. */
export async function updateItems(
  tx: Tx,
  plan: Held,
  rows: readonly (ItemValues & { id: string; base?: number })[],
  now: Date,
): Promise<number> {
  const changed = await sql`update strategy.items i set titles = x.titles, description = x.description,
      external_id = x."externalId", kind = x.kind, level = x.level,
      lead_organisation = x."leadOrganisation", lead_name = x."leadName", lead_post = x."leadPost",
      co_leads = x."coLeads", partners = x.partners, starts_on = x."startsOn", ends_on = x."endsOn", aim = x.aim,
      outcome = x.outcome, audiences = x.audiences,
      folded = x.folded, version = i.version + 1, updated_at = ${now.toISOString()}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(id uuid, base int, "externalId" text, titles jsonb,
      description jsonb, kind text, level text, "leadOrganisation" uuid, "leadName" text, "leadPost" uuid,
      "coLeads" jsonb, partners jsonb, "startsOn" date, "endsOn" date, aim text, outcome jsonb,
      audiences text[], folded text)
    where i.record_id = ${plan.record_id} and i.circle_id = ${plan.circle_id} and i.item_id = x.id
      and (x.base is null or i.version = x.base)`.execute(tx);
  return Number(changed.numAffectedRows ?? 0n);
}

/** Raises the version of an item where it is still `base`; false where somebody was quicker. */
export async function raiseItem(
  tx: Tx,
  plan: Held,
  item: string,
  base: number,
  now: Date,
): Promise<number | undefined> {
  const changed = await sql<{ version: number }>`update strategy.items set version = version + 1,
      updated_at = ${now.toISOString()}
    where record_id = ${plan.record_id} and circle_id = ${plan.circle_id} and item_id = ${item} and version = ${base}
    returning version`.execute(tx);
  return changed.rows[0]?.version;
}

export type NewBudgetLine = {
  id: string;
  item: string;
  source: string;
  year: number | null;
  currency: string;
  planned: number;
  committed: number;
  spent: number;
};

/** The budget lines of these items become exactly these. */
export async function replaceBudget(
  tx: Tx,
  plan: Held,
  items: readonly string[],
  lines: readonly NewBudgetLine[],
): Promise<void> {
  await removeBudget(tx, plan, items);
  if (lines.length > 0) await saveBudget(tx, plan, lines);
}

export async function removeBudget(tx: Tx, plan: Held, items: readonly string[]): Promise<void> {
  await sql`delete from strategy.budget_lines where record_id = ${plan.record_id} and circle_id = ${plan.circle_id}
    and item_id = any (${items})`.execute(tx);
}

export async function saveBudget(tx: Tx, plan: Held, lines: readonly NewBudgetLine[]): Promise<void> {
  await sql`insert into strategy.budget_lines (record_id, circle_id, line_id, item_id, source, year, currency, planned,
      committed, spent)
    select ${plan.record_id}::uuid, ${plan.circle_id}::uuid, x.id, x.item, x.source, x.year, x.currency, x.planned,
      x.committed, x.spent
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as x(id uuid, item uuid, source text, year int, currency text,
      planned bigint, committed bigint, spent bigint)`.execute(tx);
}

export async function setSpending(
  tx: Tx,
  plan: Held,
  item: string,
  lines: readonly { line: string; committed: number; spent: number }[],
): Promise<number> {
  const changed = await sql`update strategy.budget_lines b set committed = x.committed, spent = x.spent
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as x(line uuid, committed bigint, spent bigint)
    where b.record_id = ${plan.record_id} and b.circle_id = ${plan.circle_id} and b.item_id = ${item}
      and b.line_id = x.line`.execute(tx);
  return Number(changed.numAffectedRows ?? 0n);
}

export async function placeItems(
  tx: Tx,
  plan: Held,
  places: readonly { id: string; parent: string | null; position: number }[],
): Promise<void> {
  await sql`update strategy.items i set parent_id = x.parent, position = x.position
    from jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as x(id uuid, parent uuid, position int)
    where i.record_id = ${plan.record_id} and i.circle_id = ${plan.circle_id} and i.item_id = x.id
      and (i.parent_id, i.position) is distinct from (x.parent, x.position)`.execute(tx);
}

/** Removes items with their money; their ties are taken away before (see crosswalk.ts), so that it can be told. */
export async function removeItems(tx: Tx, plan: Held, ids: readonly string[]): Promise<void> {
  const own = sql`record_id = ${plan.record_id} and circle_id = ${plan.circle_id} and item_id = any (${ids})`;
  await sql`with needs as (delete from strategy.needs where ${own}),
      looks as (delete from strategy.funding_looks where ${own}),
      causes as (delete from strategy.cause_tags where ${own}),
      refusals as (delete from strategy.link_refusals where ${own}),
      practices as (delete from strategy.practices where circle_id = ${plan.circle_id} and plan_id = ${plan.record_id}
        and item_id = any (${ids})),
      lines as (delete from strategy.budget_lines where ${own})
    delete from strategy.items where ${own}`.execute(tx);
}

export async function setItemPublication(
  tx: Tx,
  plan: Held,
  ids: readonly string[],
  publication: Publication,
  now: Date,
): Promise<number> {
  const p = publicationColumns(publication);
  const changed =
    await sql`update strategy.items set publication = ${p.publication}, public_from = ${p.public_from},
      publication_reason = ${p.publication_reason}, version = version + 1, updated_at = ${now.toISOString()}
    where record_id = ${plan.record_id} and circle_id = ${plan.circle_id} and item_id = any (${ids})`.execute(
      tx,
    );
  return Number(changed.numAffectedRows ?? 0n);
}

export type HistoryRow = {
  from_state: string | null;
  to_state: string;
  action: string;
  reason: string | null;
  at: Date;
  post_names: Texts | null;
};

export async function findHistory(
  tx: Tx,
  plan: string,
  workflow: string,
  item: string,
): Promise<HistoryRow[]> {
  const found =
    await sql<HistoryRow>`select h.from_state, h.to_state, h.action, h.reason, h.at, p.names as post_names
    from kernel.state_history h left join kernel.posts p on p.post_id = h.by_post
    where h.record_id = ${plan} and h.workflow = ${workflow} and h.item_id = ${item} order by h.at, h.history_id`.execute(
      tx,
    );
  return found.rows;
}

/** What stands directly under an item. */
export async function findItemsUnder(
  tx: Tx,
  plan: string,
  parent: string,
): Promise<{ id: string; type: ItemType; titles: Texts; state: MeasureState | null }[]> {
  const found = await sql<{
    id: string;
    type: ItemType;
    titles: Texts;
    state: MeasureState | null;
  }>`select i.item_id as id,
      i.type, i.titles, s.state
    from strategy.items i left join kernel.states s on s.record_id = i.record_id and s.circle_id = i.circle_id
      and s.workflow = 'strategy.measure' and s.item_id = i.item_id
    where i.record_id = ${plan} and i.parent_id = ${parent} order by i.position`.execute(tx);
  return found.rows;
}
