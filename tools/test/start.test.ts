// `npm start` in a tiny house of its own, with a server that tells what reaches it.
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { isRunning } from '#kernel/db/embedded/postmaster.ts';

const tools = join(import.meta.dirname, '..');

const installed = { 'node_modules/.package-lock.json': '{"packages":{}}' };

/** Prints its pid when it listens to signals, then every signal; ends at the first with code 7, or by itself with the code in ENDS. */
const server = `
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => { console.log(signal); setTimeout(() => process.exit(7), 1500); });
  }
  console.log('pid ' + process.pid + ' node ' + process.versions.node.split('.')[0]);
  if (process.env.ENDS) process.exit(Number(process.env.ENDS));
  setInterval(() => {}, 1000);
`;

async function newHouse(t: TestContext, files: Record<string, string> = {}): Promise<string> {
  const root = join(await mkdtemp(join(tmpdir(), 'zaedno-start-')), 'a house');
  t.after(() => rm(join(root, '..'), { recursive: true, force: true }));
  const lock = { name: 'house', lockfileVersion: 3, requires: true, packages: { '': { name: 'house' } } };
  const all: Record<string, string> = {
    'package.json': '{"name":"house","type":"module"}',
    'package-lock.json': JSON.stringify(lock),
    'server/main.ts': server,
    ...files,
  };
  for (const name of ['house.mjs', 'start.mjs', 'tether.mjs'])
    await cp(join(tools, name), join(root, 'tools', name));
  for (const [path, text] of Object.entries(all)) {
    await mkdir(join(root, path, '..'), { recursive: true });
    await writeFile(join(root, path), text);
  }
  return root;
}

interface Started {
  readonly process: ChildProcess;
  readonly ended: Promise<number | string | null>;
  /** Waits until the output matches. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  output(): string;
}

function start(t: TestContext, root: string, environment: Record<string, string> = {}): Started {
  const child = spawn(process.execPath, ['tools/start.mjs'], {
    cwd: root,
    env: { ...process.env, npm_lifecycle_event: '', npm_execpath: '', ...environment },
  });
  let written = '';
  child.stdout.on('data', (chunk) => (written += String(chunk)));
  child.stderr.on('data', (chunk) => (written += String(chunk)));
  const ended = new Promise<number | string | null>((resolve) =>
    child.once('close', (code, signal) => resolve(code ?? signal)),
  );
  t.after(() => child.kill('SIGKILL'));
  const says = async (pattern: RegExp) => {
    const end = Date.now() + 60_000;
    for (;;) {
      const found = pattern.exec(written);
      if (found) return found;
      assert.ok(Date.now() < end, `never said ${pattern}; said:\n${written}`);
      await pause(20);
    }
  };
  return { process: child, ended, says, output: () => written };
}

test('a first start installs from the lock file and says so; a second one does not', async (t) => {
  const root = await newHouse(t);
  const first = start(t, root, { ENDS: '0' });
  assert.equal(await first.ended, 0, first.output());
  assert.match(
    first.output(),
    /Installing packages from package-lock\.json \(there are none yet\)[^]*Packages installed\.[^]*pid \d+ node 24/,
  );
  // With nothing to install npm leaves no list of what is installed.
  await mkdir(join(root, 'node_modules'), { recursive: true });
  await writeFile(join(root, 'node_modules', '.package-lock.json'), '{"packages":{}}');
  const second = start(t, root, { ENDS: '0' });
  assert.equal(await second.ended, 0);
  assert.doesNotMatch(second.output(), /Installing/);
  assert.match(second.output(), /no web client to build yet/);
});

test('a start after the lock file changed installs again, and fails with npm’s words when that fails', async (t) => {
  const packages = {
    '': { name: 'house', dependencies: { absent: '1.0.0' } },
    'node_modules/absent': { version: '1.0.0' },
  };
  const root = await newHouse(t, {
    'package.json': '{"name":"house","type":"module","dependencies":{"absent":"1.0.0"}}',
    'package-lock.json': JSON.stringify({ name: 'house', lockfileVersion: 3, requires: true, packages }),
    'node_modules/.package-lock.json': JSON.stringify({
      packages: { 'node_modules/absent': { version: '0.9.0' } },
    }),
  });
  const started = start(t, root, { npm_config_offline: 'true', ENDS: '0' });
  assert.equal(await started.ended, 1);
  assert.match(
    started.output(),
    /node_modules\/absent is 0\.9\.0, not 1\.0\.0[^]*trying again[^]*could not be installed[^]*npm error/,
  );
});

test('one interrupt reaches the server once, however often it is sent, and its exit code comes out', async (t) => {
  const started = start(t, await newHouse(t, installed));
  await started.says(/pid \d+/);
  started.process.kill('SIGINT');
  await pause(50);
  started.process.kill('SIGINT');
  assert.equal(await started.ended, 7);
  assert.deepEqual(started.output().match(/SIG\w+/g), ['SIGINT']);
});

test('a server that ends by itself ends the start with its code', async (t) => {
  assert.equal(await start(t, await newHouse(t, installed), { ENDS: '3' }).ended, 3);
});

test('a server that is killed hard ends the start with the code of that signal', async (t) => {
  const started = start(t, await newHouse(t, installed));
  const [, pid] = await started.says(/pid (\d+)/);
  process.kill(Number(pid), 'SIGKILL');
  assert.equal(await started.ended, 137);
});

test('the server stops when the start itself is killed hard', async (t) => {
  const started = start(t, await newHouse(t, installed));
  const [, pid] = await started.says(/pid (\d+)/);
  started.process.kill('SIGKILL');
  await started.says(/SIGTERM/);
  await waitUntilGone(Number(pid));
});

test('the server stops when npm, which started the start, is killed hard', async (t) => {
  const root = await newHouse(t, installed);
  const log = join(root, 'log');
  // As npm does it: a shell between it and the start.
  const npm = spawn('/bin/sh', ['-c', `sh -c '"$NODE" tools/start.mjs > log 2>&1; true'; true`], {
    cwd: root,
    env: { ...process.env, npm_lifecycle_event: 'start', NODE: process.execPath },
    stdio: 'ignore',
  });
  let pid = 0;
  while (pid === 0) {
    await pause(50);
    pid = Number(/pid (\d+)/.exec(await readFile(log, 'utf8').catch(() => ''))?.[1] ?? 0);
  }
  npm.kill('SIGKILL');
  await waitUntilGone(pid);
  assert.deepEqual((await readFile(log, 'utf8')).match(/SIG\w+/g), ['SIGTERM']);
});

test('the web client is built when its sources changed, and only then', async (t) => {
  const vite = `import { appendFileSync, mkdirSync } from 'node:fs'; mkdirSync('web/dist', { recursive: true }); appendFileSync('built', 'x');`;
  const root = await newHouse(t, {
    ...installed,
    'web/index.html': '<p>one',
    'server/desks/tea/messages/en.json': '{}',
    'node_modules/vite/bin/vite.js': vite,
  });
  const startAndCount = async () => {
    assert.equal(await start(t, root, { ENDS: '0' }).ended, 0);
    return (await readFile(join(root, 'built'), 'utf8')).length;
  };
  assert.equal(await startAndCount(), 1);
  assert.equal(await startAndCount(), 1);
  await writeFile(join(root, 'web', 'index.html'), '<p>two');
  assert.equal(await startAndCount(), 2);
  await writeFile(join(root, 'server/desks/tea/messages/en.json'), '{"a":1}');
  assert.equal(await startAndCount(), 3);
  await writeFile(join(root, 'server/main.ts'), `${server}\n`);
  assert.equal(await startAndCount(), 3);
});

test('a web client that does not build stops the start and shows why', async (t) => {
  const root = await newHouse(t, {
    ...installed,
    'web/index.html': '<p>one',
    'node_modules/vite/bin/vite.js': `console.error('no such page'); process.exit(1);`,
  });
  const started = start(t, root, { ENDS: '0' });
  assert.equal(await started.ended, 1);
  assert.match(started.output(), /could not be built:\s+no such page/);
});

async function waitUntilGone(pid: number): Promise<void> {
  const end = Date.now() + 10_000;
  while (isRunning(pid)) {
    assert.ok(Date.now() < end, `process ${pid} still runs`);
    await pause(50);
  }
}
