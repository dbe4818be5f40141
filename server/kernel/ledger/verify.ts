/** Verification: every leaf against its entry, the tree against every signed checkpoint. */
import type { Pool } from 'pg';
import { readCheckpoint, type Signer } from './checkpoint.ts';
import { canonicalEntry, type EntryRow, entryColumns } from './entry.ts';
import { type Frontier, grow, leafHash, rootOf } from './merkle.ts';

export type Verification = {
  ok: boolean;
  /** Leaves in the tree, of which `erased` keep no entry any more. */
  size: number;
  erased: number;
  checkpoints: number;
  /** What is wrong, in words; empty where everything holds. */
  faults: string[];
};

const step = 5_000;
const mostFaults = 20;

type LeafRow = EntryRow & {
  leaf: string;
  hash: Buffer;
  erased_under: string | null;
  entry_id: string | null;
};

/**
 * Recomputes the tree from the entries. `outside` is a checkpoint that left the machine: the tree must pass through it.
 */
export async function verifyLedger(pool: Pool, signer: Signer, outside?: string): Promise<Verification> {
  const faults: string[] = [];
  const checkpoints = await readCheckpoints(pool, signer, outside, faults);
  let frontier: Frontier = [];
  let size = 0;
  let erased = 0;
  for (;;) {
    const rows = await readLeaves(pool, size);
    if (rows.length === 0) break;
    for (const row of rows) {
      if (Number(row.leaf) !== size) faults.push(`leaf ${size} is missing`);
      if (row.entry_id === null) {
        if (row.erased_under) erased += 1;
        else faults.push(`the entry of leaf ${row.leaf} is gone, and no rule says why`);
      } else if (!leafHash(row.salt, canonicalEntry(row)).equals(row.hash)) {
        faults.push(`the entry of leaf ${row.leaf} was changed`);
      }
      frontier = grow(frontier, size, row.hash);
      size += 1;
      const signed = checkpoints.get(size);
      if (signed && !rootOf(frontier).equals(signed))
        faults.push(`the tree of size ${size} is not the one that was signed`);
      if (faults.length >= mostFaults)
        return { ok: false, size, erased, checkpoints: checkpoints.size, faults };
    }
  }
  for (const at of checkpoints.keys())
    if (at > size) faults.push(`a checkpoint of size ${at} exists, but only ${size} leaves`);
  return { ok: faults.length === 0, size, erased, checkpoints: checkpoints.size, faults };
}

async function readLeaves(pool: Pool, from: number): Promise<LeafRow[]> {
  const found = await pool.query(
    `select l.leaf, l.hash, l.erased_under, e.* from kernel.ledger_leaves l
     left join lateral (select ${entryColumns} from kernel.ledger_entries where n = l.n) e on true
     where l.leaf >= $1 order by l.leaf limit ${step}`,
    [from],
  );
  return found.rows as LeafRow[];
}

async function readCheckpoints(pool: Pool, signer: Signer, outside: string | undefined, faults: string[]) {
  const found = await pool.query('select size, root, note from kernel.ledger_checkpoints order by size');
  const notes: string[] = found.rows.map((row) => row.note as string);
  const roots = new Map<number, Buffer>();
  for (const note of outside ? [...notes, outside] : notes) {
    try {
      const read = readCheckpoint(signer, note);
      const known = roots.get(read.size);
      if (known && !known.equals(read.root)) faults.push(`two checkpoints of size ${read.size} differ`);
      roots.set(read.size, read.root);
    } catch (error) {
      faults.push((error as Error).message);
    }
  }
  return roots;
}
