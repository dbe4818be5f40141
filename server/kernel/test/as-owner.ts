/** What a test does as the owner of its database, beside everything that a session may. */
import { Client } from 'pg';
import type { TestHouse } from './house.ts';

/** One statement as the database's owner. */
export async function asOwner<R = Record<string, unknown>>(
  t: TestHouse,
  text: string,
  values: unknown[] = [],
): Promise<R[]> {
  const owner = new Client({ connectionString: t.database.ownerUrl });
  await owner.connect();
  try {
    return (await owner.query(text, values)).rows;
  } finally {
    await owner.end();
  }
}

/** Takes a record with all that hangs on it out of everybody's sight: into a circle that nobody is in. */
export async function hide(t: TestHouse, record: string): Promise<void> {
  const owner = new Client({ connectionString: t.database.ownerUrl });
  await owner.connect();
  try {
    await owner.query('begin');
    await owner.query('set constraints all deferred');
    const circle = crypto.randomUUID();
    await owner.query(`insert into kernel.circles (circle_id, kind, label) values ($1, 'record', 'nobody')`, [
      circle,
    ]);
    const hanging = await owner.query(`select distinct conrelid::regclass::text as name from pg_constraint
      where confrelid = 'kernel.records'::regclass and array_length(conkey, 1) = 2`);
    for (const name of ['kernel.records', ...hanging.rows.map((row) => row.name as string)])
      await owner.query(`update ${name} set circle_id = $1 where record_id = $2`, [circle, record]);
    await owner.query('commit');
  } finally {
    await owner.end();
  }
}
