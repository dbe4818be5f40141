/** Opens a record in the spine: who owns it, who may know of it, how long it is kept. */
import { sql } from 'kysely';
import { asRefusals } from '../db/sql-refusals.ts';
import type { Tx } from '../db/types.ts';
import type { HandlingCode } from '../handling/codes.ts';
import { newId } from '../ids.ts';
import type { RetentionClassName } from '../retention/classes.ts';

export type NewRecord = {
  desk: string;
  kind: string;
  organisation: string;
  circle: string;
  retention: RetentionClassName;
  handling?: HandlingCode;
  id?: string;
};

/** Answers the record's id (UUIDv7). Refuses a circle that the person at work is not in. */
export async function openRecord(tx: Tx, record: NewRecord): Promise<string> {
  const id = record.id ?? newId();
  await asRefusals(
    sql`select kernel.open_record(${id}, ${record.circle}, ${record.desk}, ${record.kind}, ${record.organisation},
      ${record.handling ?? null}, ${record.retention})`.execute(tx),
  );
  return id;
}
