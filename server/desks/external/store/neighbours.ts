/** SQL of neighbours and their contact points. */
import { json } from '#kernel/db/json.ts';
import { sql } from 'kysely';
import type { Tx } from '#kernel/db/types.ts';
import type { Neighbour, Point, PointFacts } from '../model/neighbours.ts';
import type { Texts } from '../model/shared.ts';
import { textArray } from './values.ts';

export type NeighbourFound = Neighbour & { circle: string };

const most = 500;
const columns = sql`record_id as neighbour, circle_id as circle, kind, code, names, version`;

/** Countries by code, organisations after them in the order of entry; all, or those named. */
export async function findNeighbours(tx: Tx, ids?: readonly string[]): Promise<NeighbourFound[]> {
  const named = ids ? sql`record_id = any (${ids})` : sql`true`;
  const found = await sql<NeighbourFound>`select ${columns} from external.neighbours
    where circle_id = any (kernel.my_circles()) and ${named}
    order by code nulls last, created_at, record_id limit ${most}`.execute(tx);
  return found.rows;
}

type NeighbourValues = { kind: string; code: string | null; names: Texts };

/** True where a country of this code stands in the register already. */
export async function isCodeTaken(tx: Tx, code: string | null, but: string | null): Promise<boolean> {
  const found = await sql<{ taken: boolean }>`select exists (select 1 from external.neighbours
    where circle_id = any (kernel.my_circles()) and code = ${code}
      and record_id is distinct from ${but}::uuid) as taken`.execute(tx);
  return found.rows[0]?.taken ?? false;
}

export async function saveNeighbour(
  tx: Tx,
  row: NeighbourValues & { id: string; circle: string },
): Promise<void> {
  await sql`insert into external.neighbours (record_id, circle_id, kind, code, names)
    values (${row.id}, ${row.circle}, ${row.kind}, ${row.code}, ${json(row.names)})`.execute(tx);
}

/** Answers the new version, or undefined where somebody was quicker. */
export async function updateNeighbour(
  tx: Tx,
  found: NeighbourFound,
  base: number,
  row: NeighbourValues,
): Promise<number | undefined> {
  const changed = await sql<{ version: number }>`update external.neighbours
    set kind = ${row.kind}, code = ${row.code}, names = ${json(row.names)}, version = version + 1
    where record_id = ${found.neighbour} and circle_id = ${found.circle} and version = ${base}
    returning version`.execute(tx);
  return changed.rows[0]?.version;
}

export type PointFound = Point & { neighbour: string };

const pointColumns = sql`record_id as neighbour, point_id as point, answers_at as "answersAt", post, office, name, telephone, email,
  languages, valid_from as "validFrom", valid_until as "validUntil", checked_on as "checkedOn", version`;

/** By level, the strategic first; all, or one. */
export async function findPoints(tx: Tx, point?: string): Promise<PointFound[]> {
  const named = point === undefined ? sql`true` : sql`point_id = ${point}`;
  const found = await sql<PointFound>`select ${pointColumns} from external.contact_points
    where circle_id = any (kernel.my_circles()) and ${named}
    order by array_position(array['strategic', 'operational', 'tactical'], answers_at), post, point_id
    limit ${most * 4}`.execute(tx);
  return found.rows;
}

export async function savePoint(
  tx: Tx,
  of: { neighbour: string; circle: string; point: string },
  row: PointFacts,
): Promise<void> {
  await sql`insert into external.contact_points (record_id, circle_id, point_id, answers_at, post, office, name,
      telephone, email, languages, valid_from, valid_until, checked_on)
    values (${of.neighbour}, ${of.circle}, ${of.point}, ${row.answersAt}, ${row.post}, ${row.office}, ${row.name},
      ${row.telephone}, ${row.email}, ${textArray(row.languages)}, ${row.validFrom}::date, ${row.validUntil}::date,
      ${row.checkedOn}::date)`.execute(tx);
}

/** Answers the new version, or undefined where somebody was quicker. */
export async function updatePoint(
  tx: Tx,
  point: string,
  base: number,
  row: PointFacts,
): Promise<number | undefined> {
  const changed = await sql<{
    version: number;
  }>`update external.contact_points set answers_at = ${row.answersAt},
      post = ${row.post}, office = ${row.office}, name = ${row.name}, telephone = ${row.telephone},
      email = ${row.email}, languages = ${textArray(row.languages)}, valid_from = ${row.validFrom}::date,
      valid_until = ${row.validUntil}::date, checked_on = ${row.checkedOn}::date, version = version + 1
    where circle_id = any (kernel.my_circles()) and point_id = ${point} and version = ${base}
    returning version`.execute(tx);
  return changed.rows[0]?.version;
}

/** Gone for good: there is no reason to keep how somebody was reached. */
export async function deletePoint(tx: Tx, point: string): Promise<void> {
  await sql`delete from external.contact_points
    where circle_id = any (kernel.my_circles()) and point_id = ${point}`.execute(tx);
}
