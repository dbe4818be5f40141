/** A disk that is really full, under a real node: what people are told, what is kept, and that work goes on by itself. */
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { openNode, type RunningNode } from './open-node.ts';
import { startPlan, tableOf } from './plan-over-http.ts';
import { untilReady } from './until-ready.ts';

const megabytes = 400;
const main = join(import.meta.dirname, '..', '..', 'main.ts');

/** Mounts a small disk of its own; undefined where this account may not. */
function mountDisk(): string | undefined {
  const disk = mkdtempSync(join(tmpdir(), 'zaedno-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0755`, 'tmpfs', disk], {
      stdio: 'ignore',
    });
    return disk;
  } catch {
    rmdirSync(disk);
    return undefined;
  }
}

const disk = mountDisk();
const skip = disk ? false : 'only root may mount the small disk that this fills';

describe('a full disk', { skip, concurrency: false }, () => {
  const home = join(disk ?? '', 'home');
  const filler = join(home, 'postgres', 'data', 'filler');
  let node: RunningNode;
  let plan: string;

  before(async () => {
    node = await openNode({ ZAEDNO_HOME: home });
    await node.signIn('editor');
    plan = await startPlan(node);
  });
  after(async () => {
    try {
      await node?.stop();
    } finally {
      // Lazily: what a failed test left open must not keep the disk.
      if (disk) {
        execFileSync('umount', ['--lazy', disk]);
        rmdirSync(disk);
      }
    }
  });

  const fill = () => fillUp(filler);
  const makeRoom = () => rmSync(filler, { force: true });
  const importRows = () =>
    node.upload('/api/strategy/import-plan', 'plan.csv', tableOf(800), { plan, dryRun: false });
  const addMeasure = (title: string) =>
    node.post('/api/strategy/add-item', { plan, type: 'goal', titles: { en: title } });
  const titles = async () => {
    const found = await node.post('/api/strategy/read-plan', { plan });
    assert.equal(found.status, 200, found.text);
    return found.text;
  };

  it('that fills in the middle of an import leaves nothing of the import, and says so in four languages', async () => {
    const superuser = new Client({ connectionString: superuserUrl(home) });
    await superuser.connect();
    try {
      // The disk is filled by the first statement of the import itself, from within its transaction.
      await superuser.query(`create function public.fill_the_disk() returns trigger language plpgsql security definer
        as $$ begin copy (select 1) to program 'dd if=/dev/zero of=${filler} bs=1M 2>/dev/null || true'; return null; end $$`);
      await superuser.query(`create trigger fill before insert on strategy.items
        for each statement execute function public.fill_the_disk()`);
      for (const language of ['en', 'bg', 'mk', 'sq']) {
        node.speak(language);
        const answer = await importRows();
        assert.deepEqual([answer.status, answer.json['code']], [507, 'kernel.no-room'], answer.text);
        assert.match(String(answer.json['title']), wordsFor[language]!);
        assert.ok(String(answer.json['todo']).length > 40 && String(answer.json['kept']).length > 40);
        if (language === 'en') {
          assert.match(
            String(answer.json['kept']),
            /Nothing of this was saved, and nothing saved before is lost/,
          );
          // The next answers come from the reserve's guard: the disk is full before they begin.
          assert.ok(statfsSync(home).bavail < 100);
        }
      }
      node.speak('en');
      makeRoom();
      await superuser.query('drop trigger fill on strategy.items');
    } finally {
      await superuser.end();
    }
    assert.doesNotMatch(await titles(), /Row \d/);
  });

  it('refuses an edit in words, lets people read, and turns the probe red with its reason', async () => {
    assert.equal((await addMeasure('Saved before')).status, 200);
    fill();
    const refused = await addMeasure('Refused');
    assert.deepEqual([refused.status, refused.json['code']], [507, 'kernel.no-room'], refused.text);
    assert.match(await titles(), /Saved before/);
    const ready = await node.get('/readyz');
    assert.equal(ready.status, 503);
    assert.match(ready.text, /has \d+ MB left and needs 64: nothing can be saved until there is room/);
    assert.equal((await node.get('/healthz')).status, 200);
  });

  it('goes on by itself as soon as there is room', async () => {
    makeRoom();
    assert.equal((await addMeasure('Saved after')).status, 200);
    const imported = await importRows();
    assert.deepEqual([imported.status, imported.json['new']], [200, 800], imported.text);
    await untilReady(node.address);
    const there = await titles();
    for (const title of ['Saved before', 'Saved after']) assert.ok(there.includes(title), title);
    assert.ok(!there.includes('Refused'));
  });

  it('that breaks the database off is survived: what was acknowledged is there when there is room again', async () => {
    const superuser = new Client({ connectionString: superuserUrl(home) });
    superuser.on('error', () => {});
    await superuser.connect();
    assert.equal((await addMeasure('Acknowledged')).status, 200);
    fill();
    // Past the guard and the reserve: without room for its log PostgreSQL can only break off.
    await assert.rejects(
      superuser.query(
        `select pg_logical_emit_message(true, 'fill', repeat('x', 1000000)) from generate_series(1, 400)`,
      ),
    );
    const lost = await Promise.race([node.lost, pause(20_000, undefined, { ref: false })]);
    makeRoom();
    if (lost) {
      assert.match(lost, /no room left on the disk/);
      await node.stop();
      node = await openNode({ ZAEDNO_HOME: home });
      await node.signIn('editor');
    }
    assert.match(await titles(), /Acknowledged/);
    assert.equal((await addMeasure('After the break')).status, 200);
  });

  it('is told by the start in words, and the next start finds everything', async () => {
    await node.stop();
    fill();
    const other = join(disk ?? '', 'other');
    const told = await startOnce({ ZAEDNO_HOME: other });
    assert.equal(told.code, 1);
    assert.match(
      told.errors,
      /^There is no room left to write to: the disk that holds .* is full\.\nMake room there/,
    );
    assert.doesNotMatch(told.errors, /\n {4}at /, 'no stack');
    makeRoom();
    rmSync(other, { recursive: true, force: true });
    node = await openNode({ ZAEDNO_HOME: home });
    await node.signIn('editor');
    assert.match(await titles(), /After the break/);
  });

  it('under the log alone does not end the node', async () => {
    await node.stop();
    const port = await freePort();
    const full = openSync('/dev/full', 'w');
    const child = spawn(process.execPath, [main], {
      env: { ...withoutTests(), PORT: String(port), ZAEDNO_HOME: home },
      stdio: ['ignore', full, full],
    });
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    const healthy = async () => (await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined))?.ok;
    for (let tries = 0; tries < 150 && !(await healthy()); tries += 1) {
      assert.equal(child.exitCode, null, 'it must not end');
      await pause(100);
    }
    assert.equal(await healthy(), true);
    child.kill('SIGTERM');
    assert.equal(await ended, 0);
    node = await openNode({ ZAEDNO_HOME: home });
  });
});

const wordsFor: Record<string, RegExp> = {
  en: /no room left where the data is kept/,
  bg: /няма повече свободно пространство/,
  mk: /нема повеќе слободен простор/,
  sq: /Nuk ka më vend/,
};

function fillUp(file: string): void {
  try {
    const piece = Buffer.alloc(1024 * 1024);
    for (;;) writeFileSync(file, piece, { flag: 'a' });
  } catch (error) {
    assert.equal((error as NodeJS.ErrnoException).code, 'ENOSPC');
  }
  chmodSync(file, 0o666);
}

function superuserUrl(home: string): string {
  const password = readFileSync(join(home, 'keys', 'postgres-superuser'), 'utf8').trim();
  const folder = join(home, 'postgres', 'socket');
  return `postgres://postgres:${encodeURIComponent(password)}@localhost/zaedno?host=${encodeURIComponent(folder)}`;
}

function withoutTests(): NodeJS.ProcessEnv {
  const { ZAEDNO_TEST_SERVER_URL: _, ...rest } = process.env;
  return rest;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Starts the program, waits for its end, and answers what it said. */
async function startOnce(
  environment: Record<string, string>,
): Promise<{ code: number | null; errors: string }> {
  const child = spawn(process.execPath, [main], {
    env: { ...withoutTests(), PORT: '0', ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString('utf8')));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, errors };
}
