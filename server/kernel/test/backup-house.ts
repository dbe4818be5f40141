/** What tests of backups share: a login that may read everything, a recipient, and empty databases to restore into. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { Client } from 'pg';
import { restoreBackup, type Restored, type RestoreRequest } from '../backup/restore.ts';
import { type BackupRequest, takeBackup, type Taken } from '../backup/take.ts';
import { openBackupLogin } from '../db/backup-login.ts';
import type { DeskSource } from '../db/migrate.ts';
import { addressOf } from '../db/pool.ts';
import { ledgerKey } from '../keys/files.ts';
import { backupPasswordOf, passwordsOf, testServer, withDatabase } from './database.ts';

export type BackupHouse = {
  folder: string;
  identity: string;
  recipient: string;
  password: string;
  /** PEM; signs what the test seals. */
  signingKey: string;
  /** Takes a backup of a database as of a moment. */
  take(ownerUrl: string, more?: Partial<BackupRequest>): Promise<Taken>;
  /** An owner's address of an empty database. */
  emptyDatabase(): Promise<string>;
  restore(path: string, ownerUrl: string, more?: Partial<RestoreRequest>): Promise<Restored>;
  close(): Promise<void>;
};

/** Opens it over the test server; `desks` are those of the databases that are restored. */
export async function openBackupHouse(desks: readonly DeskSource[]): Promise<BackupHouse> {
  const server = testServer() as string;
  const folder = await mkdtemp(join(tmpdir(), 'zaedno-backup-'));
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  const password = backupPasswordOf(server);
  const signingKey = ledgerKey(folder);
  const made: string[] = [];
  const admin = new Client({ connectionString: server });
  await admin.connect();
  const mayRead = async (ownerUrl: string) => {
    const owner = new Client({ connectionString: ownerUrl });
    await owner.connect();
    // Two files that set the same role at once would trip over each other.
    await admin.query('select pg_advisory_lock(4711002)');
    await openBackupLogin(owner, password);
    await admin.query('select pg_advisory_unlock(4711002)');
    await owner.end();
  };
  const opened = new Set<string>();
  return {
    folder,
    identity,
    recipient,
    password,
    signingKey,
    async take(ownerUrl, more = {}) {
      if (!opened.has(ownerUrl)) await mayRead(ownerUrl);
      opened.add(ownerUrl);
      return await takeBackup({
        address: addressOf(ownerUrl),
        password,
        recipients: [recipient],
        folder,
        release: '0.1.0',
        signingKey,
        now: new Date(),
        ...more,
      });
    },
    async emptyDatabase() {
      const name = `test_restored_${randomBytes(8).toString('hex')}`;
      await admin.query(`create database ${name} encoding 'UTF8' template template0`);
      made.push(name);
      return withDatabase(server, name);
    },
    restore: (path, ownerUrl, more = {}) =>
      restoreBackup({
        path,
        identity,
        ownerUrl,
        passwords: passwordsOf(server),
        backupPassword: password,
        desks,
        keyring: undefined,
        ledgerKey: signingKey,
        ...more,
      }),
    async close() {
      for (const name of made) await admin.query(`drop database if exists ${name} with (force)`);
      await admin.end();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A fingerprint of the rows of every table of the house, whatever their order. */
export async function tablesAsTheyAre(ownerUrl: string): Promise<Map<string, string>> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  const tables = await owner.query(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and not c.relispartition and n.nspname !~ '^(pg_|information_schema$|pgboss$)' order by 1`,
  );
  const prints = new Map<string, string>();
  for (const { name } of tables.rows) {
    // Numbers of transactions belong to a cluster, keys of tickets to a row; everything else is compared as it is written.
    const found = await owner.query(
      `select count(*)::int as rows, coalesce(md5(string_agg(line, e'\\n' order by line)), '') as print
       from (select (to_jsonb(t) - '{xid,xid_below,ticket_key}'::text[])::text as line from ${name} t) lines`,
    );
    prints.set(name, `${found.rows[0].rows} ${found.rows[0].print}`);
  }
  await owner.end();
  return prints;
}
