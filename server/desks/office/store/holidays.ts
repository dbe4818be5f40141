/** The SQL of the days on which nobody works. */
import { sql } from 'kysely';
import { asRefusals } from '#kernel/db/sql-refusals.ts';
import type { Tx } from '#kernel/db/types.ts';
import type { Holiday } from '../model/holidays.ts';

/** Of one year, in order. */
export async function findHolidays(tx: Tx, year: number): Promise<Holiday[]> {
  const found = await sql<Holiday>`select day, names from kernel.holidays
    where extract(year from day) = ${year} order by day`.execute(tx);
  return found.rows;
}

/** False, and nothing is written, where a year would have too many. */
export async function saveHolidays(tx: Tx, days: readonly Holiday[]): Promise<boolean> {
  const saved = await asRefusals(
    sql<{ fits: boolean }>`select kernel.enter_holidays(${JSON.stringify(days)}::jsonb) as fits`.execute(tx),
  );
  return saved.rows[0]?.fits === true;
}

export async function removeHoliday(tx: Tx, day: string): Promise<void> {
  await asRefusals(sql`select kernel.remove_holiday(${day}::date)`.execute(tx));
}
