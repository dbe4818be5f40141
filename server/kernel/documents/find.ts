/** What is known of the documents of a record: names and types, opened for whoever sees the record. */
import { sql } from 'kysely';
import type { Tx } from '../db/types.ts';
import type { Seals } from '../records/seals.ts';
import type { Description } from './put.ts';
import { descriptionPlace } from './sealed-places.ts';

export type DocumentRow = {
  document_id: string;
  record_id: string;
  chunks: number;
  description: Buffer;
  put_at: Date;
};
export type FoundDocument = { id: string; record: string; chunks: number; putAt: Date } & Description;

/** At most 200, the newest first; all of the record, or only those that are named. */
export async function findDocuments(
  tx: Tx,
  seals: Seals,
  record: string,
  only?: readonly string[],
): Promise<FoundDocument[]> {
  if (only?.length === 0) return [];
  const named = only === undefined ? sql`true` : sql`document_id = any (${only}::uuid[])`;
  const found = await sql<DocumentRow>`select document_id, record_id, chunks, description, put_at
    from kernel.documents where record_id = ${record} and ${named} order by put_at desc, document_id desc limit 200`.execute(
    tx,
  );
  return await Promise.all(found.rows.map((row) => openDescription(seals, row)));
}

/** Undefined where there is none, and where this person does not see its record. */
export async function findDocument(
  tx: Tx,
  seals: Seals,
  { record, document }: { record: string; document: string },
): Promise<FoundDocument | undefined> {
  const found = await sql<DocumentRow>`select document_id, record_id, chunks, description, put_at
    from kernel.documents where record_id = ${record} and document_id = ${document}`.execute(tx);
  const row = found.rows[0];
  return row && (await openDescription(seals, row));
}

export async function openDescription(seals: Seals, row: DocumentRow): Promise<FoundDocument> {
  const { document_id: id, record_id: record, chunks, put_at: putAt } = row;
  const description = await seals.open<Description>(
    descriptionPlace({ id, record, chunks }),
    row.description,
  );
  return { id, record, chunks, putAt, ...description };
}
