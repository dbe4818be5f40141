/** Waits for the moment in which others stand before a lock, so that a test of two at once needs no guess how long that takes. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';

const longest = 60_000;

/** Resolves when so many sessions of this database (of one login) wait for a lock; `owner` may itself be in a transaction. */
export async function untilWaiting(owner: Client, many = 1, login?: string): Promise<void> {
  for (let waited = 0; waited < longest; waited += 20) {
    if ((await countWaiting(owner, login)) >= many) return;
    await pause(20);
  }
  throw new Error(`Fewer than ${many} sessions waited for a lock within a minute.`);
}

/** How many sessions of this database (of one login) wait for a lock. */
export async function countWaiting(owner: Client, login?: string): Promise<number> {
  // Within a transaction the activity is else the one that was seen first.
  await owner.query('select pg_stat_clear_snapshot()');
  const found = await owner.query<{ n: number }>(
    `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
     and usename = coalesce($1, usename)`,
    [login],
  );
  return found.rows[0]?.n ?? 0;
}
