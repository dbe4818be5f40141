/** The one way out: nothing of this house asks another machine but through it, and it asks nobody who is not named. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { NotAsked, wayOut } from '../way-out.ts';

describe('the way out', () => {
  let server: Server;
  let here = '';
  const asked: string[] = [];

  before(async () => {
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      if (request.url === '/leads-elsewhere') return response.writeHead(302, { location: '/inside' }).end();
      if (request.url === '/too-much') return response.end(Buffer.alloc(1_100_000));
      if (request.url === '/breaks-off') {
        response.writeHead(200, { 'content-length': '100' }).write('begun');
        return setTimeout(() => response.destroy(), 20);
      }
      return response.end('an answer');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    here = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });

  const isNotAsked = (words: RegExp) => (error: Error) =>
    error instanceof NotAsked && words.test(error.message);

  it('asks whoever is named, and reads the answer', async () => {
    const answer = await wayOut([`${here}/any/path`])(`${here}/one`);
    assert.deepEqual([answer.status, await answer.text()], [200, 'an answer']);
  });

  it('asks nobody else, by whatever name', async () => {
    const out = wayOut(['https://login.example', here]);
    const { port } = new URL(here);
    asked.length = 0;
    for (const address of [
      `http://localhost:${port}/`,
      `http://127.0.0.1:${Number(port) + 1}/`,
      'http://login.example@127.0.0.1:9/',
      'http://login.example/',
      'https://login.example.evil.example/',
      'https://login.example:8443/',
      'http://169.254.169.254/latest/meta-data',
      'file:///etc/passwd',
      'data:text/plain,x',
    ]) {
      await assert.rejects(out(address), isNotAsked(/is no address that this node may ask/), address);
    }
    assert.deepEqual(asked, []);
    await assert.rejects(wayOut([])(here), isNotAsked(/no address/));
  });

  it('speaks without encryption to this machine alone', async () => {
    await assert.rejects(wayOut(['http://login.example'])('http://login.example/'), isNotAsked(/encryption/));
  });

  it('is not led elsewhere, not flooded, and says what broke off', async () => {
    const out = wayOut([here]);
    asked.length = 0;
    await assert.rejects(out(`${here}/leads-elsewhere`), isNotAsked(/leads elsewhere/));
    assert.deepEqual(asked, ['/leads-elsewhere']);
    await assert.rejects(out(`${here}/too-much`), isNotAsked(/more than a megabyte/));
    await assert.rejects(out(`${here}/breaks-off`), isNotAsked(/broke off|did not answer/));
    await assert.rejects(wayOut(['http://127.0.0.1:9'])('http://127.0.0.1:9/'), isNotAsked(/did not answer/));
  });

  it('is the only one: no other file of the server asks another machine', () => {
    const root = fileURLToPath(new URL('../../', import.meta.url));
    const files = globSync('**/*.ts', { cwd: root, exclude: ['**/test/**', '**/dist/**'] });
    assert.ok(files.length > 100 && files.includes(join('kernel', 'way-out.ts')));
    // Whether a text is an address is asked of node:net too; that asks nobody.
    const calls =
      /\bfetch\(|from '(node:)?(https?|http2|net|tls|dgram|undici)'|\bXMLHttpRequest\b|\bWebSocket\(/;
    const others = files.filter((path) => {
      const code = readFileSync(join(root, path), 'utf8').replace("import { isIP } from 'node:net'", '');
      return calls.test(code) && path !== join('kernel', 'way-out.ts');
    });
    assert.deepEqual(others.toSorted(), knownNeighbours);
  });
});

/**
 * One answers Prometheus on this machine, one takes a port of its own, so that two nodes never share a folder; they ask
 * nobody. The last speaks to the virus scanner, which knows no HTTP, at the one address that the operator names and at no
 * other.
 */
const knownNeighbours: readonly string[] = [
  join('entry', 'figures.ts'),
  join('kernel', 'db', 'embedded', 'take-folder.ts'),
  join('kernel', 'documents', 'scanner.ts'),
];
