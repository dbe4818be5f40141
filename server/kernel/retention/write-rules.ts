/** How long this node keeps each class, written at deployment: the database erases by its own table, whatever a caller says. */
import type { Client } from 'pg';
import { retentionOf, type ShorterTimes } from './classes.ts';

/** As the owner. Rows that are as they should be are left alone. */
export async function writeRetentionRules(client: Client, shorter: ShorterTimes): Promise<void> {
  await client.query('begin');
  await client.query('set local role zaedno_owner');
  for (const [name, { days, houseDays }] of Object.entries(retentionOf(shorter))) {
    await client.query(
      `insert into kernel.retention_rules as r (retention_class, days, house_days) values ($1, $2, $3)
       on conflict (retention_class) do update set days = excluded.days, house_days = excluded.house_days
       where (r.days, r.house_days) is distinct from (excluded.days, excluded.house_days)`,
      [name, days, houseDays],
    );
  }
  await client.query('commit');
}
