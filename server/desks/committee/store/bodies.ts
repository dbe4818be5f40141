/** SQL of bodies and their seats. */
import { sql } from 'kysely';
import { json } from '#kernel/db/json.ts';
import type { Tx } from '#kernel/db/types.ts';
import type { Body, Seat, SeatFacts } from '../model/bodies.ts';
import type { Texts } from '../model/shared.ts';

const most = 100;

/** In the order of entry: all, or one. */
export async function findBodies(tx: Tx, body?: string): Promise<(Body & { circle: string })[]> {
  const named = body === undefined ? sql`true` : sql`record_id = ${body}`;
  const found = await sql<
    Body & { circle: string }
  >`select record_id as body, circle_id as circle, names, version
    from committee.bodies where circle_id = any (kernel.my_circles()) and ${named}
    order by created_at, record_id limit ${most}`.execute(tx);
  return found.rows;
}

export async function saveBody(tx: Tx, of: { body: string; circle: string }, names: Texts): Promise<void> {
  await sql`insert into committee.bodies (record_id, circle_id, names)
    values (${of.body}, ${of.circle}, ${json(names)})`.execute(tx);
}

/** Answers the new version, or undefined where somebody was quicker. */
export async function updateBody(
  tx: Tx,
  body: string,
  base: number,
  names: Texts,
): Promise<number | undefined> {
  const changed = await sql<{ version: number }>`update committee.bodies
    set names = ${json(names)}, version = version + 1
    where circle_id = any (kernel.my_circles()) and record_id = ${body} and version = ${base}
    returning version`.execute(tx);
  return changed.rows[0]?.version;
}

export type SeatFound = Seat & { body: string };

/** By institution, the chair first: of all bodies or of one, all or those of a day. */
export async function findSeats(
  tx: Tx,
  of: { body?: string; seat?: string; on?: string } = {},
): Promise<SeatFound[]> {
  const found =
    await sql<SeatFound>`select s.record_id as body, s.seat_id as seat, s.organisation_id as organisation,
      coalesce(o.names, '{}') as "organisationNames", s.holds, s.post, s.name, s.from_on as from,
      s.until_on as until, s.version
    from committee.seats s left join kernel.organisations o on o.organisation_id = s.organisation_id
    where s.circle_id = any (kernel.my_circles())
      and (${of.body ?? null}::uuid is null or s.record_id = ${of.body ?? null}::uuid)
      and (${of.seat ?? null}::uuid is null or s.seat_id = ${of.seat ?? null}::uuid)
      and (${of.on ?? null}::date is null or (s.from_on <= ${of.on ?? null}::date
        and (s.until_on is null or s.until_on >= ${of.on ?? null}::date)))
    order by s.record_id,
      min(case s.holds when 'chair' then 0 else 1 end) over (partition by s.record_id, s.organisation_id),
      s.organisation_id, array_position(array['chair', 'member', 'substitute', 'observer'], s.holds), s.from_on, s.seat_id
    limit 2000`.execute(tx);
  return found.rows;
}

export async function saveSeat(
  tx: Tx,
  of: { body: string; circle: string; seat: string },
  row: SeatFacts,
): Promise<void> {
  await sql`insert into committee.seats (record_id, circle_id, seat_id, organisation_id, holds, post, name, from_on, until_on)
    values (${of.body}, ${of.circle}, ${of.seat}, ${row.organisation}, ${row.holds}, ${row.post}, ${row.name},
      ${row.from}::date, ${row.until}::date)`.execute(tx);
}

/** Answers the new version, or undefined where somebody was quicker. */
export async function updateSeat(
  tx: Tx,
  of: { body: string; seat: string; base: number },
  row: SeatFacts,
): Promise<number | undefined> {
  const changed = await sql<{ version: number }>`update committee.seats
    set organisation_id = ${row.organisation}, holds = ${row.holds}, post = ${row.post}, name = ${row.name},
      from_on = ${row.from}::date, until_on = ${row.until}::date, version = version + 1
    where circle_id = any (kernel.my_circles()) and record_id = ${of.body} and seat_id = ${of.seat}
      and version = ${of.base} returning version`.execute(tx);
  return changed.rows[0]?.version;
}

/** Those of the ids that this person sees. */
export async function knownOrganisations(tx: Tx, ids: readonly string[]): Promise<Map<string, Texts>> {
  const found = await sql<{
    id: string;
    names: Texts;
  }>`select organisation_id as id, names from kernel.organisations
    where circle_id = any (kernel.my_circles()) and organisation_id = any (${[...new Set(ids)]}::uuid[])`.execute(
    tx,
  );
  return new Map(found.rows.map(({ id, names }) => [id, names]));
}

/** What institutions are called, in every language. */
export async function findOrganisationNames(tx: Tx): Promise<Texts[]> {
  const found = await sql<{ names: Texts }>`select names from kernel.organisations
    where circle_id = any (kernel.my_circles())`.execute(tx);
  return found.rows.map(({ names }) => names);
}

export type PostFound = { post: string; names: Texts; organisation: string; organisationNames: Texts };

export async function findPost(tx: Tx, post: string): Promise<PostFound | undefined> {
  const found = await sql<PostFound>`select p.post_id as post, p.names, p.organisation_id as organisation,
      coalesce(o.names, '{}') as "organisationNames"
    from kernel.posts p left join kernel.organisations o on o.organisation_id = p.organisation_id
    where p.circle_id = any (kernel.my_circles()) and p.post_id = ${post}`.execute(tx);
  return found.rows[0];
}
