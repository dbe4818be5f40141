/** Addresses of documents: each works once, for 60 seconds, in the session that asked for it. */
import { sql } from 'kysely';
import { asRefusals } from '../db/sql-refusals.ts';
import type { Tx } from '../db/types.ts';
import { hashSecret, randomSecret } from '../keys/files.ts';

/** Answers the path. It leads nowhere until this transaction, with the ledger row of whoever asked, is durable. */
export async function makeAddress(
  tx: Tx,
  { record, document }: { record: string; document: string },
): Promise<string> {
  const secret = randomSecret();
  await asRefusals(
    sql`select kernel.make_document_address(${record}, ${document}, ${hashSecret(secret)})`.execute(tx),
  );
  return `/api/documents/${secret}`;
}

export const addressSecret = /^[\w-]{20,100}$/;
