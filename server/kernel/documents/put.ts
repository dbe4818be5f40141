/** Keeps a file with a record: cut into pieces of a megabyte, each sealed under the record's key and bound to its place. */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { asRefusals } from '../db/sql-refusals.ts';
import type { Tx } from '../db/types.ts';
import type { Seals } from '../records/seals.ts';
import type { CleanDocument } from './clean.ts';
import { chunkPlace, chunkSize, descriptionPlace } from './sealed-places.ts';

/** What is sealed beside the pieces. `sha256` is that of the clean bytes, in hexadecimal; it never stands open. */
export type Description = Pick<CleanDocument, 'name' | 'type' | 'kept' | 'told'> & {
  size: number;
  sha256: string;
};

/** Answers the document's id. Throws `kernel.not-found` for a record that this person does not see. */
export async function putDocument(
  tx: Tx,
  seals: Seals,
  document: { id: string; record: string; file: CleanDocument },
): Promise<string> {
  const { id, record, file } = document;
  const { bytes, ...said } = file;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const description: Description = { ...said, size: bytes.length, sha256 };
  const chunks = Math.max(1, Math.ceil(bytes.length / chunkSize));
  const sealed = await seals.seal(descriptionPlace({ id, record, chunks }), description);
  await asRefusals(sql`select kernel.put_document(${record}, ${id}, ${chunks}, ${sealed})`.execute(tx));
  for (let n = 0; n < chunks; n += 1) {
    const piece = bytes.subarray(n * chunkSize, (n + 1) * chunkSize);
    const chunk = await seals.sealBytes(chunkPlace({ id, record, chunks }, n), piece);
    await asRefusals(sql`select kernel.put_document_chunk(${record}, ${id}, ${n}, ${chunk})`.execute(tx));
  }
  return id;
}
