/** Erasure: the record and all that belongs to it are gone; a tombstone says that it was, and under which rule. */
import { sql } from 'kysely';
import { asRefusals } from '../db/sql-refusals.ts';
import type { Tx } from '../db/types.ts';
import type { Seals } from './seals.ts';
import { eraseOn, type RetentionClassName } from '../retention/classes.ts';

/** Erases at once. Refuses a record on hold. */
export async function eraseRecord(tx: Tx, record: string, rule: string): Promise<void> {
  await asRefusals(sql`select kernel.erase_record(${record}, ${rule})`.execute(tx));
}

/** Sets the day on which the clock erases the record: by its class, or earlier where this country's table says so. */
export async function eraseLater(
  tx: Tx,
  record: string,
  retention: RetentionClassName,
  from: string,
): Promise<string | undefined> {
  const found = await sql<{
    days: number | null;
  }>`select kernel.period_of(${record}, ${retention}) as days`.execute(tx);
  const day = earlier(eraseOn(retention, from), dayAfter(from, found.rows[0]?.days ?? null));
  await asRefusals(sql`select kernel.set_erase_on(${record}, ${retention}, ${day ?? null})`.execute(tx));
  return day;
}

/** Holds a record back from erasure for a reason, which is sealed, or lets it go (`undefined`). */
export async function holdRecord(
  tx: Tx,
  seals: Seals,
  record: string,
  reason: string | undefined,
): Promise<void> {
  const place = { record, table: 'kernel.records', column: 'hold_reason', row: record };
  const sealed = reason === undefined ? null : await seals.sealReason(place, reason);
  await asRefusals(sql`select kernel.hold_record(${record}, ${sealed})`.execute(tx));
}

function dayAfter(from: string, days: number | null): string | undefined {
  if (days === null) return undefined;
  const day = new Date(`${from}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

function earlier(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one < other ? one : other;
}
