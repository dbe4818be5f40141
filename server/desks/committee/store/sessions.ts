/** SQL of sessions, their agenda with papers, and who attended. */
import { sql } from 'kysely';
import { json } from '#kernel/db/json.ts';
import type { Tx } from '#kernel/db/types.ts';
import type {
  AgendaItem,
  Attendance,
  AttendanceFacts,
  Paper,
  SessionFacts,
  SessionRow,
} from '../model/sessions.ts';
import type { Texts } from '../model/shared.ts';
import { type RegistryColumns, readRegistry } from './values.ts';

type Row = Omit<SessionRow, 'registry'> & RegistryColumns & { circle: string };
export type SessionFound = SessionRow & { circle: string };

const most = 200;

/** The newest first: all, of one body, or one. */
export async function findSessions(
  tx: Tx,
  of: { body?: string | undefined; session?: string | undefined } = {},
): Promise<SessionFound[]> {
  const found = await sql<Row>`select s.record_id as session, s.circle_id as circle, s.body_id as body,
      b.names as "bodyNames", s.number, s.held_on as "heldOn", s.begins_at as "beginsAt", s.place,
      s.registry_number, s.registry_on, s.registry_signatory, s.registry_kept_at, t.state,
      case when t.state = 'cancelled' then t.reason end as reason, m.state as minutes, s.version
    from committee.sessions s
    join committee.bodies b on b.record_id = s.body_id and b.circle_id = s.circle_id
    join kernel.states t on t.record_id = s.record_id and t.circle_id = s.circle_id
      and t.workflow = 'committee.session'
    left join kernel.states m on m.record_id = s.record_id and m.circle_id = s.circle_id
      and m.workflow = 'committee.minutes'
    where s.circle_id = any (kernel.my_circles())
      and (${of.session ?? null}::uuid is null or s.record_id = ${of.session ?? null}::uuid)
      and (${of.body ?? null}::uuid is null or s.body_id = ${of.body ?? null}::uuid)
    order by s.held_on desc, s.record_id desc limit ${most}`.execute(tx);
  return found.rows.map(({ registry_number, registry_on, registry_signatory, registry_kept_at, ...row }) => ({
    ...row,
    registry: readRegistry({ registry_number, registry_on, registry_signatory, registry_kept_at }),
  }));
}

/** As `findSessions`, without the circle that no answer shows. */
export function showSession({ circle: _, ...row }: SessionFound): SessionRow {
  return row;
}

/** The number that the next session of a body has. */
export async function nextNumber(tx: Tx, body: string): Promise<number> {
  const found = await sql<{
    next: number;
  }>`select coalesce(max(number), 0) + 1 as next from committee.sessions
    where circle_id = any (kernel.my_circles()) and body_id = ${body}`.execute(tx);
  return found.rows[0]?.next ?? 1;
}

export async function saveSession(
  tx: Tx,
  of: { session: string; circle: string; body: string; number: number },
  row: SessionFacts,
): Promise<void> {
  const { registry } = row;
  await sql`insert into committee.sessions (record_id, circle_id, body_id, number, held_on, begins_at, place,
      registry_number, registry_on, registry_signatory, registry_kept_at)
    values (${of.session}, ${of.circle}, ${of.body}, ${of.number}, ${row.heldOn}::date, ${row.beginsAt}, ${row.place},
      ${registry?.number ?? null}, ${registry?.on ?? null}::date, ${registry?.signatory ?? null},
      ${registry?.keptAt ?? null})`.execute(tx);
}

/** Answers the new version, or undefined where somebody was quicker. */
export async function updateSession(
  tx: Tx,
  session: string,
  base: number,
  row: SessionFacts,
): Promise<number | undefined> {
  const { registry } = row;
  const changed = await sql<{ version: number }>`update committee.sessions
    set held_on = ${row.heldOn}::date, begins_at = ${row.beginsAt}, place = ${row.place},
      registry_number = ${registry?.number ?? null}, registry_on = ${registry?.on ?? null}::date,
      registry_signatory = ${registry?.signatory ?? null}, registry_kept_at = ${registry?.keptAt ?? null},
      version = version + 1
    where circle_id = any (kernel.my_circles()) and record_id = ${session} and version = ${base}
    returning version`.execute(tx);
  return changed.rows[0]?.version;
}

export async function findAgenda(tx: Tx, session: string): Promise<AgendaItem[]> {
  const items = await sql<{
    item: string;
    kind: AgendaItem['kind'];
    titles: Texts;
  }>`select item_id as item, kind, titles
    from committee.agenda_items where record_id = ${session} order by position`.execute(tx);
  const papers =
    await sql<PaperRow>`select item_id, kind, title, plan_id, measure_id, instrument_id, paragraph,
      picture_id, link
    from committee.papers where record_id = ${session} order by item_id, position`.execute(tx);
  const byItem = Map.groupBy(papers.rows, ({ item_id }) => item_id);
  return items.rows.map((one) => ({ ...one, papers: (byItem.get(one.item) ?? []).map(readPaper) }));
}

type PaperRow = {
  item_id: string;
  kind: Paper['kind'];
  title: string;
  plan_id: string | null;
  measure_id: string | null;
  instrument_id: string | null;
  paragraph: string | null;
  picture_id: string | null;
  link: string | null;
};

/** The table's checks say which columns a kind has. */
function readPaper(row: PaperRow): Paper {
  const { kind, title } = row;
  switch (kind) {
    case 'measure':
      return { kind, title, plan: row.plan_id as string, measure: row.measure_id as string };
    case 'paragraph':
      return { kind, title, instrument: row.instrument_id as string, paragraph: row.paragraph as string };
    case 'picture':
      return { kind, title, picture: row.picture_id as string };
    default:
      return { kind, title, link: row.link as string };
  }
}

export type NewAgendaItem = {
  id: string;
  kind: string;
  titles: Texts;
  papers: readonly (Paper & { id: string })[];
};

/** Puts these in the place of those that were there. */
export async function replaceAgenda(
  tx: Tx,
  of: { session: string; circle: string },
  items: readonly NewAgendaItem[],
): Promise<void> {
  await sql`delete from committee.papers where record_id = ${of.session} and circle_id = ${of.circle}`.execute(
    tx,
  );
  await sql`delete from committee.agenda_items where record_id = ${of.session} and circle_id = ${of.circle}`.execute(
    tx,
  );
  const rows = items.map(({ id, kind, titles }, position) => ({ id, kind, titles, position }));
  await sql`insert into committee.agenda_items (record_id, circle_id, item_id, position, kind, titles)
    select ${of.session}, ${of.circle}, x.id, x.position, x.kind, x.titles
    from jsonb_to_recordset(${json(rows)}) as x (id uuid, position int, kind text, titles jsonb)`.execute(tx);
  const papers = items.flatMap((item) =>
    item.papers.map((paper, position) => ({ ...paper, item: item.id, position })),
  );
  await sql`insert into committee.papers (record_id, circle_id, paper_id, item_id, position, kind, title, plan_id,
      measure_id, instrument_id, paragraph, picture_id, link)
    select ${of.session}, ${of.circle}, x.id, x.item, x.position, x.kind, x.title, x.plan, x.measure, x.instrument,
      x.paragraph, x.picture, x.link
    from jsonb_to_recordset(${json(papers)}) as x (id uuid, item uuid, position int, kind text, title text, plan uuid,
      measure uuid, instrument uuid, paragraph text, picture uuid, link text)`.execute(tx);
}

type AttendanceRow = Omit<Attendance, 'word'> & {
  stand_in: string | null;
  word_number: string | null;
  word_on: string | null;
  word_kept_at: string | null;
};

export async function findAttendance(tx: Tx, session: string): Promise<Attendance[]> {
  const found = await sql<AttendanceRow>`select a.entry_id as entry, a.organisation_id as organisation,
      coalesce(o.names, '{}') as "organisationNames", a.way, a.post, a.name, a.stand_in, a.word_number, a.word_on,
      a.word_kept_at
    from committee.attendance a left join kernel.organisations o on o.organisation_id = a.organisation_id
    where a.record_id = ${session}
    order by a.way = 'guest', a.organisation_id, a.entry_id`.execute(tx);
  return found.rows.map(({ stand_in, word_number, word_on, word_kept_at, ...row }) => ({
    ...row,
    word: stand_in
      ? { standIn: stand_in, number: word_number ?? '', on: word_on ?? '', keptAt: word_kept_at ?? '' }
      : null,
  }));
}

export async function saveEntry(
  tx: Tx,
  of: { session: string; circle: string; entry: string },
  row: AttendanceFacts,
): Promise<void> {
  const { word } = row;
  await sql`insert into committee.attendance (record_id, circle_id, entry_id, organisation_id, way, post, name, stand_in,
      word_number, word_on, word_kept_at)
    values (${of.session}, ${of.circle}, ${of.entry}, ${row.organisation}, ${row.way}, ${row.post}, ${row.name},
      ${word?.standIn ?? null}, ${word?.number ?? null}, ${word?.on ?? null}::date,
      ${word?.keptAt ?? null})`.execute(tx);
}

export async function deleteEntry(tx: Tx, session: string, entry: string): Promise<void> {
  await sql`delete from committee.attendance where circle_id = any (kernel.my_circles()) and record_id = ${session}
    and entry_id = ${entry}`.execute(tx);
}
