/** A node that cannot start says in words what is missing and what to do, and harms nobody else's node. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { desks } from '#server/desks.ts';
import { startEmbedded } from '#kernel/db/embedded.ts';
import { migrate } from '#kernel/db/migrate.ts';
import { asOwner, makeDatabase } from '#kernel/db/owner.ts';
import { makeFirstPeople } from '#kernel/identity/first-people.ts';
import { databaseLogins, databasePasswords } from '#kernel/keys/files.ts';
import {
  cloneDatabase,
  passwordsOf,
  type TestDatabase,
  testServer,
  withDatabase,
  withoutServer,
} from '#kernel/test/database.ts';
import { startNode, whyNot } from '../node.ts';

describe('a first start', { skip: withoutServer() }, () => {
  const server = testServer() ?? '';
  const name = `first_${randomBytes(6).toString('hex')}`;
  let owner: Client;
  let home: string;
  let neighbour: TestDatabase;
  before(async () => {
    // Another node's database on the same server, and the roles with the passwords that it knows.
    neighbour = await cloneDatabase(desks, async () => {});
    owner = new Client({ connectionString: server });
    await owner.connect();
    await owner.query(`create database ${name} encoding 'UTF8' template template0`);
  });
  after(async () => {
    await owner?.query(`drop database if exists ${name} with (force)`);
    await owner?.end();
    await neighbour?.drop();
  });

  /** A server that lets everybody in (`trust`) has no passwords that could be wrong. */
  async function asksForPasswords(): Promise<boolean> {
    const stranger = new URL(server);
    stranger.password = 'wrong';
    const client = new Client({ connectionString: stranger.toString() });
    try {
      await client.connect();
      return false;
    } catch {
      return true;
    } finally {
      await client.end().catch(() => {});
    }
  }
  const trusting = 'this PostgreSQL server asks nobody for a password';

  /** What a node says that starts with a new home, whose keys are its own or those of this PostgreSQL server. */
  async function said(environment: Record<string, string>, keys: 'own' | 'of the server'): Promise<string> {
    home = mkdtempSync(join(tmpdir(), 'zaedno-first-'));
    try {
      if (keys === 'of the server') keepPasswords(join(home, 'keys'));
      const node = await startNode(
        { ZAEDNO_HOME: home, ZAEDNO_DEMO: 'off', PORT: '0', ...environment },
        () => {},
      );
      await node.stop();
      return 'it started';
    } catch (error) {
      return whyNot(error);
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  }

  function keepPasswords(folder: string): void {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (const [login, password] of Object.entries(passwordsOf(server)))
      writeFileSync(join(folder, `database-${login}`), `${password}\n`, { mode: 0o600 });
  }

  const verifiers = async () =>
    (
      await owner.query('select rolname, rolpassword from pg_authid where rolname = any ($1) order by 1', [
        databaseLogins,
      ])
    ).rows;

  it('without the owner says which roles are missing and which address sets them up', async (context) => {
    if (!(await asksForPasswords())) return context.skip(trusting);
    const why = await said({ DATABASE_URL: withDatabase(server, name) }, 'own');
    assert.match(why, /does not let this node in as zaedno_door/);
    for (const word of ['DATABASE_OWNER_URL', 'ZAEDNO_HOME/keys', 'zaedno_owner', ...databaseLogins])
      assert.ok(why.includes(word), `${word} in: ${why}`);
  });

  it('on an empty database says that it was never set up', async () => {
    const why = await said({ DATABASE_URL: withDatabase(server, name) }, 'of the server');
    assert.match(why, new RegExp(`database "${name}" at .* was never set up.*DATABASE_OWNER_URL`));
  });

  it('without a database, or with nobody there, says so', async () => {
    const absent = await said({ DATABASE_URL: withDatabase(server, 'no_such_database') }, 'of the server');
    assert.match(absent, /no database "no_such_database".*create database/);
    const silent = await said({ DATABASE_URL: 'postgres://127.0.0.1:1/x' }, 'own');
    assert.match(silent, /No PostgreSQL answers at 127\.0\.0\.1:1/);
  });

  it('with a wrong password of the owner says whose it is, and not what it was', async (context) => {
    if (!(await asksForPasswords())) return context.skip(trusting);
    const wrong = new URL(withDatabase(server, name));
    wrong.password = 'wrong';
    const refused = await said(
      { DATABASE_URL: wrong.toString(), DATABASE_OWNER_URL: wrong.toString() },
      'own',
    );
    assert.match(refused, /refuses the name or password in DATABASE_OWNER_URL/);
    assert.ok(!refused.includes('wrong@'));
  });

  it('never changes the passwords of another node on the same PostgreSQL server', async (context) => {
    if (!(await asksForPasswords())) return context.skip(trusting);
    const earlier = await verifiers();
    const url = withDatabase(server, name);
    const why = await said({ DATABASE_URL: url, DATABASE_OWNER_URL: url }, 'own');
    const later = await verifiers();
    // Were they changed after all, every other test of this server would stand before a closed door.
    if (JSON.stringify(later) !== JSON.stringify(earlier)) {
      for (const [login, password] of Object.entries(passwordsOf(server)))
        await owner.query(`alter role ${login} password ${owner.escapeLiteral(password)}`);
    }
    assert.match(why, /Another node works on this PostgreSQL server/);
    assert.match(why, /would lock the other out/);
    assert.deepEqual(later, earlier);
  });

  it('that fails while the demo is made says what was wrong, also when its database stops with it', async () => {
    home = mkdtempSync(join(tmpdir(), 'zaedno-first-'));
    try {
      const embedded = await startEmbedded({ home, log: () => {} });
      const ownerUrl = await makeDatabase(embedded.superuserUrl, 'zaedno');
      await migrate({ ownerUrl, passwords: databasePasswords(join(home, 'keys')), desks, demo: true });
      // Somebody else is the first administrator: the invented country finds nobody to begin with.
      await asOwner(ownerUrl, (by) =>
        makeFirstPeople(by, {
          name: 'Invented Somebody',
          login: 'somebody-else',
          language: 'en',
          organisation: { en: 'x' },
          post: { en: 'x' },
          invited: false,
        }),
      );
      await embedded.stop();
      const { code, err } = await mainWith({ ZAEDNO_HOME: home, PORT: '0' });
      assert.equal(code, 1);
      assert.equal(err.trim(), 'Nobody called administrator can work for office-administration.');
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  });

  function mainWith(environment: Record<string, string>): Promise<{ code: number | null; err: string }> {
    const main = fileURLToPath(new URL('../../main.ts', import.meta.url));
    return new Promise((resolve, reject) => {
      const env = { PATH: process.env['PATH'], ...environment };
      const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'ignore', 'pipe'] });
      const err: Buffer[] = [];
      child.stderr.on('data', (part) => err.push(part));
      child.on('error', reject);
      child.on('close', (code) => resolve({ code, err: Buffer.concat(err).toString() }));
    });
  }
});
