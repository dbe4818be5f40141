/** Hands out a document by its one-use address, a megabyte at a time, and never a whole one in memory. */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { beginAs, type Transaction } from '../db/transaction.ts';
import { hashSecret } from '../keys/files.ts';
import type { House } from '../operation/house.ts';
import { notFound } from '../operation/errors.ts';
import { sealsOf } from '../records/seals.ts';
import { type DocumentRow, type FoundDocument, openDescription } from './find.ts';
import { chunkPlace } from './sealed-places.ts';

export type HandedOut = { document: FoundDocument; bytes: AsyncGenerator<Buffer> };
type Asked = Pick<House, 'pools' | 'keyring'>;

/** Uses the address up, durably, before the first byte. Whatever does not fit is `kernel.not-found`, and why is not said. */
export async function handOut(house: Asked, session: string, address: string): Promise<HandedOut> {
  const document = await inTransaction(house, session, async (transaction) => {
    const used =
      await sql<DocumentRow>`select * from kernel.use_document_address(${hashSecret(address)})`.execute(
        transaction.tx,
      );
    const row = used.rows[0] ?? notFound();
    const opened = await openDescription(sealsOf(house.keyring, transaction.tx), row);
    await transaction.commit([]);
    return opened;
  });
  return { document, bytes: pieces(house, session, document) };
}

/** Each piece in a transaction of its own: a slow reader holds no connection, and a session that ends hands out no more. */
async function* pieces(house: Asked, session: string, document: FoundDocument): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  for (let n = 0; n < document.chunks; n += 1) {
    const piece = await inTransaction(house, session, async ({ tx }) => {
      const found = await sql<{ sealed: Buffer }>`select sealed from kernel.document_chunks
        where record_id = ${document.record} and document_id = ${document.id} and n = ${n}`.execute(tx);
      const { sealed } = found.rows[0] ?? notFound();
      return await sealsOf(house.keyring, tx).openBytes(chunkPlace(document, n), sealed);
    });
    hash.update(piece);
    if (n === document.chunks - 1 && hash.digest('hex') !== document.sha256)
      throw new Error('A document is not what was put in; its last piece was not handed out.');
    yield piece;
  }
}

async function inTransaction<T>(
  { pools }: Asked,
  session: string,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  const transaction = await beginAs(pools, session);
  try {
    return await work(transaction);
  } finally {
    await transaction.rollback();
    transaction.release();
  }
}
