/** Somebody who holds everything that an operator still holds, and looks for one sentence in it. */
import { createSecretKey } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { readBox } from '../backup/box.ts';
import { restoreKeysBackup } from '../backup/keys.ts';
import { listBackups } from '../backup/shelf.ts';
import { openEnvelope } from '../keys/envelope.ts';
import { nodeKeyOf, nodeKeysInFiles } from '../keys/node-keys.ts';

/** What is looked for: a sentence that was sealed, the key it was sealed under, and the sealed bytes, which the thief has kept. */
export type Target = {
  mark: string;
  keyId: string;
  /** The 32 bytes of the key; no copy of them, in any form, may lie in what is searched. */
  secret: Buffer;
  sealed: Buffer;
  place: readonly string[];
};

export type Loot = {
  /** Backups of both kinds that were not removed yet. */
  shelf: string;
  identity: string;
  /** Today's keyring and key folder. */
  places: { root: string; nodeKeys: string };
  ownerUrl: string;
  /** The cluster's own files, where the test may read them: tables, indexes, write-ahead log. */
  files: boolean;
};

/** Everything in which the mark was found, or by which it could be opened; empty: it is gone. */
export async function whatComesBack(loot: Loot, target: Target): Promise<string[]> {
  const found: string[] = [];
  const wanted = shapesOf(target);
  const look = (where: string, bytes: Buffer) => {
    for (const [what, shape] of wanted) if (bytes.includes(shape)) found.push(`${what} in ${where}`);
    lines.push(...linesIn(bytes).map((line) => ({ line, where })));
  };
  const lines: { line: string; where: string }[] = [];
  const rings: { where: string; root: string; nodeKeys: string }[] = [
    { where: 'today’s keyring', ...loot.places },
  ];
  const scratch = await mkdtemp(join(tmpdir(), 'zaedno-thief-'));
  try {
    for (const { kind, path, takenAt } of listBackups(loot.shelf)) {
      const where = `the backup of the ${kind} of ${takenAt.toISOString().slice(0, 10)}`;
      if (kind === 'data') {
        look(where, await contentOf(path, loot.identity));
        continue;
      }
      // Put back into an empty folder, as a thief would who knows nothing of what was destroyed since.
      const folder = await mkdtemp(join(scratch, 'ring-'));
      const places = { root: join(folder, 'keyring'), nodeKeys: join(folder, 'keys') };
      await restoreKeysBackup(path, loot.identity, places);
      rings.push({ where, ...places });
    }
    look('the database', await contentOfDatabase(loot.ownerUrl));
    if (loot.files) for await (const { name, bytes } of clusterFiles(loot.ownerUrl)) look(name, bytes);
    for (const ring of rings) {
      for await (const path of filesUnder(ring.root))
        lines.push(...linesIn(await readFile(path)).map((line) => ({ line, where: ring.where })));
    }
    // Every wrapped key that lies anywhere, under every node key that lies anywhere, on the sealed bytes that were kept.
    for (const { line, where } of lines) {
      for (const ring of rings) {
        if (await opens(line, ring.nodeKeys, target)) found.push(`opened by a key from ${where}`);
      }
    }
    return [...new Set(found)].toSorted();
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** The mark and the bare key, in the forms in which text, JSON, COPY and binary files hold them. */
function shapesOf({ mark, secret }: Target): [string, Buffer][] {
  return [
    ['the mark', Buffer.from(mark)],
    ['the mark as base64', Buffer.from(Buffer.from(mark).toString('base64').slice(0, -4))],
    ['the mark as hex', Buffer.from(Buffer.from(mark).toString('hex'))],
    ['the key', secret],
    ['the key as base64', Buffer.from(secret.toString('base64').slice(0, 42))],
    ['the key as base64url', Buffer.from(secret.toString('base64url').slice(0, 42))],
    ['the key as hex', Buffer.from(secret.toString('hex'))],
  ];
}

function linesIn(bytes: Buffer): string[] {
  return [...bytes.toString('latin1').matchAll(/zk1 [a-z0-9-]+ [A-Za-z0-9_-]{40,}/g)].map(
    ([line]) => `${line}\n`,
  );
}

async function opens(line: string, nodeKeys: string, target: Target): Promise<boolean> {
  if (nodeKeyOf(line) === undefined) return false;
  try {
    const secret = await nodeKeysInFiles(nodeKeys).unwrap(line, target.keyId);
    const key = createSecretKey(secret);
    return openEnvelope({ key }, target.place, target.sealed).includes(target.mark);
  } catch {
    return false; // Another key, another node key: the thief tries the next.
  }
}

async function contentOf(path: string, identity: string): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const frame of readBox(path, identity))
    pieces.push('bytes' in frame ? frame.bytes : Buffer.from(JSON.stringify(frame.note)));
  return Buffer.concat(pieces);
}

/** Every row of every table, those of the queue, of orders, answers and events too. */
async function contentOfDatabase(ownerUrl: string): Promise<Buffer> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  const tables = await owner.query(
    `select oid::regclass::text as name from pg_class
     where relkind in ('r', 'm') and relnamespace::regnamespace::text !~ '^(pg_|information_schema$)'`,
  );
  const pieces: Buffer[] = [];
  for (const { name } of tables.rows) {
    const rows = await owner.query(`select coalesce(string_agg(t::text, e'\\n'), '') as text from ${name} t`);
    pieces.push(Buffer.from(rows.rows[0].text));
  }
  await owner.end();
  return Buffer.concat(pieces);
}

/** The files of this database (heap, indexes, TOAST: dead rows lie in them until they are overwritten) and the log of the cluster. */
async function* clusterFiles(ownerUrl: string): AsyncGenerator<{ name: string; bytes: Buffer }> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  await owner.query('checkpoint');
  const facts = await owner.query(
    `select current_setting('data_directory') as root, oid::text as db from pg_database where datname = current_database()`,
  );
  await owner.end();
  const { root, db } = facts.rows[0] as { root: string; db: string };
  for (const folder of [join(root, 'base', db), join(root, 'pg_wal')]) {
    for (const name of await readdir(folder)) {
      const bytes = await readFile(join(folder, name)).catch(passFolders);
      if (bytes) yield { name: `the file ${join(folder.slice(root.length), name)}`, bytes };
    }
  }
}

function passFolders(error: NodeJS.ErrnoException): undefined {
  // A folder, or a file that PostgreSQL took away meanwhile.
  if (error.code !== 'EISDIR' && error.code !== 'ENOENT') throw error;
}

async function* filesUnder(folder: string): AsyncGenerator<string> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesUnder(path);
    else yield path;
  }
}
