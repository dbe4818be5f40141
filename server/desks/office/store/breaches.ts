/** The SQL of the register of breaches. */
import { sql } from 'kysely';
import type { Tx } from '#kernel/db/types.ts';
import type { Breach } from '../model/breaches.ts';

const hoursToTell = 72;

type Row = {
  record_id: string;
  circle_id: string;
  state: Breach['state'];
  what: string;
  noticed_at: Date;
  since_at: Date;
  user_id: string | null;
  name: string | null;
  session_id: string | null;
  from_at: Date | null;
  until_at: Date | null;
  hold_id: string | null;
  contained_at: Date | null;
  touches: string | null;
  authority_at: Date | null;
  authority_reference: string | null;
  untold_because: string | null;
  people_told_at: Date | null;
  people_told_how: string | null;
  lessons: string | null;
  version: number;
};

const text = (moment: Date | null) => moment?.toISOString() ?? null;

function shown(row: Row, now: Date): Breach {
  const tellBy = new Date(row.noticed_at.getTime() + hoursToTell * 3_600_000);
  return {
    breach: row.record_id,
    state: row.state,
    what: row.what,
    noticedAt: row.noticed_at.toISOString(),
    tellBy: tellBy.toISOString(),
    late: row.state === 'noticed' && now > tellBy,
    since: row.since_at.toISOString(),
    user: row.user_id,
    name: row.name,
    session: row.session_id,
    from: text(row.from_at),
    until: text(row.until_at),
    hold: row.hold_id,
    containedAt: text(row.contained_at),
    touches: row.touches,
    authorityAt: text(row.authority_at),
    authorityReference: row.authority_reference,
    untoldBecause: row.untold_because,
    peopleToldAt: text(row.people_told_at),
    peopleToldHow: row.people_told_how,
    lessons: row.lessons,
    version: row.version,
  };
}

const most = 200;

/** The breaches in one's circles, the newest first; one, or those that are open, or all. */
export async function findBreaches(
  tx: Tx,
  now: Date,
  which: { breach?: string; open?: boolean } = {},
): Promise<Breach[]> {
  const one = which.breach === undefined ? sql`true` : sql`b.record_id = ${which.breach}`;
  const open = which.open ? sql`s.state <> 'closed'` : sql`true`;
  const found = await sql<Row>`
    select b.*, s.state, s.since_at, u.name, (select h.reason from kernel.state_history h
      where h.record_id = b.record_id and h.circle_id = b.circle_id and h.workflow = 'office.breach'
        and h.action = 'leave-untold') as untold_because from unnest(kernel.my_circles()) as c (circle_id)
    cross join lateral (select * from office.breaches b where b.circle_id = c.circle_id and ${one}
      order by b.noticed_at desc, b.record_id desc limit ${most}) b
    join kernel.states s on s.record_id = b.record_id and s.circle_id = b.circle_id and s.workflow = 'office.breach'
    left join kernel.users u on u.user_id = b.user_id
    where ${open} order by b.noticed_at desc, b.record_id desc limit ${most}`.execute(tx);
  return found.rows.map((row) => shown(row, now));
}

export type NewBreach = {
  breach: string;
  circle: string;
  what: string;
  noticedAt: string;
  user: string | null;
  session: string | null;
  from: string | null;
  until: string | null;
  hold: string | null;
};

export async function saveBreach(tx: Tx, one: NewBreach): Promise<void> {
  await sql`insert into office.breaches (record_id, circle_id, what, noticed_at, user_id, session_id, from_at, until_at, hold_id)
    values (${one.breach}, ${one.circle}, ${one.what}, ${one.noticedAt}::timestamptz, ${one.user}::uuid, ${one.session}::uuid,
      ${one.from}::timestamptz, ${one.until}::timestamptz, ${one.hold}::uuid)`.execute(tx);
}

export type BreachFacts = {
  containedAt?: string | undefined;
  touches?: string | undefined;
  authorityAt?: string | undefined;
  authorityReference?: string | undefined;
  peopleToldAt?: string | undefined;
  peopleToldHow?: string | undefined;
  lessons?: string | undefined;
};

/** What is given is written, what is left out stays. Answers the new version, or undefined where it was changed meanwhile. */
export async function updateBreach(
  tx: Tx,
  breach: string,
  base: number,
  facts: BreachFacts,
): Promise<number | undefined> {
  const given = (value: string | undefined) => value ?? null;
  const changed = await sql<{ version: number }>`
    update office.breaches b set version = version + 1,
      contained_at = coalesce(${given(facts.containedAt)}::timestamptz, contained_at),
      touches = coalesce(${given(facts.touches)}, touches),
      authority_at = coalesce(${given(facts.authorityAt)}::timestamptz, authority_at),
      authority_reference = coalesce(${given(facts.authorityReference)}, authority_reference),
      people_told_at = coalesce(${given(facts.peopleToldAt)}::timestamptz, people_told_at),
      people_told_how = coalesce(${given(facts.peopleToldHow)}, people_told_how),
      lessons = coalesce(${given(facts.lessons)}, lessons)
    where record_id = ${breach} and circle_id = any (kernel.my_circles()) and version = ${base} returning version`.execute(
    tx,
  );
  return changed.rows[0]?.version;
}
