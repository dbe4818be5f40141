/** Circles: opening one, letting somebody in, keeping somebody out, and moving a record into another. */
import { sql } from 'kysely';
import { asRefusals } from '../db/sql-refusals.ts';
import type { Tx } from '../db/types.ts';

export type CircleKind = 'team' | 'queue' | 'place' | 'record';

/** Opens a circle with the person at work, or the post they hold, as its first member; answers its id. */
export async function openCircle(
  tx: Tx,
  circle: { kind: CircleKind; label: string; firstMember: 'person' | 'post' },
): Promise<string> {
  const opened = await sql<{ id: string }>`
    select kernel.open_circle(${circle.kind}, ${circle.label}, ${circle.firstMember === 'post'}) as id`.execute(
    tx,
  );
  return (opened.rows[0] as { id: string }).id;
}

/** Lets a person or a post into a circle, for a reason and until a time; only who is in it may. */
export async function grantSight(
  tx: Tx,
  grant: { circle: string; user?: string; post?: string; reason: string; until?: Date },
): Promise<void> {
  await asRefusals(
    sql`select kernel.grant_sight(${grant.circle}, ${grant.user ?? null}, ${grant.post ?? null}, ${grant.reason},
      ${grant.until?.toISOString() ?? null})`.execute(tx),
  );
}

/** Keeps a person out of a circle whatever posts they hold. */
export async function excludePerson(tx: Tx, circle: string, user: string, reason: string): Promise<void> {
  await asRefusals(sql`select kernel.exclude_person(${circle}, ${user}, ${reason})`.execute(tx));
}

/** Moves a record, with everything that belongs to it, into another circle. */
export async function moveRecord(tx: Tx, record: string, circle: string): Promise<void> {
  await asRefusals(sql`select kernel.move_record(${record}, ${circle})`.execute(tx));
}
