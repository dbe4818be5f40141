/** Takes a backup of the data: every table in one snapshot, streamed into one encrypted file. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import { asBackup } from '../db/backup-login.ts';
import { copyOut } from '../db/copy.ts';
import type { DatabaseAddress } from '../db/pool.ts';
import { writeBox } from './box.ts';
import type { Frame } from './frames.ts';
import { backupName } from './shelf.ts';
import { signBackup } from './signature.ts';
import {
  type Partition,
  partitionsOf,
  type Sequence,
  sequencesOf,
  type TablePlan,
  tablesOf,
} from './tables.ts';

/** The first note of a backup of the data: what it is of, and what a restore needs before the first row. */
export type Head = {
  zaedno: 'data';
  format: 1;
  release: string;
  takenAt: string;
  node: { id: string; demo: boolean };
  postgres: string;
  /** How words are sorted there: another library sorts otherwise. */
  collation: string;
  migrations: readonly { schema: string; name: string; hash: string }[];
  tables: readonly { name: string; columns: readonly string[] }[];
  partitions: readonly Partition[];
  sequences: readonly Sequence[];
};

export type BackupRequest = {
  address: DatabaseAddress;
  /** Of `zaedno_backup`. */
  password: string;
  recipients: readonly string[];
  folder: string;
  release: string;
  /** PEM of the key that signs the ledger: it signs the backup too. */
  signingKey: string;
  now: Date;
};

export type Taken = { path: string; bytes: number; tables: number; rows: number };

/** Takes one; answers what it holds. Leaves nothing behind where it fails. */
export async function takeBackup(request: BackupRequest): Promise<Taken> {
  const path = join(request.folder, backupName('data', request.now));
  if (existsSync(path)) throw new Error(`${path} is there already. A backup is never written over.`);
  const told = { tables: 0, rows: 0 };
  const bytes = await asBackup(request.address, request.password, (reader) =>
    writeBox(path, request.recipients, framesOf(reader, request, told)),
  );
  return { path, bytes, ...told };
}

type Told = { tables: number; rows: number };

/** Head, then each table between two notes, then a foot: where the foot is missing, the file is not whole. */
async function* framesOf(reader: Client, request: BackupRequest, told: Told): AsyncGenerator<Frame> {
  const tables = await tablesOf(reader);
  const head = await headOf(reader, request, tables);
  yield { note: head };
  const whole = createHash('sha256');
  for (const table of tables) {
    yield { note: { table: table.name } };
    const { rows, hash } = yield* rowsOf(reader, table);
    yield { note: { end: table.name, rows, hash } };
    whole.update(hash);
    told.tables += 1;
    told.rows += rows;
  }
  const hash = whole.digest('hex');
  const signed = signBackup(request.signingKey, { head: JSON.stringify(head), tables: hash });
  yield { note: { foot: { ...told, hash, ...signed } } };
}

async function* rowsOf(
  reader: Client,
  { select }: TablePlan,
): AsyncGenerator<Frame, { rows: number; hash: string }> {
  const hash = createHash('sha256');
  const source = copyOut(reader, `copy (${select}) to stdout`);
  for (;;) {
    const next = await source.next();
    if (next.done) return { rows: next.value, hash: hash.digest('hex') };
    hash.update(next.value);
    yield { bytes: next.value };
  }
}

export async function headOf(
  reader: Client,
  { release, now }: Pick<BackupRequest, 'release' | 'now'>,
  tables: readonly TablePlan[],
): Promise<Head> {
  const node = await reader.query('select node_id as id, demo from kernel.node');
  const migrations = await reader.query(
    "select schema, name, hash from kernel.migrations where schema <> '' order by at, schema, name",
  );
  const facts = await reader.query(
    `select current_setting('server_version') as postgres,
       concat_ws(' ', datlocprovider, datcollate, datcollversion) as collation
     from pg_database where datname = current_database()`,
  );
  return {
    zaedno: 'data',
    format: 1,
    release,
    takenAt: now.toISOString(),
    node: node.rows[0],
    ...facts.rows[0],
    migrations: migrations.rows,
    tables: tables.map(({ name, columns }) => ({ name, columns })),
    partitions: await partitionsOf(reader),
    sequences: await sequencesOf(reader),
  };
}
