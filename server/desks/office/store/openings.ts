/** The SQL of accounts that are opened anew by two people. */
import { sql } from 'kysely';
import { asRefusals } from '#kernel/db/sql-refusals.ts';
import type { Tx } from '#kernel/db/types.ts';
import type { Opening } from '../model.ts';

/** Answers until when it may be confirmed. */
export async function askOpening(
  tx: Tx,
  asked: { opening: string; user: string; reason: string },
): Promise<Date> {
  const found = await asRefusals(
    sql<{
      until: Date;
    }>`select kernel.ask_opening(${asked.opening}, ${asked.user}, ${asked.reason}) as until`.execute(tx),
  );
  return (found.rows[0] as { until: Date }).until;
}

/** Ends every way in, opens the link, and answers for whom and until when. */
export async function confirmAsked(
  tx: Tx,
  asked: { opening: string; secretHash: Buffer; hours: number },
): Promise<{ user: string; until: Date }> {
  const found = await asRefusals(
    sql<{ user_id: string; until_at: Date }>`select * from kernel.confirm_opening(${asked.opening},
      ${asked.secretHash}, make_interval(hours => ${asked.hours}::int))`.execute(tx),
  );
  const { user_id: user, until_at: until } = found.rows[0] as { user_id: string; until_at: Date };
  return { user, until };
}

/** Answers whose account stays as it is. */
export async function withdrawAsked(tx: Tx, opening: string): Promise<string> {
  const found = await asRefusals(
    sql<{ user: string }>`select kernel.withdraw_opening(${opening}) as user`.execute(tx),
  );
  return (found.rows[0] as { user: string }).user;
}

/** What waits for a second person, oldest first. */
export async function findOpenings(tx: Tx): Promise<Opening[]> {
  const found = await asRefusals(
    sql<{
      opening_id: string;
      user_id: string;
      name: string;
      reason: string;
      asked_name: string;
      asked_at: Date;
      ends_at: Date;
      turn: Opening['turn'];
    }>`select * from kernel.openings_waiting()`.execute(tx),
  );
  return found.rows.map((row) => ({
    opening: row.opening_id,
    user: row.user_id,
    name: row.name,
    reason: row.reason,
    askedBy: row.asked_name,
    askedAt: row.asked_at.toISOString(),
    until: row.ends_at.toISOString(),
    turn: row.turn,
  }));
}

/** Whether somebody ever set up a way in: then it takes two people to open the account. */
export async function isInUse(tx: Tx, user: string): Promise<boolean> {
  const found = await asRefusals(
    sql<{ in_use: boolean }>`select kernel.account_in_use(${user}) as in_use`.execute(tx),
  );
  return (found.rows[0] as { in_use: boolean }).in_use;
}
