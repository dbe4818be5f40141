/** Verification: every leaf against its entry, the tree against every signed checkpoint, what was erased against the sweeps. */
import type { Pool, PoolClient } from 'pg';
import { readCheckpoint } from './checkpoint.ts';
import { canonicalEntry, type EntryRow, entryColumns } from './entry.ts';
import { type Erasure, makeTally } from './erasures.ts';
import { type Era, erasOf, requireEra } from './eras.ts';
import { followKeys, type KeySpan, readHandOver } from './key-chain.ts';
import { type Frontier, grow, leafHash, rootOf } from './merkle.ts';
import { type LedgerKey, readPublicKey, type Signer, signatureOf, writePublicKey } from './note.ts';

export type Verification = {
  ok: boolean;
  /** Leaves in the tree, of which `erased` keep no entry any more. */
  size: number;
  erased: number;
  checkpoints: number;
  /** What was erased, by rule, month of the entries and day of the erasure. */
  erasures: Erasure[];
  /** Restores that this log came through. */
  eras: Era[];
  /** Keys that signed it, one after another. */
  keys: number;
  /** What is wrong, in words; empty where everything holds. */
  faults: string[];
};

const step = 5_000;
const mostFaults = 20;

type LeafRow = EntryRow & {
  leaf: string;
  hash: Buffer;
  month: string | null;
  erased_under: string | null;
  erased_on: string | null;
  entry_id: string | null;
};

/**
 * Recomputes the tree from the entries, in one view of the database. `trusted` is the key of the node, or a public one that
 * somebody was given. `outside` is a checkpoint that left the machine: the tree must pass through it.
 */
export async function verifyLedger(
  pool: Pool,
  trusted: Signer | LedgerKey,
  outside?: string,
): Promise<Verification> {
  const client = await pool.connect();
  let spoilt = true;
  try {
    await client.query('begin isolation level repeatable read read only');
    const verified = await verify(client, trusted, outside);
    await client.query('commit');
    spoilt = false;
    return verified;
  } finally {
    client.release(spoilt);
  }
}

async function verify(
  client: PoolClient,
  trusted: Signer | LedgerKey,
  outside: string | undefined,
): Promise<Verification> {
  const faults: string[] = [];
  const chain = await readKeys(client, trusted, faults);
  const eras = await erasOf(client);
  const others = await otherChains(client, chain, faults);
  const roots = await readRoots(client, { chain, others, eras, outside }, faults);
  const tally = makeTally();
  let frontier: Frontier = [];
  let size = 0;
  const answer = (erasures: Erasure[]): Verification => ({
    ok: faults.length === 0,
    size,
    erased: erasures.reduce((sum, { count }) => sum + count, 0),
    checkpoints: roots.size,
    erasures,
    eras,
    keys: chain.length,
    faults,
  });
  for (;;) {
    const rows = await readLeaves(client, size);
    if (rows.length === 0) break;
    for (const row of rows) {
      if (Number(row.leaf) !== size) faults.push(`leaf ${size} is missing`);
      faults.push(...leafFaults(row));
      tally.take(row);
      frontier = grow(frontier, size, row.hash);
      size += 1;
      const signed = roots.get(size);
      if (signed && !rootOf(frontier).equals(signed))
        faults.push(`the tree of size ${size} is not the one that was signed`);
      if (faults.length >= mostFaults) return answer(tally.erasures());
    }
  }
  for (const at of roots.keys())
    if (at > size) faults.push(`a checkpoint of size ${at} exists, but only ${size} leaves`);
  faults.push(...tally.faults(await unsealedSweeps(client)));
  return answer(tally.erasures());
}

function leafFaults(row: LeafRow): string[] {
  if (row.entry_id === null)
    return row.erased_under ? [] : [`the entry of leaf ${row.leaf} is gone, and no rule says why`];
  if (row.erased_under) return [`leaf ${row.leaf} is marked as erased, but its entry is there`];
  const same = leafHash(row.salt, canonicalEntry(row)).equals(row.hash);
  return same ? [] : [`the entry of leaf ${row.leaf} was changed`];
}

/** The month leads to the one table that can hold the entry. */
const leavesText = `select l.leaf, l.hash, l.month, l.erased_under, to_char(l.erased_at at time zone 'UTC', 'YYYY-MM-DD') as erased_on, e.*
  from kernel.ledger_leaves l
  left join lateral (select ${entryColumns} from kernel.ledger_entries where n = l.n
    and at >= l.month::timestamp at time zone 'UTC' and at < (l.month + interval '1 month') at time zone 'UTC') e on true
  where l.leaf >= $1 order by l.leaf limit ${step}`;

async function readLeaves(client: PoolClient, from: number): Promise<LeafRow[]> {
  const found = await client.query(leavesText, [from]);
  return found.rows as LeafRow[];
}

/** The details of sweeps that no seal covers yet; at the next look one does. */
async function unsealedSweeps(client: PoolClient): Promise<unknown[]> {
  const found = await client.query(
    `select e.detail from kernel.ledger_entries e where e.operation = 'kernel.sweep-ledger' and e.outcome = 'done'
       and not exists (select 1 from kernel.ledger_leaves l where l.n = e.n)`,
  );
  return found.rows.map(({ detail }) => detail);
}

async function readKeys(
  client: PoolClient,
  trusted: Signer | LedgerKey,
  faults: string[],
): Promise<readonly KeySpan[]> {
  return followKeys(
    trusted,
    (await handOvers(client)).filter((note) => {
      try {
        return readHandOver(note);
      } catch (error) {
        faults.push((error as Error).message);
        return false;
      }
    }),
  );
}

async function handOvers(client: PoolClient): Promise<string[]> {
  const found = await client.query(
    'select note from kernel.ledger_keys where note is not null order by number',
  );
  return found.rows.map(({ note }) => note as string);
}

/**
 * Keys that no hand-over ties to the trusted one, because a restore went on with another key: what they signed is still held
 * against the tree. But nobody but who kept such a key knows that it was this log's, and that is a fault of its own.
 */
async function otherChains(
  client: PoolClient,
  chain: readonly KeySpan[],
  faults: string[],
): Promise<(readonly KeySpan[])[]> {
  const found = await client.query(
    `select k.size::int8 as size, to_char(k.taken_over_at at time zone 'UTC', 'YYYY-MM-DD') as on, k.public_key as key, b.public_key as before
     from kernel.ledger_keys k join kernel.ledger_keys b on b.number = k.number - 1
     where k.taken_over_at is not null order by k.number`,
  );
  if (found.rows.length === 0) return [];
  const notes = await handOvers(client);
  const trusted = new Set(chain.map(({ key }) => writePublicKey(key)));
  const others = new Map<string, readonly KeySpan[]>();
  for (const { size, on, key, before } of found.rows as Taken[]) {
    faults.push(
      `${size} entries were signed before the restore of ${on} by ${before}, which did not sign ${key} into its place: check each part with its own key, as somebody kept it (--key)`,
    );
    for (const one of [key, before]) {
      if (trusted.has(one)) continue;
      const spans = followKeys(readPublicKey(one), notes);
      for (const span of spans) trusted.add(writePublicKey(span.key));
      others.set(one, spans);
    }
  }
  return [...others.values()];
}

type Taken = { size: string; on: string; key: string; before: string };

type Signed = {
  chain: readonly KeySpan[];
  others: readonly (readonly KeySpan[])[];
  eras: readonly Era[];
  outside: string | undefined;
};

async function readRoots(client: PoolClient, { chain, others, eras, outside }: Signed, faults: string[]) {
  const found = await client.query('select note from kernel.ledger_checkpoints order by size');
  const notes: string[] = found.rows.map((row) => row.note as string);
  const roots = new Map<number, Buffer>();
  for (const note of outside ? [...notes, outside] : notes) {
    try {
      const spans = others.find((other) => other.some(({ key }) => signatureOf(key, note) !== 'no')) ?? chain;
      const read = readCheckpoint(spans, note);
      requireEra(eras, read);
      const known = roots.get(read.size);
      if (known && !known.equals(read.root)) faults.push(`two checkpoints of size ${read.size} differ`);
      roots.set(read.size, read.root);
    } catch (error) {
      faults.push((error as Error).message);
    }
  }
  return roots;
}
