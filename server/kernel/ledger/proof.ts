/** Proofs that can be given away: one entry in a signed tree, or one signed tree as the beginning of another. */
import type { Pool } from 'pg';
import { z } from 'zod';
import { readCheckpoint } from './checkpoint.ts';
import { canonicalEntry, type EntryRow, entryColumns } from './entry.ts';
import { followKeys } from './key-chain.ts';
import { leafHash } from './merkle.ts';
import { consistencyPath, inclusionPath, isBeginning, isIncluded } from './merkle-proof.ts';
import type { LedgerKey, Signer } from './note.ts';

const hash = z.base64().transform((text) => Buffer.from(text, 'base64'));
const path = z.array(hash).max(128);
/** Hand-overs of the signing key, so that whoever has an older or a newer key can follow. */
const keys = z.array(z.string().max(4096)).max(1000);

const EntryProof = z.strictObject({
  format: z.literal('zaedno/ledger-proof/1'),
  /** The entry in the one form that is hashed, and its salt: whoever has the proof has both. */
  entry: z.string(),
  salt: hash,
  leaf: z.number().int().min(0),
  path,
  checkpoint: z.string(),
  keys,
});
const GrowthProof = z.strictObject({
  format: z.literal('zaedno/ledger-growth/1'),
  from: z.string(),
  to: z.string(),
  path,
  keys,
});
const Proof = z.discriminatedUnion('format', [EntryProof, GrowthProof]);

export type Checked =
  | { kind: 'entry'; leaf: number; size: number; entry: Record<string, unknown> }
  | { kind: 'growth'; from: number; to: number };

/** The proof of one entry, by its id or its number, as the text of a file. Throws a sentence where there is none to give. */
export async function proveEntry(pool: Pool, trusted: Signer | LedgerKey, wanted: string): Promise<string> {
  const isNumber = /^\d{1,18}$/.test(wanted);
  const found = await pool.query(
    `select ${entryColumns} from kernel.ledger_entries where ${isNumber ? 'n = $1' : 'entry_id::text = $1'}`,
    [wanted],
  );
  const row = found.rows[0] as EntryRow | undefined;
  if (!row) throw new Error(`There is no entry ${wanted}. It may have been erased when its time was over.`);
  const { note, leaves, notes } = await readTree(pool, trusted);
  const place = await pool.query('select leaf from kernel.ledger_leaves where n = $1', [row.n]);
  const leaf = Number(place.rows[0]?.leaf ?? leaves.length);
  if (leaf >= leaves.length) throw new Error('The entry is not sealed yet. Try again in a moment.');
  return written({
    format: 'zaedno/ledger-proof/1',
    entry: canonicalEntry(row),
    salt: row.salt.toString('base64'),
    leaf,
    path: inclusionPath(leaves, leaf).map(base64),
    checkpoint: note,
    keys: notes,
  });
}

/** The proof that the log went on from a checkpoint that somebody kept, as the text of a file. */
export async function proveGrowth(pool: Pool, trusted: Signer | LedgerKey, kept: string): Promise<string> {
  const { note, leaves, notes } = await readTree(pool, trusted);
  const { size } = readCheckpoint(followKeys(trusted, notes), kept);
  if (size > leaves.length)
    throw new Error(`The checkpoint is of size ${size}, and this log has ${leaves.length} entries only.`);
  return written({
    format: 'zaedno/ledger-growth/1',
    from: kept,
    to: note,
    path: consistencyPath(leaves, size).map(base64),
    keys: notes,
  });
}

/** Checks a proof with a public key and nothing else. Throws a sentence where it does not hold. */
export function checkProof(text: string, trusted: LedgerKey): Checked {
  const proof = readProof(text);
  const chain = followKeys(trusted, proof.keys);
  if (proof.format === 'zaedno/ledger-growth/1') {
    const [from, to] = [readCheckpoint(chain, proof.from), readCheckpoint(chain, proof.to)];
    if (!isBeginning(from, to, proof.path))
      throw new Error(
        `The log of ${to.size} entries does not go on from the one of ${from.size}: something before it was changed.`,
      );
    return { kind: 'growth', from: from.size, to: to.size };
  }
  const { size, root } = readCheckpoint(chain, proof.checkpoint);
  const leaf = leafHash(proof.salt, proof.entry);
  if (!isIncluded(leaf, { index: proof.leaf, size, root }, proof.path))
    throw new Error(`The signed log of ${size} entries does not hold this entry at place ${proof.leaf}.`);
  return { kind: 'entry', leaf: proof.leaf, size, entry: JSON.parse(proof.entry) as Record<string, unknown> };
}

function readProof(text: string): z.output<typeof Proof> {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    throw new Error('This is no proof of a ledger: it is not written in JSON.');
  }
  const read = Proof.safeParse(given);
  if (!read.success)
    throw new Error(
      `This is no proof of a ledger: ${read.error.issues[0]?.path.join('.')} is missing or wrong.`,
    );
  return read.data;
}

const base64 = (bytes: Buffer) => bytes.toString('base64');

function written(proof: z.input<typeof Proof>): string {
  return `${JSON.stringify(proof, null, 2)}\n`;
}

/** The latest signed tree: its note, its leaves, and the hand-overs of its keys. */
async function readTree(pool: Pool, trusted: Signer | LedgerKey) {
  const last = await pool.query('select note from kernel.ledger_checkpoints order by size desc limit 1');
  const note = last.rows[0]?.note as string | undefined;
  if (!note) throw new Error('Nothing has been sealed yet.');
  const overs = await pool.query(
    'select note from kernel.ledger_keys where note is not null order by number',
  );
  const notes = overs.rows.map((row) => row.note as string);
  const { size } = readCheckpoint(followKeys(trusted, notes), note);
  const leaves: Buffer[] = [];
  while (leaves.length < size) {
    const found = await pool.query(
      'select hash from kernel.ledger_leaves where leaf >= $1 and leaf < $2 order by leaf limit 50000',
      [leaves.length, size],
    );
    if (found.rows.length === 0) throw new Error(`Leaf ${leaves.length} of the ledger is missing.`);
    for (const { hash: bytes } of found.rows) leaves.push(bytes as Buffer);
  }
  return { note, leaves, notes };
}
