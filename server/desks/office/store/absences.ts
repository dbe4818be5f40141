/** The days on which holders of posts are away. */
import { sql } from 'kysely';
import { asRefusals } from '#kernel/db/sql-refusals.ts';
import type { Tx } from '#kernel/db/types.ts';
import type { Absence } from '../model.ts';

/** Of one post, those that are not over, the next first. */
export async function findAbsences(tx: Tx, post: string): Promise<Absence[]> {
  const found = await sql<{ absence_id: string; user_id: string; from_on: string; until_on: string }>`
    select absence_id, user_id, from_on, until_on from kernel.absences
    where post_id = ${post} and circle_id = any (kernel.my_circles()) and until_on >= current_date
    order by from_on, absence_id`.execute(tx);
  return found.rows.map((row) => ({
    absence: row.absence_id,
    user: row.user_id,
    fromOn: row.from_on,
    untilOn: row.until_on,
  }));
}

/** Throws `kernel.not-found` where that person does not hold the post on any of these days, or they are over. */
export async function enterAbsence(tx: Tx, absence: Absence & { post: string }): Promise<string> {
  const { absence: id, user, post, fromOn, untilOn } = absence;
  await asRefusals(
    sql`select kernel.enter_absence(${id}, ${user}, ${post}, ${fromOn}, ${untilOn})`.execute(tx),
  );
  return id;
}

export async function endAbsence(tx: Tx, absence: string): Promise<void> {
  await asRefusals(sql`select kernel.end_absence(${absence})`.execute(tx));
}
