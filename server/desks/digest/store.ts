/** The SQL of the digest. */
import { sql } from 'kysely';
import type { Tx } from '#kernel/db/types.ts';
import { grantSight, openCircle } from '#kernel/records/circles.ts';
import type { Place, Seals } from '#kernel/records/seals.ts';
import type { Line } from './model/lists.ts';
import type { Choice, SubscriptionState } from './model/subscriptions.ts';

/** What is sealed of a reader. */
export type Reader = { address: string; secret: string };

export type SubscriptionRow = {
  record_id: string;
  circle_id: string;
  reader: Buffer | null;
  secret_hash: Buffer | null;
  mark: Buffer;
  language: Choice['language'];
  every: Choice['every'];
  lines: Line[];
  places: string[];
  due_on: string | null;
  told_through: string | null;
  told_before: string | null;
  refusals: number;
  state: SubscriptionState;
  erase_on: string | null;
};

const columns = sql`d.record_id, d.circle_id, d.reader, d.secret_hash, d.mark, d.language, d.every, d.lines, d.places,
  d.due_on::text as due_on, d.told_through::text as told_through, d.told_before::text as told_before, d.refusals, s.state,
  r.erase_on::text as erase_on`;
const joined = sql`digest.subscriptions d
  join kernel.states s on s.record_id = d.record_id and s.circle_id = d.circle_id and s.workflow = 'digest.subscription'
  join kernel.records r on r.record_id = d.record_id and r.circle_id = d.circle_id`;

const placeOf = (record: string): Place => ({
  record,
  table: 'digest.subscriptions',
  column: 'reader',
  row: record,
});

export const openReader = (seals: Seals, row: { record_id: string; reader: Buffer }): Promise<Reader> =>
  seals.open<Reader>(placeOf(row.record_id), row.reader);

/**
 * The circle of all subscriptions. Made with the first one; its members are the post of whoever comes without signing in, and
 * the clock's, which sends the letters.
 */
export async function theCircle(tx: Tx, seals: Seals): Promise<string> {
  const found = await findCircle(tx);
  if (found) return found;
  await sql`select pg_advisory_xact_lock(hashtextextended('digest.circle', 0))`.execute(tx);
  const made = await findCircle(tx);
  if (made) return made;
  const circle = await openCircle(tx, { kind: 'team', label: 'digest', firstMember: 'post' });
  const clock = await sql<{ post: string }>`select post_id as post from kernel.posts
    where 'kernel.clock' = any (roles) and ended_on is null`.execute(tx);
  for (const { post } of clock.rows)
    await grantSight(tx, seals, { circle, post, reason: 'sends the letters' });
  return circle;
}

async function findCircle(tx: Tx): Promise<string | undefined> {
  const found = await sql<{ circle: string }>`select circle_id as circle from kernel.circles
    where kind = 'team' and label = 'digest' and circle_id = any (kernel.my_circles())`.execute(tx);
  return found.rows[0]?.circle;
}

/** Places of the institutions that work with this node. */
export async function findPlaces(tx: Tx): Promise<string[]> {
  const found = await sql<{ place: string }>`select distinct place from kernel.organisations
    where place is not null and ended_on is null and circle_id = any (kernel.my_circles()) order by place limit 500`.execute(
    tx,
  );
  return found.rows.map(({ place }) => place);
}

/** Of one at a time with this mark: two requests of one address wait for each other. */
export async function findAsked(
  tx: Tx,
  mark: Buffer,
  now: Date,
): Promise<{ silenced: boolean; today: boolean }[]> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${mark.toString('hex')}, 1))`.execute(tx);
  const found = await sql<{ silenced: boolean; today: boolean }>`select d.reader is null as silenced,
      d.asked_at > ${now.toISOString()}::timestamptz - interval '1 day' as today
    from ${joined} where d.mark = ${mark} and s.state = 'asked'`.execute(tx);
  return found.rows;
}

export async function countAsked(tx: Tx, now: Date): Promise<number> {
  const found = await sql<{ n: number }>`select count(*)::int as n from digest.subscriptions
    where asked_at > ${now.toISOString()}::timestamptz - interval '1 hour'`.execute(tx);
  return found.rows[0]?.n ?? 0;
}

export async function saveSubscription(
  tx: Tx,
  seals: Seals,
  row: { id: string; circle: string; reader: Reader; secretHash: Buffer; mark: Buffer; choice: Choice },
  now: Date,
): Promise<void> {
  const { language, every, lines, places } = row.choice;
  const reader = await seals.seal(placeOf(row.id), row.reader);
  await sql`insert into digest.subscriptions (record_id, circle_id, reader, secret_hash, mark, language, every, lines, places,
      asked_at)
    values (${row.id}, ${row.circle}, ${reader}, ${row.secretHash}, ${row.mark}, ${language}, ${every},
      ${lines}::text[], ${places}::text[], ${now.toISOString()})`.execute(tx);
}

export async function findSubscription(tx: Tx, id: string): Promise<SubscriptionRow | undefined> {
  const found = await sql<SubscriptionRow>`select ${columns} from ${joined}
    where d.record_id = ${id} for update of d`.execute(tx);
  return found.rows[0];
}

/** For a transaction that writes nothing. */
export async function readSubscriptionRow(tx: Tx, id: string): Promise<SubscriptionRow | undefined> {
  const found =
    await sql<SubscriptionRow>`select ${columns} from ${joined} where d.record_id = ${id}`.execute(tx);
  return found.rows[0];
}

/** Other confirmed subscriptions of the same address. */
export async function findOthers(tx: Tx, row: SubscriptionRow): Promise<string[]> {
  const found = await sql<{ id: string }>`select d.record_id as id from ${joined}
    where d.mark = ${row.mark} and d.record_id <> ${row.record_id} and s.state = 'confirmed'`.execute(tx);
  return found.rows.map(({ id }) => id);
}

export async function beginLetters(
  tx: Tx,
  id: string,
  days: { dueOn: string; toldThrough: string },
): Promise<void> {
  await sql`update digest.subscriptions set due_on = ${days.dueOn}, told_through = ${days.toldThrough}, refusals = 0,
    again_at = null where record_id = ${id}`.execute(tx);
}

export async function saveChoice(tx: Tx, id: string, choice: Choice): Promise<void> {
  await sql`update digest.subscriptions set language = ${choice.language}, every = ${choice.every},
    lines = ${choice.lines}::text[], places = ${choice.places}::text[] where record_id = ${id}`.execute(tx);
}

/** The address is gone, and the link with it; the mark stays for what is left of the two days, so that it is left alone. */
export async function silence(tx: Tx, id: string): Promise<void> {
  await sql`update digest.subscriptions set reader = null, secret_hash = null where record_id = ${id}`.execute(
    tx,
  );
}

/** Whether anything waits to be taken. */
export async function isWaiting(
  tx: Tx,
  { now, today, morning }: { now: Date; today: string; morning: boolean },
): Promise<boolean> {
  const found = await sql<{ yes: boolean }>`select exists (select 1 from ${joined}
    where ${due(now, today, morning)}) as yes`.execute(tx);
  return found.rows[0]?.yes === true;
}

/** What is due, locked for whoever takes it; another server passes it over. */
export async function takeDue(
  tx: Tx,
  { now, today, morning }: { now: Date; today: string; morning: boolean },
  most: number,
): Promise<SubscriptionRow[]> {
  const found = await sql<SubscriptionRow>`select ${columns} from ${joined}
    where ${due(now, today, morning)} order by s.state, d.due_on limit ${most} for update of d skip locked`.execute(
    tx,
  );
  return found.rows;
}

/** A confirmation at once, a letter in the morning of its day. */
const due = (now: Date, today: string, morning: boolean) => sql`d.reader is not null
  and (d.again_at is null or d.again_at <= ${now.toISOString()}::timestamptz)
  and (s.state = 'asked' and d.confirmation_taken_at is null
    or ${morning} and s.state = 'confirmed' and d.due_on <= ${today}::date)`;

export async function confirmationTaken(tx: Tx, id: string, now: Date): Promise<void> {
  await sql`update digest.subscriptions set confirmation_taken_at = ${now.toISOString()} where record_id = ${id}`.execute(
    tx,
  );
}

export async function letterTaken(
  tx: Tx,
  id: string,
  days: { dueOn: string; toldThrough: string; toldBefore: string },
): Promise<void> {
  await sql`update digest.subscriptions set due_on = ${days.dueOn}, told_through = ${days.toldThrough},
    told_before = ${days.toldBefore}, refusals = case when again_at is null then 0 else refusals end, again_at = null where record_id = ${id}`.execute(
    tx,
  );
}

/** Nothing new: looked at again on a later day, from the same day on. */
export async function nothingNew(tx: Tx, id: string, dueOn: string): Promise<void> {
  await sql`update digest.subscriptions set due_on = ${dueOn} where record_id = ${id}`.execute(tx);
}

/** It did not leave: as it was before, and after a while again. */
export async function letterBack(
  tx: Tx,
  id: string,
  back: { dueOn: string | null; again: Date; refusals: number },
): Promise<void> {
  await sql`update digest.subscriptions set confirmation_taken_at = null, due_on = ${back.dueOn},
    told_through = coalesce(told_before, told_through), again_at = ${back.again.toISOString()}, refusals = ${back.refusals}
    where record_id = ${id}`.execute(tx);
}

export type FoundNews = {
  kind: string;
  from_on: string;
  lines: string[];
  places: string[];
  titles: Record<string, string>;
  link: string | null;
};

/** What became public after a day, up to another; the newest first. */
export async function findNews(tx: Tx, through: string, until: string): Promise<FoundNews[]> {
  const found =
    await sql<FoundNews>`select kind, from_on::text as from_on, lines, places, titles, link from kernel.news
    where from_on > ${through}::date and from_on <= ${until}::date and circle_id = any (kernel.my_circles())
    order by from_on desc, record_id, item_id limit 2000`.execute(tx);
  return found.rows;
}

export async function readBand(tx: Tx): Promise<{ band: string; counted_on: string }> {
  const found = await sql<{ band: string; counted_on: string }>`select band, counted_on::text as counted_on
    from kernel.weekly_band('digest', 'digest.subscription', 'confirmed')`.execute(tx);
  return found.rows[0] as { band: string; counted_on: string };
}
