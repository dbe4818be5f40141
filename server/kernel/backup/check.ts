/** Reads a backup from end to end without writing anything: whether it is whole, and what it holds. */
import { createHash } from 'node:crypto';
import { readBox } from './box.ts';
import { isSigned, type Signature } from './signature.ts';
import type { Head } from './take.ts';

export type Checked = {
  head: Head;
  /** Rows by table, as counted when the backup was taken. */
  rows: ReadonlyMap<string, number>;
  total: number;
  /** The public half of the key that signed it (base64); undefined: nobody did. */
  signedBy: string | undefined;
};

/** Throws a sentence where the file is damaged, cut off, encrypted to somebody else, or no backup of the data. */
export async function checkBackup(path: string, identity: string): Promise<Checked> {
  let head: Head | undefined;
  let foot: Foot | undefined;
  let hash = createHash('sha256');
  const whole = createHash('sha256');
  const rows = new Map<string, number>();
  for await (const frame of readBox(path, identity)) {
    if ('bytes' in frame) {
      hash.update(frame.bytes);
      continue;
    }
    const { note } = frame;
    if (!head) head = readHead(path, note);
    else if ('table' in note) hash = createHash('sha256');
    else if ('end' in note) {
      const end = note as End;
      if (hash.digest('hex') !== end.hash) throw new Error(`${path} is damaged in the table ${end.end}.`);
      whole.update(end.hash);
      rows.set(end.end, end.rows);
    } else foot = note['foot'] as Foot;
  }
  if (!head || !foot) throw new Error(`${path} is cut off: it has no end. Take another backup.`);
  const total = [...rows.values()].reduce((sum, some) => sum + some, 0);
  if (foot.hash !== whole.digest('hex') || foot.tables !== rows.size || foot.rows !== total)
    throw new Error(`${path} is damaged: its end does not fit what comes before it.`);
  return { head, rows, total, signedBy: signerOf(path, head, foot) };
}

function signerOf(path: string, head: Head, { key, signature, hash }: Foot): string | undefined {
  if (!key || !signature) return undefined;
  if (isSigned({ key, signature }, { head: JSON.stringify(head), tables: hash })) return key;
  throw new Error(`${path} is not as it was signed: somebody changed it.`);
}

type End = { end: string; rows: number; hash: string };
type Foot = { tables: number; rows: number; hash: string } & Partial<Signature>;

function readHead(path: string, note: Record<string, unknown>): Head {
  if (note['zaedno'] === 'keys')
    throw new Error(`${path} is a backup of the keys. Put them back first: zaedno backup restore-keys FILE`);
  if (note['zaedno'] !== 'data') throw new Error(`${path} is no backup of a Zaedno node.`);
  if (note['format'] !== 1)
    throw new Error(
      `${path} was written by a newer release, in a form that this one does not know. Restore it with that release.`,
    );
  return note as Head;
}
