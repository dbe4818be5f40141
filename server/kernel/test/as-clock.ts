/** One statement in a transaction of somebody's session; the clock's own work is tried so. */
import type { AtWork, TestHouse } from './house.ts';

/** Answers the rows. */
export async function inSession(
  t: TestHouse,
  { secret }: AtWork,
  text: string,
  values: unknown[] = [],
): Promise<Record<string, unknown>[]> {
  const client = await t.database.pools.app.connect();
  try {
    await client.query('begin');
    await client.query('select * from kernel.enter($1)', [secret]);
    const { rows } = await client.query(text, values);
    await client.query('commit');
    return rows;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}
