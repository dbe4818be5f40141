/** A database of its own for each test file: a clone of one template, dropped at the end. */
import { createHash, randomBytes } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { addressOf, closePools, openPools, type Pools } from '../db/pool.ts';
import { type DeskSource, migrate } from '../db/migrate.ts';
import { type DatabaseLogin, databaseLogins } from '../keys/files.ts';
import { mutantAtWork } from './mutant.ts';

export type TestDatabase = {
  /** The superuser's address of this clone. */
  ownerUrl: string;
  pools: Pools;
  passwords: Record<DatabaseLogin, string>;
  drop(): Promise<void>;
};

/** The test server's superuser address, or undefined where no server was started: then database tests skip. */
export function testServer(): string | undefined {
  return process.env['ZAEDNO_TEST_SERVER_URL'];
}

/** Why a database test is skipped, or false. */
export function withoutServer(): string | false {
  return testServer() ? false : 'no test database: run it by `npm test`';
}

export function withDatabase(url: string, database: string): string {
  const parsed = new URL(url);
  parsed.pathname = `/${database}`;
  return parsed.toString();
}

/** The roles are the cluster's, so their passwords are the same for every file of a run. */
export function passwordsOf(server: string): Record<DatabaseLogin, string> {
  const password = (login: string) => createHash('sha256').update(`${server} ${login}`).digest('hex');
  return Object.fromEntries(databaseLogins.map((login) => [login, password(login)])) as Record<
    DatabaseLogin,
    string
  >;
}

/** Of `zaedno_backup`, likewise: a node that a test starts on this server must not give it another one. */
export function backupPasswordOf(server: string): string {
  return createHash('sha256').update(`${server} zaedno_backup`).digest('hex');
}

const kernelFolder = fileURLToPath(new URL('..', import.meta.url));

/** A name that changes with everything a template is made of, so that a stale one is never cloned. */
function madeOf(desks: readonly DeskSource[], prepare: (owner: Client) => Promise<void>): string {
  const hash = createHash('sha256').update(prepare.toString());
  const code = ['db/migrate.ts', 'db/roles.ts', 'jobs/queue.ts', 'separation/exclusive-posts.ts'];
  for (const path of code) hash.update(readFileSync(join(kernelFolder, path)));
  for (const folder of [kernelFolder, ...desks.map((desk) => desk.folder)]) {
    const scripts = globSync('**/*.sql', { cwd: folder, exclude: ['test/**'] }).sort();
    for (const path of scripts) hash.update(path).update(readFileSync(join(folder, path)));
  }
  for (const { manifest } of desks)
    hash.update(JSON.stringify([manifest.name, manifest.workflows, manifest.roles]));
  return hash.digest('hex').slice(0, 24);
}

/** Clones the template of these desks, making it first if it is not there. */
export async function cloneDatabase(
  desks: readonly DeskSource[],
  prepare: (owner: Client) => Promise<void>,
): Promise<TestDatabase> {
  const server = testServer();
  if (!server) throw new Error('No test database server; run the tests by `npm test`.');
  const passwords = passwordsOf(server);
  const template = `template_${madeOf(desks, prepare)}`;
  const mutant = mutantAtWork();
  const clone = `test_${mutant ? 'mutant_' : ''}${randomBytes(8).toString('hex')}`;
  const admin = new Client({ connectionString: server });
  await admin.connect();
  try {
    await admin.query('select pg_advisory_lock(4711002)');
    const found = await admin.query('select 1 from pg_database where datname = $1', [template]);
    if (!found.rowCount) await makeTemplate(admin, { server, template, desks, passwords, prepare });
    // Copying files takes half the time of writing every page through the log, which nobody reads here.
    await admin.query(`create database ${clone} template ${template} strategy file_copy`);
    await admin.query(`revoke temporary on database ${clone} from public`);
    await admin.query(`grant connect on database ${clone} to ${databaseLogins.join(', ')}`);
  } finally {
    await admin.end();
  }
  const ownerUrl = withDatabase(server, clone);
  if (mutant?.sql) await carryOut(ownerUrl, mutant.sql);
  const pools = openPools(addressOf(ownerUrl), passwords, { app: 20, door: 5 });
  return {
    ownerUrl,
    pools,
    passwords,
    async drop() {
      await closePools(pools);
      const last = new Client({ connectionString: server });
      await last.connect();
      await last.query(`drop database if exists ${clone} with (force)`);
      await last.end();
    },
  };
}

async function carryOut(url: string, text: string): Promise<void> {
  const owner = new Client({ connectionString: url });
  await owner.connect();
  try {
    await owner.query(text);
  } finally {
    await owner.end();
  }
}

type TemplateRequest = {
  server: string;
  template: string;
  desks: readonly DeskSource[];
  passwords: Record<DatabaseLogin, string>;
  prepare: (owner: Client) => Promise<void>;
};

async function makeTemplate(admin: Client, request: TemplateRequest): Promise<void> {
  const { server, template, desks, passwords, prepare } = request;
  const making = `${template}_making`;
  await admin.query(`drop database if exists ${making} with (force)`);
  await admin.query(`create database ${making} encoding 'UTF8' template template0`);
  const ownerUrl = withDatabase(server, making);
  await migrate({ ownerUrl, passwords, desks, demo: true });
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  await prepare(owner);
  await owner.end();
  await admin.query(`alter database ${making} rename to ${template}`);
}
