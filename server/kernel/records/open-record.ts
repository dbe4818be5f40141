/** Opens a record in the spine: who owns it, who may know of it, how long it is kept. */
import { sql } from 'kysely';
import { asRefusals } from '../db/sql-refusals.ts';
import type { Tx } from '../db/types.ts';
import type { HandlingCode } from '../handling/codes.ts';
import type { RetentionClassName } from '../retention/classes.ts';

export type NewRecord = {
  desk: string;
  kind: string;
  organisation: string;
  circle: string;
  retention: RetentionClassName;
  handling?: HandlingCode;
};

/** Answers the record's id (UUIDv7, made by the database). Refuses a circle that the person at work is not in. */
export async function openRecord(tx: Tx, record: NewRecord): Promise<string> {
  const opened = await asRefusals(
    sql<{ id: string }>`select kernel.open_record(${record.circle}, ${record.desk}, ${record.kind},
      ${record.organisation}, ${record.handling ?? null}, ${record.retention}) as id`.execute(tx),
  );
  return (opened.rows[0] as { id: string }).id;
}
