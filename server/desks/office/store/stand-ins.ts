/** The SQL of stand-ins and of second looks. */
import { sql } from 'kysely';
import { asRefusals } from '#kernel/db/sql-refusals.ts';
import type { Tx } from '#kernel/db/types.ts';
import { placeOfLook } from '#kernel/records/reason-places.ts';
import type { Seals } from '#kernel/records/seals.ts';
import type { Look } from '../model.ts';

export type Naming = { desk: string; user: string; post: string; reason: string };

export async function saveStandIn(tx: Tx, { desk, user, post, reason }: Naming): Promise<string> {
  const named = await asRefusals(
    sql<{ id: string }>`select kernel.name_stand_in(${desk}, ${user}, ${post}, ${reason}) as id`.execute(tx),
  );
  return (named.rows[0] as { id: string }).id;
}

export async function confirmOne(tx: Tx, standIn: string): Promise<void> {
  await asRefusals(sql`select kernel.confirm_stand_in(${standIn})`.execute(tx));
}

export async function endOne(tx: Tx, standIn: string): Promise<void> {
  await asRefusals(sql`select kernel.end_stand_in(${standIn})`.execute(tx));
}

type Row = {
  look_id: string;
  record_id: string;
  desk: string;
  act: string;
  kind: Look['kind'];
  asked_at: Date;
  due_at: Date | null;
  turn: Look['turn'];
  reason: string | null;
};

/** What waits for the person at work as second, what they asked for, and what ended without anybody. */
export async function findLooksForMe(tx: Tx, seals: Seals): Promise<Look[]> {
  const found = await sql<Row>`select * from kernel.looks_for_me()`.execute(tx);
  const looks = found.rows.map(async (row) => ({
    look: row.look_id,
    record: row.record_id,
    desk: row.desk,
    act: row.act,
    kind: row.kind,
    askedAt: row.asked_at.toISOString(),
    dueAt: row.due_at?.toISOString() ?? null,
    turn: row.turn,
    reason:
      row.reason && (await seals.openReason(placeOfLook(row.record_id, row.look_id, 'reason'), row.reason)),
  }));
  return await Promise.all(looks);
}
