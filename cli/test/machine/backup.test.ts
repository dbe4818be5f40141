/** The runbook, followed on an empty machine: the night's backups, a drill, the keys put back, and the restored node opens. */
import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { listBackups } from '#kernel/backup/shelf.ts';
import { type Node, startNode } from '#server/entry/node.ts';
import { untilReady } from '#server/entry/test/until-ready.ts';

const main = fileURLToPath(new URL('../../main.ts', import.meta.url));

type Said = { code: number; out: string; err: string };

describe('backup and restore at the machine', () => {
  const root = mkdtempSync(join(tmpdir(), 'zaedno-runbook-'));
  const shelf = join(root, 'backups');
  const secret = join(root, 'secret');
  const environment = (home: string) => ({
    ZAEDNO_HOME: join(root, home),
    ZAEDNO_DEMO: 'off',
    ZAEDNO_BACKUP_TO: shelf,
    PORT: '0',
  });
  let node: Node | undefined;
  const spoken: string[] = [];
  before(() => {
    // The database runs under another account where we are root, and has to pass through.
    if (process.getuid?.() === 0) execFileSync('chmod', ['711', root]);
  });
  after(async () => {
    await node?.stop();
    rmSync(root, { recursive: true, force: true });
  });

  const zaedno = (home: string, words: string[], input = '') =>
    new Promise<Said>((resolve) => {
      const child = execFile(
        process.execPath,
        [main, ...words],
        { env: { PATH: process.env['PATH'], ...environment(home) } },
        (error, out, err) => {
          spoken.push(out, err);
          resolve({ code: error ? Number(error.code) : 0, out, err });
        },
      );
      child.stdin?.end(input);
    });

  it('makes the recipient once, and shows its secret key to no pipe and no log', async () => {
    const piped = await zaedno('first', ['backup', 'init']);
    assert.deepEqual([piped.code, /on a terminal only/.test(piped.err)], [1, true]);
    const made = await zaedno('first', ['backup', 'init', '--secret-to', secret]);
    assert.equal(made.code, 0, made.err);
    assert.equal(statSync(secret).mode & 0o777, 0o600);
    assert.match(readFileSync(secret, 'utf8'), /^AGE-SECRET-KEY-PQ-1[A-Z0-9]+\n$/);
    const again = await zaedno('first', ['backup', 'init', '--secret-to', `${secret}2`]);
    assert.deepEqual([again.code, existsSync(`${secret}2`)], [1, false]);
  });

  it('takes both backups by night, by itself', async () => {
    node = await startNode(environment('first'), () => {});
    for (let tries = 0; tries < 1_200 && listBackups(shelf).length < 2; tries += 1) await pause(100);
    assert.deepEqual(
      listBackups(shelf)
        .map(({ kind }) => kind)
        .toSorted(),
      ['data', 'keys'],
    );
  });

  it('tries a restore without touching the node, and keeps that it did', async () => {
    const tried = await zaedno('first', ['backup', 'drill', '--identity', secret, '--json']);
    assert.equal(tried.code, 0, tried.err);
    const found = JSON.parse(tried.out);
    assert.deepEqual([found.ledger.ok, found.migrated], [true, 0]);
    assert.ok(found.seconds > 0 && found.rows > 0);
    const kept = await zaedno('first', ['backup', 'list', '--json']);
    assert.deepEqual(JSON.parse(kept.out).warnings, []);
    assert.equal(execFileSync('ls', [join(root, 'first')], { encoding: 'utf8' }).includes('drill'), false);
  });

  it('restores on an empty machine, keys first, and the node opens', async () => {
    const [data, keys] = (['data', 'keys'] as const).map(
      (kind) => listBackups(shelf).find((one) => one.kind === kind)?.path as string,
    );
    await node?.stop();
    node = undefined;
    const early = await zaedno('second', ['restore', data as string], readFileSync(secret, 'utf8'));
    assert.match(early.err, /Put them back first/);
    const put = await zaedno('second', ['backup', 'restore-keys', keys as string, '--identity', secret]);
    assert.equal(put.code, 0, put.err);
    const restored = await zaedno('second', ['restore', data as string], readFileSync(secret, 'utf8'));
    assert.equal(restored.code, 0, restored.err);
    assert.match(restored.out, /everything holds\. A new era begins/);
    const twice = await zaedno('second', ['restore', data as string, '--identity', secret]);
    assert.deepEqual([twice.code, /not empty/.test(twice.err)], [1, true]);
    node = await startNode(environment('second'), () => {});
    await untilReady(node.address);
    const checked = await zaedno('second', ['ledger', 'verify']);
    assert.equal(checked.code, 0, checked.err);
  });

  it('asks for a new backup once the ledger has a new key, because the old ones bear the old signature', async () => {
    const rotated = await zaedno('second', ['ledger', 'rotate-key']);
    assert.match(rotated.out, /Take a backup now/);
    const refused = await zaedno('second', ['backup', 'drill', '--identity', secret]);
    assert.deepEqual([refused.code, /take a new backup/.test(refused.err)], [1, true]);
  });

  it('imports no exported node without its keys, which a fresh key would call false', async () => {
    const folder = join(root, 'handed-over');
    assert.equal((await zaedno('second', ['node', 'export', folder])).code, 0);
    const early = await zaedno('third', ['node', 'import', folder]);
    assert.deepEqual([early.code, /Put them back first/.test(early.err)], [1, true]);
    assert.equal(existsSync(join(root, 'third')), false);
  });

  it('says the secret key nowhere', () => {
    const key = readFileSync(secret, 'utf8').trim();
    assert.ok(spoken.length > 10);
    for (const words of spoken) assert.equal(words.includes(key), false);
  });
});
