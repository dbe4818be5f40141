/** Circles: opening one, letting somebody in, keeping somebody out, and moving a record into another. */
import { sql } from 'kysely';
import { asRefusals } from '../db/sql-refusals.ts';
import type { Tx } from '../db/types.ts';
import { placeOfExclusion, placeOfGrant } from './reason-places.ts';
import type { Place, Seals } from './seals.ts';

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

/** `record`: for whose sake; its reason is sealed under that record's key. Left out in a team, whose members are colleagues. */
type Of = { circle: string; record?: string; reason: string };

/** Lets a person or a post into a circle, for a reason and until a time; only who is in it may. */
export async function grantSight(
  tx: Tx,
  seals: Seals,
  grant: Of & ({ user: string } | { post: string }) & { until?: Date },
): Promise<void> {
  const who = 'user' in grant ? grant.user : grant.post;
  const reason = await keptReason(seals, placeOfGrant, who, grant);
  await asRefusals(
    sql`select kernel.grant_sight(${grant.circle}, ${grant.record ?? null}, ${'user' in grant ? who : null},
      ${'post' in grant ? who : null}, ${reason},
      ${grant.until?.toISOString() ?? null})`.execute(tx),
  );
}

/** Keeps a person out of a circle whatever posts they hold. */
export async function excludePerson(tx: Tx, seals: Seals, out: Of & { user: string }): Promise<void> {
  const reason = await keptReason(seals, placeOfExclusion, out.user, out);
  await asRefusals(
    sql`select kernel.exclude_person(${out.circle}, ${out.record ?? null}, ${out.user}, ${reason})`.execute(
      tx,
    ),
  );
}

/** Moves a record, with everything that belongs to it, into another circle. */
export async function moveRecord(tx: Tx, record: string, circle: string): Promise<void> {
  await asRefusals(sql`select kernel.move_record(${record}, ${circle})`.execute(tx));
}

async function keptReason(
  seals: Seals,
  placeOf: (record: string, who: string) => Place,
  who: string,
  { record, reason }: Of,
): Promise<string> {
  return record === undefined ? reason : await seals.sealReason(placeOf(record, who), reason);
}
