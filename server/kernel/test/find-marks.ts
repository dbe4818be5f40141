/** Looks for a planted mark as a thief would: in every column of every table, and in whatever any key at hand opens. */
import { createDecipheriv, type KeyObject } from 'node:crypto';
import type { Client } from 'pg';
import { keyOfEnvelope } from '../keys/envelope.ts';

/** Every row of every table of ours as it lies in the database, bytes included. */
export type Dump = { table: string; column: string; value: unknown }[];

export type Found = {
  /** Columns where the mark stands for everybody to read. */
  open: string[];
  /** Columns where a key opened it. */
  sealed: string[];
};

/** Takes everything, as a backup of the data does; needs a superuser. */
export async function dumpEverything(owner: Client): Promise<Dump> {
  const tables = await owner.query(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') order by 1`,
  );
  const dump: Dump = [];
  for (const { name } of tables.rows as { name: string }[]) {
    const { rows } = await owner.query(`select * from ${name}`);
    for (const row of rows)
      for (const [column, value] of Object.entries(row)) dump.push({ table: name, column, value });
  }
  return dump;
}

/** Where the mark is found, with the keys that `keyFor` has. Nothing is checked but the mark: a thief needs no tag. */
export async function findMark(
  dump: Dump,
  mark: string,
  keyFor: (id: string) => Promise<KeyObject | undefined>,
): Promise<Found> {
  const found = { open: new Set<string>(), sealed: new Set<string>() };
  for (const { table, column, value } of dump) {
    const bytes = bytesOf(value);
    if (formsOf(mark).some((form) => bytes.includes(form))) found.open.add(`${table}.${column}`);
    for (const sealed of sealedIn(value)) {
      const key = await keyFor(keyOfEnvelope(sealed));
      if (key && opened(key, sealed).includes(mark)) found.sealed.add(`${table}.${column}`);
    }
  }
  return { open: [...found.open].toSorted(), sealed: [...found.sealed].toSorted() };
}

function bytesOf(value: unknown): Buffer {
  if (Buffer.isBuffer(value)) return value;
  return Buffer.from(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));
}

/** As it is, and in the two forms in which bytes are written as text. */
function formsOf(mark: string): string[] {
  const bytes = Buffer.from(mark);
  return [mark, bytes.toString('hex'), bytes.toString('base64').slice(0, -4)];
}

function sealedIn(value: unknown): Buffer[] {
  if (Buffer.isBuffer(value)) return value.length > 45 && value[0] === 1 ? [value] : [];
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return [...text.matchAll(/sealed:([A-Za-z0-9_-]+)/g)]
    .map(([, kept]) => Buffer.from(kept as string, 'base64url'))
    .filter((bytes) => bytes.length > 45 && bytes[0] === 1);
}

/** What was sealed, without asking whether it is whole or in its place. */
function opened(key: KeyObject, sealed: Buffer): string {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(17, 29));
  return decipher.update(sealed.subarray(29, -16)).toString('utf8');
}
