/** Takes one document from its record. The record's key stays; with the record itself it is destroyed, and every copy with it. */
import { sql } from 'kysely';
import { asRefusals } from '../db/sql-refusals.ts';
import type { Tx } from '../db/types.ts';

/**
 * Its pieces are gone from the database with this transaction; backups of the data hold them, sealed, until they go (35
 * days). Throws `kernel.not-found`, and `kernel.on-hold` for a record that is held.
 */
export async function eraseDocument(tx: Tx, record: string, document: string): Promise<void> {
  await asRefusals(sql`select kernel.drop_document(${record}, ${document})`.execute(tx));
}
