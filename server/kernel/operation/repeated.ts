/** Steps 5 and 10: one key, one input, one outcome; a command that comes again is answered and not repeated. */
import { sql } from 'kysely';
import type { Transaction } from '../db/transaction.ts';
import { hashText, signText } from '../keys/files.ts';
import type { AnyOperation } from './define.ts';
import { refuse } from './errors.ts';
import type { House } from './house.ts';
import type { Statement } from './ledger-row.ts';
import type { Request } from './request.ts';

/** The answer kept under this key. The lock lets a second copy wait for the first. Throws `kernel.key-reused`. */
export async function findRepeated(
  house: House,
  operation: AnyOperation,
  { request, input }: { request: Request; input: unknown },
  { tx, actor }: Transaction,
): Promise<{ output: unknown } | undefined> {
  const { key } = request;
  if (operation.kind !== 'command' || !key) return undefined;
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${actor.user}:${operation.name}:${key}`}, 0))`.execute(
    tx,
  );
  const found = await sql<{
    input_hash: Buffer;
    output: unknown;
  }>`select input_hash, output from kernel.idempotency
    where user_id = ${actor.user} and operation = ${operation.name} and key = ${key}`.execute(tx);
  const row = found.rows[0];
  if (!row) return undefined;
  if (!row.input_hash.equals(hashInput(house, request, input))) refuse('kernel.key-reused');
  return { output: row.output };
}

/** The statement that keeps the answer for a day under its key; outputs of commands hold ids, states and dates only. */
export function keepAnswer(
  house: House,
  operation: AnyOperation,
  { request, input, output }: { request: Request; input: unknown; output: unknown },
  { actor }: Transaction,
): Statement[] {
  const { key } = request;
  if (operation.kind !== 'command' || !key || operation.shownOnce || operation.transport === 'download')
    return [];
  return [
    {
      text: 'insert into kernel.idempotency (user_id, operation, key, input_hash, output) values ($1, $2, $3, $4, $5)',
      values: [actor.user, operation.name, key, hashInput(house, request, input), JSON.stringify(output)],
    },
  ];
}

/**
 * What was asked, uploaded bytes included: the same key with another file is another command. Under a key of this node:
 * a bare hash would let whoever has an old backup try out what somebody may have written about a person.
 */
function hashInput({ cursorKey }: House, { upload }: Request, input: unknown): Buffer {
  const file = upload ? [upload.name, hashText(upload.bytes).toString('hex')] : [];
  return signText(cursorKey, JSON.stringify([input, ...file]));
}
