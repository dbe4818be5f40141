/** The SQL of reading the record of actions; the database shows it only to those who may. */
import { type RawBuilder, sql } from 'kysely';
import { asRefusals } from '#kernel/db/sql-refusals.ts';
import type { Tx } from '#kernel/db/types.ts';
import type { LedgerEntry, Names } from '../model.ts';

type Row = {
  n: string;
  at: Date;
  operation: string;
  outcome: LedgerEntry['outcome'];
  purpose: string | null;
  user_id: string | null;
  name: string | null;
  post_names: Names | null;
  organisation_names: Names | null;
  about: string[];
  detail: Record<string, unknown>;
  parent: string | null;
};

async function entries(tx: Tx, from: RawBuilder<unknown>): Promise<LedgerEntry[]> {
  const found = await sql<Row>`
    select l.n, l.at, l.operation, l.outcome, l.purpose, l.user_id, u.name, p.names as post_names,
      o.names as organisation_names, l.about, l.detail, l.parent
    from (${from}) l left join kernel.users u using (user_id) left join kernel.posts p using (post_id)
    left join kernel.organisations o using (organisation_id)
    order by l.at desc, l.n desc`.execute(tx);
  return found.rows.map((row) => ({
    n: row.n,
    at: row.at.toISOString(),
    operation: row.operation,
    outcome: row.outcome,
    purpose: row.purpose,
    user: row.user_id,
    name: row.name,
    postNames: row.post_names,
    organisationNames: row.organisation_names,
    about: row.about,
    detail: row.detail,
    parent: row.parent,
  }));
}

const columns = sql`e.n, e.at, e.operation, e.outcome, e.purpose, e.user_id, e.post_id, e.about, e.detail, e.parent`;

export type Page = { limit: number; before?: string | undefined };

/** Entries about one record, newest first. */
export async function findEntriesAbout(tx: Tx, record: string, page: Page): Promise<LedgerEntry[]> {
  return await entries(
    tx,
    sql`select ${columns} from kernel.ledger_about(${record}, ${page.before ?? null}::bigint, ${page.limit}) a
      join kernel.ledger_entries e on e.n = a.n and e.at = a.at`,
  );
}

/** Entries between two moments (the second not included), newest first; of one person, or all. */
export async function findEntriesBetween(
  tx: Tx,
  span: { from?: string | undefined; until?: string | undefined; user?: string | undefined },
  page: Page,
): Promise<LedgerEntry[]> {
  const conditions = [
    span.from && sql`e.at >= ${span.from}::timestamptz`,
    span.until && sql`e.at < ${span.until}::timestamptz`,
    span.user && sql`e.user_id = ${span.user}`,
    page.before &&
      sql`(e.at, e.n) < (select b.at, b.n from kernel.ledger_entries b where b.n = ${page.before}::bigint)`,
  ].filter((one) => typeof one === 'object');
  return await entries(
    tx,
    sql`select ${columns} from kernel.ledger_entries e where ${sql.join([sql`true`, ...conditions], sql` and `)}
      order by e.at desc, e.n desc limit ${page.limit}`,
  );
}

export type Seen = {
  at: Date;
  operation: string;
  outcome: 'done' | 'read';
  purpose: string;
  post: Names;
  organisation: Names;
};

/** Who has seen or changed a record that the person at work sees: posts and organisations, no names. */
export async function findSeen(tx: Tx, record: string, limit: number): Promise<Seen[]> {
  const found = await sql<Seen>`select at, operation, outcome, purpose, post, organisation
    from kernel.who_has_seen(${record}, ${limit})`.execute(tx);
  return found.rows;
}

export async function isRecordVisible(tx: Tx, record: string): Promise<boolean> {
  const found = await sql`select 1 from kernel.records where record_id = ${record}
    and circle_id = any (kernel.my_circles())`.execute(tx);
  return found.rows.length > 0;
}

export type Checkpoint = { size: string; root: Buffer; note: string; at: Date };

export async function findLatestCheckpoint(tx: Tx): Promise<Checkpoint | undefined> {
  const found = await sql<Checkpoint>`select size, root, note, at from kernel.ledger_checkpoints
    order by size desc limit 1`.execute(tx);
  return found.rows[0];
}

export async function findCheckpoint(tx: Tx, size: string): Promise<Checkpoint | undefined> {
  const found = await sql<Checkpoint>`select size, root, note, at from kernel.ledger_checkpoints
    where size = ${size}::bigint`.execute(tx);
  return found.rows[0];
}

export type BreachQuestion = {
  session?: string | undefined;
  user?: string | undefined;
  from: string;
  until: string;
};

export type ScopedRecord = {
  record: string;
  firstAt: string;
  lastAt: string;
  opened: number;
  listed: number;
  changed: number;
  operations: string[];
};

/** Every record that a session or an account was shown; the database answers the data-protection officer alone. */
export async function findBreachScope(tx: Tx, asked: BreachQuestion, most: number): Promise<ScopedRecord[]> {
  const { session = null, user = null, from, until } = asked;
  const found = await sql<Omit<ScopedRecord, 'firstAt' | 'lastAt'> & { first_at: Date; last_at: Date }>`
    select record_id as record, first_at, last_at, opened, listed, changed, operations
    from kernel.breach_scope(${session}::uuid, ${user}::uuid, ${from}::timestamptz, ${until}::timestamptz, ${most})`.execute(
    tx,
  );
  return found.rows.map(({ first_at: first, last_at: last, ...rest }) => ({
    ...rest,
    firstAt: first.toISOString(),
    lastAt: last.toISOString(),
  }));
}

type Hold = BreachQuestion & { kind: 'breach' | 'complaint'; reason: string; record?: string | undefined };

export async function holdLedgerEntries(tx: Tx, hold: Hold): Promise<string> {
  const { kind, reason, user = null, session = null, record = null, from, until } = hold;
  const found = await sql<{
    id: string;
  }>`select kernel.hold_ledger(${kind}, ${reason}, ${user}::uuid, ${session}::uuid,
    ${record}::uuid, ${from}::timestamptz, ${until}::timestamptz) as id`.execute(tx);
  return (found.rows[0] as { id: string }).id;
}

export async function liftHold(tx: Tx, hold: string): Promise<void> {
  await asRefusals(sql`select kernel.lift_ledger_hold(${hold})`.execute(tx));
}

type HoldRow = {
  hold: string;
  kind: 'breach' | 'complaint';
  reason: string;
  user: string | null;
  name: string | null;
  session: string | null;
  record: string | null;
  from: Date;
  until: Date;
  set_at: Date;
};

/** The holds that are not lifted, the newest first. */
export async function findHolds(tx: Tx) {
  const found =
    await sql<HoldRow>`select h.hold_id as hold, h.kind, h.reason, h.user_id as user, u.name, h.session_id as session,
      h.record_id as record, h.from_at as from, h.until_at as until, h.set_at
    from kernel.ledger_holds h left join kernel.users u using (user_id)
    where h.lifted_at is null order by h.set_at desc`.execute(tx);
  return found.rows.map(({ set_at: setAt, from, until, ...rest }) => ({
    ...rest,
    from: from.toISOString(),
    until: until.toISOString(),
    setAt: setAt.toISOString(),
  }));
}
