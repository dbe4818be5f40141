// The supervisor of the embedded PostgreSQL, with real databases, real kills, and accounts as the system has them.
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import {
  chmod,
  chown,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { type Embedded, startEmbedded } from '#kernel/db/embedded.ts';
import { type Account, chooseAccount, closedFolder } from '#kernel/db/embedded/account.ts';
import { linkLibraries } from '#kernel/db/embedded/binaries.ts';
import { readPidFile, stopPostmaster } from '#kernel/db/embedded/postmaster.ts';

const asRoot = process.getuid?.() === 0;
const quiet = () => {};

describe('the embedded database', { concurrency: false }, () => {
  test('is made new, private and with the collations of our languages, and opens again as it was', async (t) => {
    const home = await newHome(t);
    const first = await start(t, home);
    assert.deepEqual([first.created, first.recovered], [true, false]);
    const [facts] = await ask(first.superuserUrl, factsQuestion);
    assert.deepEqual(facts, {
      encoding: 'UTF8',
      provider: 'i',
      checksums: 'on',
      listens: '',
      fsync: 'on',
      statements: 'none',
      collations: ['bg-x-icu', 'mk-x-icu', 'sq-x-icu'],
      verifier: 'SCRAM-SHA-256',
    });
    assert.equal((await stat(join(home, 'keys', 'postgres-superuser'))).mode & 0o777, 0o600);
    assert.equal((await stat(join(home, 'postgres', 'socket'))).mode & 0o777, 0o700);
    assert.equal((await stat(join(home, 'postgres', 'data'))).mode & 0o777, 0o700);
    await ask(first.superuserUrl, 'create table kept as select 7 as n');
    await first.stop();
    await first.stop();
    const second = await start(t, home);
    assert.deepEqual([second.created, second.recovered], [false, false]);
    assert.deepEqual(await ask(second.superuserUrl, 'select n from kept'), [{ n: 7 }]);
  });

  test('refuses a wrong password', async (t) => {
    const { superuserUrl } = await start(t, await newHome(t));
    await assert.rejects(ask(superuserUrl.replace(/:[^:@]+@/, ':wrong@'), 'select 1'), { code: '28P01' });
  });

  test('the embedded database listens on no address', async (t) => {
    const home = await newHome(t);
    const { superuserUrl } = await start(t, home);
    const [asked] = await ask(
      superuserUrl,
      `select inet_server_addr() is null as "noAddress", current_setting('listen_addresses') as listens,
        trim('"' from current_setting('unix_socket_directories')) as folder`,
    );
    const folder = join(home, 'postgres', 'socket');
    assert.deepEqual(asked, { noAddress: true, listens: '', folder });
    assert.equal((await stat(folder)).mode & 0o777, 0o700, 'others do not even find the socket');
  });

  test('writes no value of a row into its log when a statement fails', async (t) => {
    const home = await newHome(t);
    const { superuserUrl } = await start(t, home);
    await ask(superuserUrl, 'create table person (name text primary key)');
    await ask(superuserUrl, `insert into person values ('Ilinka Secretova')`);
    await assert.rejects(ask(superuserUrl, `insert into person values ('Ilinka Secretova')`), {
      code: '23505',
    });
    await assert.rejects(ask(superuserUrl, `select 'Ilinka Secretova'::int`), { code: '22P02' });
    const log = await readLogs(join(home, 'postgres', 'log'));
    assert.match(log, /ready to accept connections/);
    assert.doesNotMatch(log, /Secretova/);
  });

  test('recovers what was committed when the database is killed, and says that it was lost', async (t) => {
    const home = await newHome(t);
    const first = await start(t, home);
    await ask(first.superuserUrl, 'create table kept as select 7 as n');
    process.kill(postmasterOf(home), 'SIGKILL');
    assert.match(await first.lost, /ended unexpectedly/);
    await first.stop();
    const second = await start(t, home);
    assert.deepEqual([second.created, second.recovered], [false, true]);
    assert.deepEqual(await ask(second.superuserUrl, 'select n from kept'), [{ n: 7 }]);
    await first.stop();
    assert.deepEqual(
      await ask(second.superuserUrl, 'select 1 as n'),
      [{ n: 1 }],
      'a late stop() must not end it',
    );
  });

  test('comes back by itself, and stays ours, when one of its processes breaks off', async (t) => {
    const home = await newHome(t);
    const words: string[] = [];
    const database = await startEmbedded({ home, log: (line) => words.push(line) });
    t.after(() => database.stop());
    const { superuserUrl, lost } = database;
    await ask(superuserUrl, 'create table kept as select 7 as n');
    const broken = new pg.Client(superuserUrl);
    broken.on('error', () => {});
    await broken.connect();
    const { rows } = await broken.query<{ pid: number }>('select pg_backend_pid() as pid');
    process.kill(rows[0]?.pid ?? 0, 'SIGKILL');
    for (let tries = 0; tries < 400 && words.length === 0; tries += 1) await pause(50);
    assert.match(words.join(), /broke off and came back/);
    const ours = `select 1 as n from pg_locks where locktype = 'advisory' and classid = 8071 and granted`;
    assert.deepEqual(await ask(superuserUrl, ours), [{ n: 1 }]);
    assert.deepEqual(await ask(superuserUrl, 'select n from kept'), [{ n: 7 }]);
    assert.equal(await Promise.race([lost, pause(200)]), undefined);
  });

  test('takes up the database again that outlived its killed owner', async (t) => {
    const home = await newHome(t);
    const holder = await hold(t, home);
    await ask(holder.superuserUrl, 'create table kept as select 7 as n');
    const before = postmasterOf(home);
    await kill(holder.process);
    const second = await start(t, home);
    assert.deepEqual([second.created, second.recovered], [false, true]);
    assert.equal(postmasterOf(home), before);
    assert.deepEqual(await ask(second.superuserUrl, 'select n from kept'), [{ n: 7 }]);
    await second.stop();
    assert.equal(readPidFile(join(home, 'postgres', 'data')), undefined);
  });

  test('recovers when both were killed', async (t) => {
    const home = await newHome(t);
    const holder = await hold(t, home);
    await ask(holder.superuserUrl, 'create table kept as select 7 as n');
    process.kill(postmasterOf(home), 'SIGKILL');
    await kill(holder.process);
    const second = await start(t, home);
    assert.equal(second.recovered, true);
    assert.deepEqual(await ask(second.superuserUrl, 'select n from kept'), [{ n: 7 }]);
  });

  test('starts although the process number in its old pid file now belongs to a stranger', async (t) => {
    const home = await newHome(t);
    const first = await start(t, home);
    const data = join(home, 'postgres', 'data');
    const file = await readFile(join(data, 'postmaster.pid'), 'utf8');
    process.kill(postmasterOf(home), 'SIGKILL');
    await first.lost;
    await first.stop();
    const account = await chooseAccount(data);
    const stranger = spawn('sleep', ['60'], {
      cwd: '/',
      ...(account && { uid: account.uid, gid: account.gid }),
    });
    t.after(() => stranger.kill('SIGKILL'));
    await writeFile(join(data, 'postmaster.pid'), file.replace(/^\d+/, String(stranger.pid)));
    const second = await start(t, home);
    assert.equal(second.recovered, true);
    assert.equal(stranger.exitCode ?? stranger.signalCode, null, 'the stranger must be left alone');
  });

  test('is opened by one of several starts at once; the others are told who has it', async (t) => {
    const home = await newHome(t);
    const all = await Promise.all([1, 2, 3].map(() => tryToHold(t, home)));
    const winners = all.filter((one) => one.told.refused === undefined);
    assert.equal(winners.length, 1, JSON.stringify(all.map((one) => one.told)));
    for (const { told } of all) {
      if (told.refused !== undefined)
        assert.match(
          told.refused,
          /in use by another Zaedno \((process \d+|which is just starting)\).*ZAEDNO_HOME=/,
        );
    }
    assert.deepEqual(await ask(winners[0]!.told.superuserUrl!, 'select 1 as n'), [{ n: 1 }]);
  });

  test('clears away what a start left that was killed while making the data', async (t) => {
    const home = await newHome(t);
    const holder = spawn(process.execPath, [holderScript, home], { stdio: 'ignore' });
    const unfinished = join(home, 'postgres', `data.new-${holder.pid}`);
    while (!(await exists(join(unfinished, 'global')))) {
      assert.equal(holder.exitCode, null, 'the start must not end before it makes the data');
      await pause(5);
    }
    await kill(holder);
    const database = await start(t, home);
    assert.equal(database.created, true);
    assert.equal(await exists(unfinished), false);
  });

  test('works under a path with blanks, commas, quotes and Cyrillic letters', async (t) => {
    const home = join(await newHome(t), `a b, "c" 'd' ж`);
    const { superuserUrl } = await start(t, home);
    assert.deepEqual(await ask(superuserUrl, 'select 1 as n'), [{ n: 1 }]);
  });

  test('puts its socket elsewhere when the path is too long for one, and takes it away again', async (t) => {
    const home = join(await newHome(t), 'long'.repeat(30));
    const database = await start(t, home);
    const folder = new URL(database.superuserUrl).searchParams.get('host') ?? '';
    assert.ok(!folder.startsWith(home), folder);
    assert.equal((await stat(folder)).mode & 0o777, 0o700);
    assert.deepEqual(await ask(database.superuserUrl, 'select 1 as n'), [{ n: 1 }]);
    await database.stop();
    assert.equal(await exists(folder), false);
  });

  test('says what to do when the data was made by another major version', async (t) => {
    const home = await newHome(t);
    await (await start(t, home)).stop();
    await writeFile(join(home, 'postgres', 'data', 'PG_VERSION'), '14\n');
    await assert.rejects(
      startEmbedded({ home, log: quiet }),
      /made by PostgreSQL 14, and this is PostgreSQL 18\..*backup/,
    );
  });

  test('says what to do when the password is gone or is another', async (t) => {
    const home = await newHome(t);
    await (await start(t, home)).stop();
    const path = join(home, 'keys', 'postgres-superuser');
    await writeFile(path, 'another\n');
    await assert.rejects(
      startEmbedded({ home, log: quiet }),
      /does not open this database.*backup of the keys/,
    );
    await rm(path);
    await assert.rejects(startEmbedded({ home, log: quiet }), /is missing.*backup of the keys/);
    await stopLeftover(home);
  });

  test('says why PostgreSQL did not start', async (t) => {
    const home = await newHome(t);
    await (await start(t, home)).stop();
    await rm(join(home, 'postgres', 'data', 'global', 'pg_control'));
    await assert.rejects(
      startEmbedded({ home, log: quiet }),
      /PostgreSQL did not start\. It wrote:[^]*pg_control/,
    );
  });

  test('runs as an ordinary user too', async (t) => {
    const account = await ordinaryAccount();
    if (typeof account === 'string') return t.skip(account);
    const home = await newHome(t);
    await chown(home, account.uid, account.gid);
    const first = await hold(t, home, account);
    await ask(first.superuserUrl, 'create table kept as select 7 as n');
    assert.equal((await stat(join(home, 'postgres', 'data'))).uid, account.uid);
    await kill(first.process);
    const second = await hold(t, home, account);
    assert.equal(second.recovered, true);
    await letGo(second.process);
    const byRoot = await start(t, home);
    assert.deepEqual(
      await ask(byRoot.superuserUrl, 'select n from kept'),
      [{ n: 7 }],
      'root opens it under its owner',
    );
    assert.equal((await stat(join(home, 'postgres', 'data'))).uid, account.uid);
  });

  test('tells an ordinary user that the folder belongs to somebody else', async (t) => {
    const account = await ordinaryAccount();
    if (typeof account === 'string') return t.skip(account);
    const home = await newHome(t);
    await (await start(t, home)).stop();
    const { told } = await tryToHold(t, home, account);
    assert.match(told.refused ?? '', /ZAEDNO_HOME to a folder of your own/);
  });

  test('is not driven from its home by keys that were made first, with the home closed around them', async (t) => {
    const home = join(await newHome(t), 'home');
    await mkdir(join(home, 'keys'), { recursive: true, mode: 0o700 });
    const database = await start(t, home);
    assert.ok(database.superuserUrl.endsWith(encodeURIComponent(join(home, 'postgres', 'socket'))));
    assert.equal((await stat(join(home, 'keys'))).mode & 0o777, 0o700);
  });

  test('is kept elsewhere when root’s folder is closed to every other account', async (t) => {
    if (!asRoot) return t.skip('only root runs the database under another account');
    const closed = await newHome(t);
    await chmod(closed, 0o700);
    const home = join(closed, 'home');
    const words: string[] = [];
    const database = await startEmbedded({ home, log: (line) => words.push(line) });
    t.after(() => database.stop());
    const elsewhere = (await readFile(join(home, 'postgres', 'elsewhere'), 'utf8')).trim();
    assert.match(
      words.join('\n'),
      new RegExp(`^${closed} is closed to the account \\w+, so the database is kept in `),
    );
    await ask(database.superuserUrl, 'create table kept as select 7 as n');
    await database.stop();
    const again = await start(t, home);
    // Hooks run in the order in which they were set: this one after the database has stopped.
    t.after(() => rm(elsewhere, { recursive: true, force: true }));
    assert.deepEqual(await ask(again.superuserUrl, 'select n from kept'), [{ n: 7 }]);
  });

  test('makes the library links that npm leaves out, and leaves those that are there', async (t) => {
    const root = await newHome(t);
    await mkdir(join(root, 'native', 'lib'), { recursive: true });
    await symlink('elsewhere.so', join(root, 'native', 'lib', 'b.so'));
    await writeFile(
      join(root, 'native', 'pg-symlinks.json'),
      JSON.stringify([
        { source: 'native/lib/a.so.1.2', target: 'native/lib/a.so' },
        { source: 'native/lib/b.so.1.2', target: 'native/lib/b.so' },
      ]),
    );
    await writeFile(join(root, 'native', 'lib', 'a.so.1.2'), 'library');
    await linkLibraries(root);
    await linkLibraries(root);
    assert.equal(await readFile(join(root, 'native', 'lib', 'a.so'), 'utf8'), 'library');
    assert.ok((await lstat(join(root, 'native', 'lib', 'b.so'))).isSymbolicLink());
  });
});

const factsQuestion = `
  select getdatabaseencoding() as encoding,
    (select datlocprovider from pg_database where datname = 'postgres') as provider,
    current_setting('data_checksums') as checksums,
    current_setting('listen_addresses') as listens,
    current_setting('fsync') as fsync,
    current_setting('log_statement') as statements,
    (select array_agg(collname::text order by collname) from pg_collation
      where collname in ('bg-x-icu', 'mk-x-icu', 'sq-x-icu')) as collations,
    (select split_part(rolpassword, '$', 1) from pg_authid where rolname = 'postgres') as verifier`;

const holderScript = join(import.meta.dirname, 'hold-database.ts');

async function newHome(t: TestContext): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'zaedno-embedded-'));
  if (asRoot) await chmod(home, 0o711);
  t.after(async () => {
    await stopLeftover(home);
    await rm(home, { recursive: true, force: true });
  });
  return home;
}

/** What a test killed or left open; a home of its own, so nobody else's database can be hit. */
async function stopLeftover(home: string): Promise<void> {
  const data = join(home, 'postgres', 'data');
  const left = readPidFile(data);
  if (left) await stopPostmaster(left.pid, data, quiet);
}

async function start(t: TestContext, home: string): Promise<Embedded> {
  const database = await startEmbedded({ home, log: quiet });
  t.after(() => database.stop());
  return database;
}

function postmasterOf(home: string): number {
  const file = readPidFile(join(home, 'postgres', 'data'));
  assert.ok(file, 'the database runs');
  return file.pid;
}

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

interface Told {
  readonly refused?: string;
  readonly superuserUrl?: string;
  readonly recovered?: boolean;
}

/** Starts the database in a process of its own and waits for its first word. */
async function tryToHold(
  t: TestContext,
  home: string,
  account?: Account,
): Promise<{ process: ChildProcess; told: Told }> {
  const child = spawn(process.execPath, [holderScript, home], {
    stdio: ['pipe', 'pipe', 'inherit'],
    ...(account && { uid: account.uid, gid: account.gid, cwd: '/' }),
  });
  t.after(() => kill(child));
  let written = '';
  for await (const chunk of child.stdout) {
    written += String(chunk);
    if (written.includes('\n')) break;
  }
  return { process: child, told: JSON.parse(written) as Told };
}

async function hold(t: TestContext, home: string, account?: Account) {
  const { process: child, told } = await tryToHold(t, home, account);
  assert.equal(told.refused, undefined);
  return { process: child, superuserUrl: told.superuserUrl ?? '', recovered: told.recovered };
}

async function kill(child: ChildProcess): Promise<void> {
  await ended(child, () => child.kill('SIGKILL'));
}

async function letGo(child: ChildProcess): Promise<void> {
  await ended(child, () => child.stdin?.end());
}

async function ended(child: ChildProcess, act: () => void): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  act();
  await gone;
}

/** Somebody else than root who can read this folder; or why there is nobody. */
async function ordinaryAccount(): Promise<Account | string> {
  if (!asRoot) return 'already an ordinary user: every test here ran as one';
  const account: Account = { uid: 65534, gid: 65534, name: 'nobody' };
  const closed = closedFolder(import.meta.dirname, account);
  return closed ? `${closed} is closed to other users, so none can be tried` : account;
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function readLogs(folder: string): Promise<string> {
  const texts = await Promise.all(
    (await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')),
  );
  return texts.join('');
}
