/** Eras: a restore goes back to what the backup held, and the log says so instead of hiding it. */
import type { Client, PoolClient } from 'pg';
import { ledgerName } from './checkpoint.ts';
import { type LedgerKey, type Signer, writePublicKey } from './note.ts';

export type Era = { era: number; size: number; on: string; reason: string };

/**
 * Begins the next era after a restore, as the owner, in the caller's transaction. From now on checkpoints bear its
 * number, the key of today signs them, and the sealer looks for everything that was written and not sealed, whatever
 * transaction wrote it. Answers the number of the era and how many entries came back sealed.
 */
export async function beginEra(
  owner: Client,
  { reason, signer }: { reason: string; signer: Signer | LedgerKey },
): Promise<{ era: number; size: number }> {
  await owner.query('set local role zaedno_owner');
  for (const table of forced) await owner.query(`alter table kernel.${table} no force row level security`);
  const found = await owner.query(
    `
    insert into kernel.ledger_eras (era, size, root, note, reason)
    select (select coalesce(max(era), 1) + 1 from kernel.ledger_eras), coalesce(c.size, 0), coalesce(c.root, ''), c.note, $1
    from (select 1) one left join lateral (select * from kernel.ledger_checkpoints order by size desc limit 1) c on true
    returning era, size`,
    [reason],
  );
  const { era, size } = found.rows[0] as { era: number; size: string };
  const before = await takeOver(owner, writePublicKey(signer), size);
  // A dump of another cluster brings the numbers of transactions that this one has not reached.
  await owner.query(`update kernel.ledger_entries set xid = '3' where xid >= pg_current_xact_id()`);
  for (const table of forced) await owner.query(`alter table kernel.${table} force row level security`);
  await owner.query('reset role');
  const told = { era, size, reason, ...(before ? { keyBefore: before } : {}) };
  await owner.query(`select kernel.append_machine('machine.begin-era', '{}', $1)`, [told]);
  return { era, size: Number(size) };
}

const forced = ['ledger_eras', 'ledger_entries', 'ledger_checkpoints', 'ledger_keys'];

/** Where another key signed what came back, today's goes on, without the other's word. Answers that other key. */
async function takeOver(owner: Client, own: string, size: string): Promise<string | undefined> {
  const keys = await owner.query('select public_key as key from kernel.ledger_keys order by number desc');
  const [last, ...earlier] = keys.rows.map(({ key }) => key as string);
  if (own !== last && earlier.includes(own))
    throw new Error(
      `This log was handed over from ${own}, the key in ledger-signing-key, to ${last}: it must not sign again. Put the later key back from the backup of the keys, or, if that is lost, move the file away and restore with --new-keys.`,
    );
  const taken = await owner.query(
    `with last as (select * from kernel.ledger_keys order by number desc limit 1)
     insert into kernel.ledger_keys (number, public_key, size, taken_over_at)
     select number + 1, $1, $2, now() from last where public_key <> $1
     returning (select public_key from last) as before`,
    [own, size],
  );
  return taken.rows[0]?.before as string | undefined;
}

/** The eras after the first, oldest first. */
export async function erasOf(client: PoolClient | Client): Promise<Era[]> {
  const found = await client.query(
    `select era, size::int8 as size, to_char(at at time zone 'UTC', 'YYYY-MM-DD') as on, reason from kernel.ledger_eras order by era`,
  );
  return found.rows.map((row) => ({ ...row, size: Number(row.size) })) as Era[];
}

/** A checkpoint of an era that went on beyond the restore saw entries that were lost with it. */
export function requireEra(eras: readonly Era[], { size, era }: { size: number; era: number }): void {
  const next = eras.find((one) => one.era === era + 1);
  if (next && size > next.size)
    throw new Error(
      `the checkpoint of size ${size} was signed before the restore of ${next.on}, which brought back ${next.size} entries: ${size - next.size} were lost with it (${next.reason})`,
    );
  const own = eras.find((one) => one.era === era);
  if (era > 1 && !own)
    throw new Error(
      `the checkpoint of size ${size} is of era ${era} of ${ledgerName}, which this log does not know`,
    );
}
