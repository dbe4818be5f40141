/** The orderly change of the signing key: the old key signs the new one into its place, and is gone after that. */
import type { Pool } from 'pg';
import { type KeyCeremony, noteKeyChange } from '../separation/key-ceremony.ts';
import { writeHandOver } from './key-chain.ts';
import { rootOf } from './merkle.ts';
import { type Signer, writePublicKey } from './note.ts';
import { sealLock } from './seal.ts';

/** The key that the database expects to sign, as its public line; undefined before the first sealing. */
export async function keyInUse(pool: Pool): Promise<string | undefined> {
  const found = await pool.query('select public_key from kernel.ledger_keys order by number desc limit 1');
  return found.rows[0]?.public_key as string | undefined;
}

/**
 * Hands the log over, while nobody seals, and uses the ceremony up that allows it. Answers the note of the hand-over and the size at which it happened; from the next
 * entry on the new key signs.
 */
export async function rotateKey(
  pool: Pool,
  keys: { from: Signer; to: Signer },
  { now, ceremony }: { now: Date; ceremony: KeyCeremony },
): Promise<{ note: string; size: number }> {
  const client = await pool.connect();
  let spoilt = true;
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [sealLock]);
    const found = await client.query(
      `select c.size, c.root, k.number, k.public_key from (select 1) one
       left join lateral (select * from kernel.ledger_checkpoints order by size desc limit 1) c on true
       left join lateral (select * from kernel.ledger_keys order by number desc limit 1) k on true`,
    );
    const { size: last, root, number, public_key: own } = found.rows[0];
    const size = Number(last ?? 0);
    const from = writePublicKey(keys.from);
    if (own !== null && own !== from)
      throw new Error(`The ledger is signed by ${own}, and the file ledger-signing-key holds another key.`);
    if (own === null)
      await client.query('insert into kernel.ledger_keys (number, public_key, size) values (1, $1, 0)', [
        from,
      ]);
    const note = writeHandOver(keys, { size, root: root ?? rootOf([]), on: now });
    await client.query(
      'insert into kernel.ledger_keys (number, public_key, size, note) values ($1, $2, $3, $4)',
      [(number ?? 1) + 1, writePublicKey(keys.to), size, note],
    );
    const told = { from, to: writePublicKey(keys.to), size };
    await noteKeyChange(client, ceremony, { told, isDone: true });
    await client.query('commit');
    spoilt = false;
    return { note, size };
  } finally {
    client.release(spoilt);
  }
}
