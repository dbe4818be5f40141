/** The end of keys: what an erasure ordered is destroyed and confirmed, and what came back by a restore goes again. */
import type { PoolClient } from 'pg';
import type { Keyring } from '../keys/keyring.ts';

/** Few enough for one transaction on a slow disk: each is four times made durable. */
const most = 25;
const atOnce = 5_000;
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

/**
 * Makes one of database and keyring after either was restored, before anybody is served: records whose key was destroyed
 * since are erased again, and keys that the database knows as destroyed are destroyed again. Answers how many of each.
 */
export async function eraseAgain(
  client: PoolClient,
  keyring: Keyring,
): Promise<{ records: number; keys: number }> {
  const again = { records: 0, keys: 0 };
  const { folder } = keyring;
  for await (const some of inPieces(folder.ends())) {
    for (const { key_id: key } of await known(client, some, true)) {
      const end = await folder.end(key);
      if (!end) continue;
      const erased = await client.query('select kernel.erase_again($1, $2, $3) as id', [
        key,
        end.rule,
        end.at,
      ]);
      const record = erased.rows[0].id as string;
      await append(client, 'kernel.erase-again', [record], { rule: end.rule, first: end.at });
      again.records += 1;
    }
  }
  for await (const some of inPieces(folder.keys())) {
    for (const { key_id, record_id, rule, at } of await known(client, some, false)) {
      await keyring.destroy({ key: key_id, record: record_id, rule, at: at.toISOString() });
      again.keys += 1;
    }
  }
  return again;
}

type Known = { key_id: string; living: boolean; record_id: string; rule: string; at: Date };

async function known(client: PoolClient, keys: readonly string[], living: boolean): Promise<Known[]> {
  const found = await client.query('select * from kernel.keys_known($1) where living = $2', [keys, living]);
  return found.rows;
}

async function* inPieces(ids: AsyncGenerator<string>): AsyncGenerator<string[]> {
  let some: string[] = [];
  for await (const id of ids) {
    some.push(id);
    if (some.length < atOnce) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
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
