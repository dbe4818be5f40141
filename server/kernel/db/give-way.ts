/** The deployment's transaction among people at work: it gives way to them and begins again, so that they need not. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';

/** Deadlock, and a lock that was not to be had in time. */
const inTheWay = ['40P01', '55P03'];
const tries = 30;

/**
 * Runs `work` in a transaction that has locked every table of these schemas before, or none of them. What people wait for
 * it stays under the two seconds that one of their statements waits for a lock. Throws as `work` does.
 */
export async function givingWay(
  client: Client,
  schemas: readonly string[],
  work: () => Promise<void>,
): Promise<void> {
  for (let n = 1; ; n += 1) {
    await client.query('begin');
    try {
      await lockAll(client, schemas);
      await work();
      await client.query('commit');
      return;
    } catch (error) {
      // The first fault is the one that is told; a connection that is gone cannot roll back, and need not.
      await client.query('rollback').catch(() => {});
      if (n === tries || !inTheWay.includes(String((error as { code?: string }).code))) throw error;
      await pause(200);
    }
  }
}

/** Waits briefly: whoever asks for such a lock holds up all who come after. */
async function lockAll(client: Client, schemas: readonly string[]): Promise<void> {
  await client.query("set local lock_timeout = '500ms'");
  // So that a deadlock is ours to notice, and never ends a person's work. Only a superuser may say so.
  await client.query(
    `select set_config('deadlock_timeout', '50ms', true) where current_setting('is_superuser') = 'on'`,
  );
  const found = await client.query(
    `select oid::regclass::text as name from pg_class
     where relnamespace::regnamespace::text = any ($1) and relkind in ('r', 'p') and not relispartition order by 1`,
    [schemas],
  );
  if (found.rows.length === 0) return;
  await client.query('set local role zaedno_owner');
  await client.query(`lock table ${found.rows.map(({ name }) => name).join(', ')} in access exclusive mode`);
  await client.query('reset role');
}
