/** The virus scanner: what it finds is not kept, and while it is away nothing is taken in. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { readConfig } from '../config.ts';
import { requireScanned, requireScanner } from '../documents/require-scanned.ts';
import { clamd, type Scanner, scannerAddress } from '../documents/scanner.ts';
import { silentLog } from '../log.ts';
import { refusal } from './refusal.ts';

/** Harmless letters that every scanner knows, in two halves so that none takes this page for it. */
const eicar = Buffer.from(`X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-${'ANTIVIRUS-TEST-FILE!$H+H*'}`);
const program = '/usr/sbin/clamd';
const away = refusal('kernel.scanner-away');

describe('where the scanner is', () => {
  it('is an address, a socket of this machine, or the word that there is none', () => {
    const given = (ZAEDNO_SCANNER: string) => readConfig({ ZAEDNO_SCANNER }).scanner;
    assert.deepEqual(given('clamd://127.0.0.1:3310'), { host: '127.0.0.1', port: 3310 });
    assert.deepEqual(given('clamd://[::1]:3310'), { host: '::1', port: 3310 });
    assert.deepEqual(given('clamd:/run/clamav/clamd.ctl'), { path: '/run/clamav/clamd.ctl' });
    assert.equal(given('none'), 'none');
    assert.equal(readConfig({}).scanner, undefined);
    for (const wrong of ['clamd', 'clamd://host', 'clamd://host:99999', 'http://host:3310', 'clamd://', 'no'])
      assert.throws(() => given(wrong), refusal('kernel.config-invalid'), wrong);
    assert.equal(scannerAddress('clamd:relative/path'), undefined);
  });

  it('decides for a desk with personal data whether it takes a file at all', () => {
    assert.throws(() => requireScanner(undefined, true), refusal('kernel.no-scanner'));
    requireScanner(undefined, false);
    requireScanner('none', true);
  });
});

describe('a scanner that gives no verdict', () => {
  const open: Server[] = [];
  after(() => {
    for (const server of open) server.close();
  });

  async function answering(answer: (socket: Socket) => void): Promise<Scanner> {
    const server = createServer((socket) => {
      socket.on('error', () => {});
      socket.resume();
      answer(socket);
    });
    open.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    return clamd({ host: '127.0.0.1', port }, 500);
  }
  const scan = (scanner: Scanner) => requireScanned(scanner, Buffer.alloc(300_000, 'a'), silentLog);

  it('leaves the file outside: one that is away, hangs up, is silent, is too full, or says something else', async () => {
    await assert.rejects(scan(clamd({ host: '127.0.0.1', port: 1 }, 500)), away);
    await assert.rejects(scan(clamd({ path: '/nonexistent/clamd.ctl' }, 500)), away);
    await assert.rejects(scan(await answering((socket) => socket.destroy())), away);
    await assert.rejects(scan(await answering(() => {})), away);
    const said = ['INSTREAM size limit exceeded. ERROR', 'stream: ', 'OK', 'stream: OK\nstream: X FOUND', ''];
    for (const words of said)
      await assert.rejects(scan(await answering((socket) => socket.write(`${words}\0`))), away, words);
    await assert.rejects(scan(await answering((socket) => socket.write('a'.repeat(10_000)))), away);
  });

  it('is told from one that does', async () => {
    await scan(await answering((socket) => socket.write('stream: OK\0')));
    await assert.rejects(
      scan(await answering((socket) => socket.write('stream: Some.Thing FOUND\0'))),
      refusal('kernel.virus-found'),
    );
  });
});

describe('clamd itself', {
  skip: existsSync(program) ? false : 'clamav-daemon is not installed here',
}, () => {
  let folder: string;
  let child: ReturnType<typeof spawn>;
  let scanner: Scanner;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zaedno-clamd-'));
    const socket = join(folder, 'clamd.ctl');
    await mkdir(join(folder, 'signatures'));
    // One signature of our own, for there is no network to fetch the others; not at the start alone, so that it is found inside.
    await writeFile(join(folder, 'signatures', 'own.ndb'), `Eicar-Test:0:*:${eicar.toString('hex')}\n`);
    const lines = [
      `LocalSocket ${socket}`,
      `DatabaseDirectory ${join(folder, 'signatures')}`,
      `TemporaryDirectory ${folder}`,
      'Foreground yes',
      'ConcurrentDatabaseReload no',
      'StreamMaxLength 26M',
    ];
    await writeFile(join(folder, 'clamd.conf'), `${lines.join('\n')}\n`);
    await chmod(folder, 0o755);
    child = spawn(program, ['--config-file', join(folder, 'clamd.conf')], { stdio: 'ignore' });
    scanner = clamd({ path: socket });
    for (let tries = 0; !existsSync(socket); tries += 1) {
      assert.ok(tries < 300 && child.exitCode === null, 'clamd did not start');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  });
  after(async () => {
    child?.kill();
    if (folder) await rm(folder, { recursive: true, force: true });
  });

  it('finds the test virus alone and in the middle of a file, and lets others pass up to the largest', async () => {
    const scan = (bytes: Uint8Array) => requireScanned(scanner, bytes, silentLog);
    await assert.rejects(scan(eicar), refusal('kernel.virus-found'));
    const inside = Buffer.concat([Buffer.alloc(200_000, 'a'), eicar, Buffer.alloc(200_000, 'b')]);
    await assert.rejects(scan(inside), refusal('kernel.virus-found'));
    assert.deepEqual(await scanner.scan(eicar), { found: 'Eicar-Test.UNOFFICIAL' });
    await scan(Buffer.from('Words.'));
    await scan(Buffer.alloc(0));
    await scan(Buffer.alloc(25 * 1024 * 1024, 'a'));
  });
});
