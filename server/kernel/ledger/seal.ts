/** The sealer: takes what every transaction has finished writing, in one order, and signs the root over it. */
import type { Pool, PoolClient } from 'pg';
import { type Signer, writeCheckpoint } from './checkpoint.ts';
import { canonicalEntry, type EntryRow, entryColumns } from './entry.ts';
import { type Frontier, grow, leafHash, rootOf } from './merkle.ts';

const sealLock = 4_711_003;
const most = 20_000;

/**
 * Everything below the horizon and not yet sealed, in one statement: `pg_snapshot_xmin` is the oldest transaction
 * that may still write, so no entry below it can appear later. The order is (transaction, number).
 */
const unsealedText = `
  with horizon as (select pg_snapshot_xmin(pg_current_snapshot()) as below),
  last as (select coalesce(max(size), 0) as size from kernel.ledger_checkpoints),
  from_here as (select coalesce((select xid_below from kernel.ledger_checkpoints order by size desc limit 1), '0'::xid8) as xid)
  select e.xid::text, (select below::text from horizon) as below, ${entryColumns}
  from kernel.ledger_entries e, from_here
  where e.xid < (select below from horizon) and e.xid >= from_here.xid
    and not exists (select 1 from kernel.ledger_leaves l where l.n = e.n)
  order by e.xid, e.n limit ${most}`;

type Unsealed = EntryRow & { xid: string; below: string };

/** Seals what is ready; answers how many entries. Zero where another sealer is at work or nothing waits. */
export async function seal(pool: Pool, signer: Signer): Promise<number> {
  const client = await pool.connect();
  let spoilt = true;
  try {
    await client.query('begin');
    const locked = await client.query('select pg_try_advisory_xact_lock($1) as mine', [sealLock]);
    const sealed = locked.rows[0]?.mine ? await sealBatch(client, signer) : 0;
    await client.query('commit');
    spoilt = false;
    return sealed;
  } finally {
    client.release(spoilt);
  }
}

async function sealBatch(client: PoolClient, signer: Signer): Promise<number> {
  const last = await client.query(
    'select size, frontier from kernel.ledger_checkpoints order by size desc limit 1',
  );
  let size = Number(last.rows[0]?.size ?? 0);
  let frontier: Frontier = last.rows[0]?.frontier ?? [];
  const found = await client.query(unsealedText);
  const rows = found.rows as Unsealed[];
  const tip = rows.at(-1);
  if (!tip) return 0;
  const leaves: string[] = [];
  const hashes: Buffer[] = [];
  const numbers: string[] = [];
  for (const row of rows) {
    const hash = leafHash(row.salt, canonicalEntry(row));
    frontier = grow(frontier, size, hash);
    leaves.push(String(size));
    hashes.push(hash);
    numbers.push(row.n);
    size += 1;
  }
  await client.query(
    `insert into kernel.ledger_leaves (leaf, n, hash)
     select * from unnest($1::bigint[], $2::bigint[], $3::bytea[])`,
    [leaves, numbers, hashes],
  );
  const root = rootOf(frontier);
  // A full batch ends within the horizon: the next one begins at the transaction where this one stopped.
  const below = rows.length < most ? tip.below : tip.xid;
  await client.query(
    `insert into kernel.ledger_checkpoints (size, root, frontier, xid_below, last_n, note)
     values ($1, $2, $3, $4::xid8, $5, $6)`,
    [size, root, frontier, below, tip.n, writeCheckpoint(signer, size, root)],
  );
  return rows.length;
}

/** Seconds that the oldest unsealed entry has waited; over 5 the node says that it is not ready. */
export async function sealingLag(pool: Pool): Promise<number> {
  const lag = await pool.query(
    `select coalesce(extract(epoch from clock_timestamp() - min(e.at)), 0)::float as seconds
     from kernel.ledger_entries e
     where e.xid >= coalesce((select xid_below from kernel.ledger_checkpoints order by size desc limit 1), '0'::xid8)
       and not exists (select 1 from kernel.ledger_leaves l where l.n = e.n)`,
  );
  return Number(lag.rows[0]?.seconds ?? 0);
}
