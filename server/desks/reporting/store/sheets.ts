/** SQL of sheets: what each institution is asked, how far it has come, and who could answer there. */
import { sql } from 'kysely';
import type { Tx } from '#kernel/db/types.ts';
import type { SheetState } from '../model/lists.ts';
import type { Paper } from '../model/periods.ts';
import type { Texts } from '../model/shared.ts';

export type SheetRecord = {
  sheet: string;
  organisation: string;
  names: Texts | null;
  state: SheetState;
  since: Date;
  /** Who brought it into this state. */
  movedBy: string;
  reason: string | null;
  asked: number;
  answered: number;
  paper: Paper | null;
  somebodyAnswers: boolean;
};

const most = 2000;

/** By name of the institution is for the reader's language to say; here in the order in which they were made. */
export async function findSheets(
  tx: Tx,
  period: string,
  only: { sheet?: string; organisation?: string } = {},
): Promise<SheetRecord[]> {
  const { sheet = null, organisation = null } = only;
  const found = await sql<SheetRecord>`
    select h.sheet_id as sheet, h.organisation_id as organisation, o.names, s.state, s.since_at as since,
      s.by_user as "movedBy", case when s.state = 'returned' then s.reason end as reason, a.asked, a.answered,
      case when h.paper_on is not null then jsonb_build_object('toldBy', h.paper_told_by, 'number', h.paper_number,
        'on', h.paper_on) end as paper,
      exists (select 1 from kernel.posts p join kernel.holdings g on g.post_id = p.post_id
        where p.organisation_id = h.organisation_id and p.ended_on is null and 'strategy-work' = any (p.purposes)
          and p.roles && array['strategy.focal-point', 'strategy.coordinator', 'strategy.deputy-prevention',
            'strategy.deputy-counter-terrorism', 'strategy.editor']
          and g.ended_at is null and g.from_on <= current_date and (g.until_on is null or g.until_on >= current_date))
        as "somebodyAnswers"
    from reporting.sheets h
    join kernel.states s on s.record_id = h.record_id and s.circle_id = h.circle_id and s.workflow = 'reporting.sheet'
      and s.item_id = h.sheet_id
    join (select record_id, circle_id, sheet_id, count(*)::int as asked,
        (count(*) filter (where value is not null or narrative is not null))::int as answered
      from reporting.answers
      where record_id = ${period} and (${sheet}::uuid is null or sheet_id = ${sheet}) group by record_id, circle_id, sheet_id) a
      on a.record_id = h.record_id and a.circle_id = h.circle_id and a.sheet_id = h.sheet_id
    left join kernel.organisations o on o.organisation_id = h.organisation_id
    where h.record_id = ${period} and (${sheet}::uuid is null or h.sheet_id = ${sheet})
      and (${organisation}::uuid is null or h.organisation_id = ${organisation})
    order by h.sheet_id limit ${most}`.execute(tx);
  return found.rows;
}

/** Whoever writes a sheet or moves it takes their turn here; the sheet is theirs until the transaction ends. */
export async function takeTurn(tx: Tx, period: string, sheet: string): Promise<void> {
  await sql`update reporting.sheets set turn = turn + 1 where record_id = ${period} and sheet_id = ${sheet}`.execute(
    tx,
  );
}

export async function setPaper(
  tx: Tx,
  of: { period: string; sheet: string },
  { toldBy, number, on }: Paper,
): Promise<void> {
  await sql`update reporting.sheets set paper_told_by = ${toldBy}, paper_number = ${number}, paper_on = ${on}::date
    where record_id = ${of.period} and sheet_id = ${of.sheet}`.execute(tx);
}

/** Refuses where the sheet is of a local body that did not let the post at work type in for it; else notes that it did. */
export async function askBody(
  tx: Tx,
  of: { period: string; sheet: string; organisation: string },
): Promise<void> {
  await sql`select kernel.ask_body(${of.organisation}, ${of.period}, ${of.sheet})`.execute(tx);
}

export type NewSheet = { id: string; organisation: string };

export async function saveSheets(
  tx: Tx,
  of: { period: string; circle: string },
  sheets: readonly NewSheet[],
): Promise<void> {
  await sql`insert into reporting.sheets (record_id, circle_id, sheet_id, organisation_id)
    select ${of.period}, ${of.circle}, r.id, r.organisation
    from jsonb_to_recordset(${JSON.stringify(sheets)}::jsonb) as r (id uuid, organisation uuid)`.execute(tx);
}

export type HistoryRow = {
  to: SheetState;
  action: string;
  reason: string | null;
  at: Date;
  post: Texts | null;
};

/** What happened to a sheet, the newest first. */
export async function findHistory(tx: Tx, period: string, sheet: string): Promise<HistoryRow[]> {
  const found = await sql<HistoryRow>`select h.to_state as "to", h.action, h.reason, h.at, p.names as post
    from kernel.state_history h left join kernel.posts p on p.post_id = h.by_post
    where h.record_id = ${period} and h.workflow = 'reporting.sheet' and h.item_id = ${sheet}
    order by h.at desc limit 200`.execute(tx);
  return found.rows;
}

export type OwnSheet = {
  period: string;
  sheet: string;
  names: Texts;
  dueOn: string;
  state: SheetState;
  asked: number;
  answered: number;
};

/** The sheets that an institution still has to hand in, in open periods; the one that is due first stands first. */
export async function findOwnSheets(tx: Tx, organisation: string): Promise<OwnSheet[]> {
  const found = await sql<OwnSheet>`
    select h.record_id as period, h.sheet_id as sheet, p.names, p.due_on as "dueOn", s.state, count(*)::int as asked,
      (count(*) filter (where a.value is not null or a.narrative is not null))::int as answered
    from reporting.sheets h
    join reporting.periods p on p.record_id = h.record_id and p.circle_id = h.circle_id
    join kernel.states s on s.record_id = h.record_id and s.circle_id = h.circle_id and s.workflow = 'reporting.sheet'
      and s.item_id = h.sheet_id and s.state in ('to-answer', 'returned')
    join kernel.states o on o.record_id = h.record_id and o.circle_id = h.circle_id and o.workflow = 'reporting.period'
      and o.state = 'open'
    join reporting.answers a on a.record_id = h.record_id and a.circle_id = h.circle_id and a.sheet_id = h.sheet_id
    where h.circle_id = any (kernel.my_circles()) and h.organisation_id = ${organisation}
    group by h.record_id, h.sheet_id, p.names, p.due_on, s.state order by p.due_on limit 200`.execute(tx);
  return found.rows;
}

export type LateSheet = {
  period: string;
  sheet: string;
  periodNames: Texts;
  organisationNames: Texts | null;
  dueOn: string;
  state: SheetState;
};

/** Sheets of open periods that were not handed in by their day. */
export async function findLateSheets(tx: Tx, today: string): Promise<LateSheet[]> {
  const found = await sql<LateSheet>`
    select h.record_id as period, h.sheet_id as sheet, p.names as "periodNames", g.names as "organisationNames",
      p.due_on as "dueOn", s.state
    from reporting.sheets h
    join reporting.periods p on p.record_id = h.record_id and p.circle_id = h.circle_id and p.due_on < ${today}::date
    join kernel.states s on s.record_id = h.record_id and s.circle_id = h.circle_id and s.workflow = 'reporting.sheet'
      and s.item_id = h.sheet_id and s.state in ('to-answer', 'returned')
    join kernel.states o on o.record_id = h.record_id and o.circle_id = h.circle_id and o.workflow = 'reporting.period'
      and o.state = 'open'
    left join kernel.organisations g on g.organisation_id = h.organisation_id
    where h.circle_id = any (kernel.my_circles()) order by p.due_on, h.sheet_id limit 500`.execute(tx);
  return found.rows;
}

/** What institutions are called. */
export async function findOrganisations(
  tx: Tx,
  organisations: readonly string[],
): Promise<Map<string, Texts>> {
  const found = await sql<{
    id: string;
    names: Texts;
  }>`select organisation_id as id, names from kernel.organisations
    where organisation_id = any (${organisations}::uuid[])`.execute(tx);
  return new Map(found.rows.map(({ id, names }) => [id, names]));
}
