/** The sealer: takes what every transaction has finished writing, in one order, and signs the root over it. */
import type { Pool, PoolClient } from 'pg';
import { type Signer, writeCheckpoint } from './checkpoint.ts';
import { canonicalEntry, type EntryRow, entryColumns } from './entry.ts';
import { type Frontier, grow, leafHash, rootOf } from './merkle.ts';
import { writePublicKey } from './note.ts';

/** Held by whoever seals, and by whoever changes the key. */
export const sealLock = 4_711_003;
const most = 20_000;

/**
 * Where the last sealing stopped. After a restore the numbers of transactions begin anew, so that only a checkpoint of this
 * era says it.
 */
const fromHere = `coalesce((select xid_below from kernel.ledger_checkpoints
  where size > coalesce((select max(size) from kernel.ledger_eras), -1) order by size desc limit 1), '0'::xid8)`;

/**
 * Everything below the horizon and not yet sealed, in one statement: `pg_snapshot_xmin` is the oldest transaction
 * that may still write, so no entry below it can appear later. The order is (transaction, number).
 */
const unsealedText = `
  with horizon as (select pg_snapshot_xmin(pg_current_snapshot()) as below),
  from_here as (select ${fromHere} as xid)
  select e.xid::text, (select below::text from horizon) as below, ${entryColumns}
  from kernel.ledger_entries e, from_here
  where e.xid < (select below from horizon) and e.xid >= from_here.xid
    and not exists (select 1 from kernel.ledger_leaves l where l.n = e.n)
  order by e.xid, e.n limit ${most}`;

/**
 * With the lock, the planner is told to read entries in their order and to look each up among the leaves: it cannot know how
 * few it needs, and would sort a million that wait to take the first ones.
 */
const lockText = `select pg_try_advisory_xact_lock($1) as mine,
  ${['enable_sort', 'enable_hashjoin', 'enable_mergejoin'].map((way) => `set_config('${way}', 'off', true)`).join(', ')}`;

type Unsealed = EntryRow & { xid: string; below: string };

/** A key, or where to read it when there is something to sign: it may have been changed since. */
export type Signing = Signer | (() => Signer);

/** Seals what is ready; answers how many entries. Zero where another sealer is at work or nothing waits. */
export async function seal(pool: Pool, signing: Signing): Promise<number> {
  const client = await pool.connect();
  let spoilt = true;
  try {
    await client.query('begin');
    const locked = await client.query(lockText, [sealLock]);
    const sealed = locked.rows[0]?.mine ? await sealBatch(client, signing) : 0;
    await client.query('commit');
    spoilt = false;
    return sealed;
  } finally {
    client.release(spoilt);
  }
}

async function sealBatch(client: PoolClient, signing: Signing): Promise<number> {
  const found = await client.query(unsealedText);
  const rows = found.rows as Unsealed[];
  const tip = rows.at(-1);
  if (!tip) return 0;
  const signer = typeof signing === 'function' ? signing() : signing;
  const era = await requireOwnKey(client, signer);
  const last = await client.query(
    'select size, frontier from kernel.ledger_checkpoints order by size desc limit 1',
  );
  let size = Number(last.rows[0]?.size ?? 0);
  let frontier: Frontier = last.rows[0]?.frontier ?? [];
  const leaves: string[] = [];
  const hashes: Buffer[] = [];
  const numbers: string[] = [];
  const months: string[] = [];
  for (const row of rows) {
    const hash = leafHash(row.salt, canonicalEntry(row));
    frontier = grow(frontier, size, hash);
    leaves.push(String(size));
    hashes.push(hash);
    numbers.push(row.n);
    months.push(`${row.at_text.slice(0, 7)}-01`);
    size += 1;
  }
  await client.query(
    `insert into kernel.ledger_leaves (leaf, n, hash, month)
     select * from unnest($1::bigint[], $2::bigint[], $3::bytea[], $4::date[])`,
    [leaves, numbers, hashes, months],
  );
  const root = rootOf(frontier);
  // A full batch ends within the horizon: the next one begins at the transaction where this one stopped.
  const below = rows.length < most ? tip.below : tip.xid;
  await client.query(
    `insert into kernel.ledger_checkpoints (size, root, frontier, xid_below, last_n, note)
     values ($1, $2, $3, $4::xid8, $5, $6)`,
    [size, root, frontier, below, tip.n, writeCheckpoint(signer, size, root, era)],
  );
  const changed = rows.filter(({ outcome, about }) => outcome === 'done' && about.length > 0);
  if (changed.length > 0) await client.query('select kernel.tell_changes($1)', [changed.map(({ n }) => n)]);
  return rows.length;
}

/** Nobody signs with a key that was handed over, or with one that nobody handed over to. Answers the era. */
async function requireOwnKey(client: PoolClient, signer: Signer): Promise<number> {
  const own = writePublicKey(signer);
  const found = await client.query(
    `select (select public_key from kernel.ledger_keys order by number desc limit 1) as key,
       (select coalesce(max(era), 1) from kernel.ledger_eras) as era`,
  );
  const { key, era } = found.rows[0] as { key: string | null; era: number };
  if (key === null)
    await client.query('insert into kernel.ledger_keys (number, public_key, size) values (1, $1, 0)', [own]);
  else if (key !== own)
    throw new Error(
      `The ledger is signed by ${key}, and the file ledger-signing-key holds another key. Run \`zaedno ledger rotate-key\` to finish a change of the key, or put the right file back.`,
    );
  return era;
}

/** Seconds that the oldest unsealed entry has waited; over 5 the node says that it is not ready. */
export async function sealingLag(pool: Pool): Promise<number> {
  const lag = await pool.query(
    `select coalesce(extract(epoch from clock_timestamp() - min(e.at)), 0)::float as seconds
     from kernel.ledger_entries e
     where e.xid >= ${fromHere} and not exists (select 1 from kernel.ledger_leaves l where l.n = e.n)`,
  );
  return Number(lag.rows[0]?.seconds ?? 0);
}
