/** The end of keys: what an erasure ordered is destroyed and confirmed, and other nodes let go of it. */
import type { PoolClient } from 'pg';
import type { Keyring } from '../keys/keyring.ts';

/** Few enough for one transaction on a slow disk: each is four times made durable. */
const most = 25;
/** Keys destroyed by another node are let go of for so long after it; longer than any cache holds them. */
const lately = 10 * 60_000;

/**
 * Destroys the keys that wait, in the clock's transaction. If the process dies before the commit they wait still, and to
 * destroy them again does no harm. Answers how many.
 */
export async function destroyKeys(client: PoolClient, keyring: Keyring, now: Date): Promise<number> {
  const waiting = await client.query('select * from kernel.keys_to_destroy($1)', [most]);
  const rows = waiting.rows as { key_id: string; record_id: string; rule: string }[];
  for (const { key_id, record_id, rule } of rows)
    await keyring.destroy({ key: key_id, record: record_id, rule, at: now.toISOString() });
  if (rows.length === 0) return 0;
  const keys = rows.map(({ key_id }) => key_id);
  await client.query('select kernel.confirm_keys_destroyed($1, $2)', [keys, now]);
  const records = rows.map(({ record_id }) => record_id);
  await append(client, 'kernel.destroy-keys', records, { keys: rows.length });
  return rows.length;
}

/** Lets go of keys that another node destroyed, and of those that were held long enough. */
export async function forgetKeys(client: PoolClient, keyring: Keyring, now: Date): Promise<void> {
  const since = new Date(now.getTime() - lately);
  const found = await client.query('select * from kernel.keys_destroyed_since($1) as id', [since]);
  keyring.forget(found.rows.map(({ id }) => id as string));
}

/** The clock's own entry of the ledger: ids, rule and numbers, no content. */
async function append(
  client: PoolClient,
  act: string,
  records: readonly string[],
  detail: Record<string, string | number>,
): Promise<void> {
  await client.query('select kernel.append_ledger($1, $2, $3, $4, $5, null)', [
    act,
    'done',
    records,
    detail,
    'ledger-decision',
  ]);
}
