/** SQL of events and of what was promised there. */
import { json } from '#kernel/db/json.ts';
import { sql } from 'kysely';
import type { Tx } from '#kernel/db/types.ts';
import {
  type Publication,
  type PublicationColumns,
  publicationColumns,
  readPublication,
} from '#kernel/records/define.ts';
import type { Commitment, Event, EventFacts, EventRow } from '../model/events.ts';
import type { Party } from '../model/parties.ts';

type Light = Omit<EventRow, 'publication'> & PublicationColumns;
type Whole = EventRow & EventFacts & { circle: string; reason: string | null } & Pick<Event, 'attribution'>;

const light = sql`e.record_id as event, e.titles, e.place, e.first_on as "firstOn", e.last_on as "lastOn", e.level, s.state,
  e.publication, e.public_from, e.publication_reason, e.version,
  (select count(*)::int from external.lessons l where l.record_id = e.record_id and l.circle_id = e.circle_id) as lessons`;
const tables = sql`external.events e join kernel.states s on s.record_id = e.record_id and s.circle_id = e.circle_id
  and s.workflow = 'external.event'`;

/** The latest first: of `limit` rows, after a place. */
export async function listEvents(
  tx: Tx,
  page: { limit: number; after?: { key: string; id: string } | undefined },
): Promise<EventRow[]> {
  const after = page.after
    ? sql`(e.last_on, e.record_id) < (${page.after.key}::date, ${page.after.id}::uuid)`
    : sql`true`;
  const found = await sql<Light>`select ${light} from ${tables}
    where e.circle_id = any (kernel.my_circles()) and ${after}
    order by e.last_on desc, e.record_id desc limit ${page.limit}`.execute(tx);
  return found.rows.map(readRow);
}

export async function findEvent(tx: Tx, event: string): Promise<Whole | undefined> {
  const found = await sql<
    Light & Omit<Whole, 'publication'>
  >`select ${light}, e.circle_id as circle, e.themes, e.organisers,
      e.programme, e.invited, e.attribution, e.public_note as "publicNote", s.reason
    from ${tables} where e.circle_id = any (kernel.my_circles()) and e.record_id = ${event}`.execute(tx);
  const row = found.rows[0];
  return row && (readRow(row) as Whole);
}

function readRow<Row extends Light>({ publication, public_from, publication_reason, ...row }: Row) {
  return { ...row, publication: readPublication({ publication, public_from, publication_reason }) };
}

export async function saveEvent(
  tx: Tx,
  of: { event: string; circle: string },
  row: EventFacts,
): Promise<void> {
  await sql`insert into external.events (record_id, circle_id, titles, themes, place, first_on, last_on, level, organisers,
      programme, invited, attribution, public_note)
    values (${of.event}, ${of.circle}, ${json(row.titles)}, ${json(row.themes)}, ${json(row.place)}, ${row.firstOn}::date,
      ${row.lastOn}::date, ${row.level}, ${json(row.organisers)}, ${json(row.programme)}, ${json(row.invited)},
      ${row.attribution}, ${row.publicNote ? json(row.publicNote) : null})`.execute(tx);
}

type Version = { version: number };

/** Answers the new version, or undefined where somebody was quicker. */
export async function updateEvent(
  tx: Tx,
  event: string,
  base: number,
  row: EventFacts,
): Promise<number | undefined> {
  const changed =
    await sql<Version>`update external.events set titles = ${json(row.titles)}, themes = ${json(row.themes)},
      place = ${json(row.place)}, first_on = ${row.firstOn}::date, last_on = ${row.lastOn}::date, level = ${row.level},
      organisers = ${json(row.organisers)}, programme = ${json(row.programme)}, invited = ${json(row.invited)},
      attribution = ${row.attribution}, public_note = ${row.publicNote ? json(row.publicNote) : null},
      version = version + 1
    where circle_id = any (kernel.my_circles()) and record_id = ${event} and version = ${base}
    returning version`.execute(tx);
  return changed.rows[0]?.version;
}

/** The same. */
export async function setEventPublication(
  tx: Tx,
  event: string,
  base: number,
  publication: Publication,
): Promise<number | undefined> {
  const p = publicationColumns(publication);
  const changed = await sql<Version>`update external.events set publication = ${p.publication},
      public_from = ${p.public_from}::date, publication_reason = ${p.publication_reason}, version = version + 1
    where circle_id = any (kernel.my_circles()) and record_id = ${event} and version = ${base}
    returning version`.execute(tx);
  return changed.rows[0]?.version;
}

export type CommitmentRow = Omit<Commitment, 'by'> & { event: string; circle: string; by: Party };

const commitmentColumns = sql`record_id as event, circle_id as circle, commitment_id as commitment,
  jsonb_build_object('kind', by_kind, 'id', by_id) as by, says, due_on as "dueOn", state, outcome`;

/** Those of an event, by their day. */
export async function findCommitments(tx: Tx, event: string): Promise<CommitmentRow[]> {
  const found = await sql<CommitmentRow>`select ${commitmentColumns} from external.commitments
    where circle_id = any (kernel.my_circles()) and record_id = ${event}
    order by due_on nulls last, commitment_id limit 200`.execute(tx);
  return found.rows;
}

export async function findCommitment(tx: Tx, commitment: string): Promise<CommitmentRow | undefined> {
  const found = await sql<CommitmentRow>`select ${commitmentColumns} from external.commitments
    where circle_id = any (kernel.my_circles()) and commitment_id = ${commitment}`.execute(tx);
  return found.rows[0];
}

/** Open ones that are due until that day, the longest due first. */
export async function findCommitmentsDue(tx: Tx, until: string): Promise<CommitmentRow[]> {
  const found = await sql<CommitmentRow>`select ${commitmentColumns} from external.commitments
    where circle_id = any (kernel.my_circles()) and state = 'open' and due_on <= ${until}::date
    order by due_on, commitment_id limit 100`.execute(tx);
  return found.rows;
}

export async function saveCommitment(
  tx: Tx,
  of: { event: string; circle: string; commitment: string },
  row: { by: Party; says: object; dueOn: string | null },
): Promise<void> {
  await sql`insert into external.commitments (record_id, circle_id, commitment_id, by_kind, by_id, says, due_on)
    values (${of.event}, ${of.circle}, ${of.commitment}, ${row.by.kind}, ${row.by.id}, ${json(row.says)},
      ${row.dueOn}::date)`.execute(tx);
}

/** True where it was still open. */
export async function closeCommitment(
  tx: Tx,
  commitment: string,
  row: { state: 'kept' | 'dropped'; outcome: string },
): Promise<boolean> {
  const closed = await sql`update external.commitments set state = ${row.state}, outcome = ${row.outcome}
    where circle_id = any (kernel.my_circles()) and commitment_id = ${commitment} and state = 'open'
    returning commitment_id`.execute(tx);
  return closed.rows.length > 0;
}

/** Those that are named, by their days. */
export async function findEventsNamed(tx: Tx, events: readonly string[]): Promise<EventRow[]> {
  const found = await sql<Light>`select ${light} from ${tables}
    where e.circle_id = any (kernel.my_circles()) and e.record_id = any (${events}::uuid[])
    order by e.first_on, e.record_id`.execute(tx);
  return found.rows.map(readRow);
}

/** Promises made at any of these events, by their day. */
export async function findCommitmentsOf(tx: Tx, events: readonly string[]): Promise<CommitmentRow[]> {
  const found = await sql<CommitmentRow>`select ${commitmentColumns} from external.commitments
    where circle_id = any (kernel.my_circles()) and record_id = any (${events}::uuid[])
    order by due_on nulls last, commitment_id limit 500`.execute(tx);
  return found.rows;
}
