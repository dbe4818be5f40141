/** Requests that no browser sends, written onto a raw socket: shapes that two servers in a row would read as one or as two. */
import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { withoutServer } from '#kernel/test/database.ts';
import { findMatters } from '#kernel/test/desk/operations/find-matters.ts';
import type { AtWork, TestHouse } from '#kernel/test/house.ts';
import { keeper, openTrialHouse } from '#kernel/test/trial.ts';
import { openEntry, type TestEntry } from './open-entry.ts';

describe('on a raw socket', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let e: TestEntry;
  let one: AtWork;
  before(async () => {
    t = await openTrialHouse();
    e = await openEntry(t);
    one = await t.employ(keeper);
  });
  after(async () => {
    await e?.close();
    await t?.close();
  });

  /** Writes the bytes as they are; answers everything that came back until the line was still for a moment or closed. */
  async function send(...parts: string[]): Promise<{ statuses: number[]; text: string; closed: boolean }> {
    const line = connect(e.port, '127.0.0.1');
    let text = '';
    const state = { closed: false };
    line.on('close', () => {
      state.closed = true;
    });
    line.on('data', (bytes) => {
      text += bytes.toString('latin1');
    });
    // A server that has had enough hangs up in the middle of what is sent.
    line.on('error', () => {});
    for (const part of parts) {
      line.write(part, 'latin1');
      await pause(20);
    }
    let length = -1;
    for (let still = 0; still < 6 && !state.closed; ) {
      still = text.length === length && text !== '' ? still + 1 : 0;
      length = text.length;
      await pause(25);
    }
    const { closed } = state;
    line.destroy();
    const statuses = [...text.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status));
    return { statuses, text, closed };
  }

  const path = '/api/trial/open-matter';
  const host = () => `host: 127.0.0.1:${e.port}`;
  const cookie = () => `cookie: zaedno_session=${one.secret}`;
  const json = 'content-type: application/json';
  const smuggled = (title: string) => {
    const body = JSON.stringify({ title });
    return [`POST ${path} HTTP/1.1`, host(), cookie(), json, `content-length: ${body.length}`, '', body].join(
      '\r\n',
    );
  };
  const titles = async () =>
    (await one.does<{ matters: { title: string }[] }>(findMatters, { limit: 200 })).matters.map(
      ({ title }) => title,
    );

  it('what is well formed is served, also twice over one line', async () => {
    const { statuses } = await send(smuggled('First') + smuggled('Second'));
    assert.deepEqual(statuses, [200, 200]);
    const kept = await titles();
    for (const title of ['First', 'Second']) assert.ok(kept.includes(title), kept.join());
  });

  it('a request that could be read as two is refused whole, and the line is closed', async () => {
    const inner = smuggled('Smuggled');
    const head = (...more: string[]) =>
      [`POST ${path} HTTP/1.1`, host(), cookie(), json, ...more, '', ''].join('\r\n');
    const chunked = `0\r\n\r\n${inner}`;
    const shapes: Record<string, string> = {
      'a length and chunks':
        head(`content-length: ${chunked.length}`, 'transfer-encoding: chunked') + chunked,
      'chunks and a length':
        head('transfer-encoding: chunked', `content-length: ${chunked.length}`) + chunked,
      'two lengths': head('content-length: 2', `content-length: ${2 + inner.length}`) + `{}${inner}`,
      'two equal lengths in one line': head(`content-length: 2, 2`) + `{}${inner}`,
      'a signed length': head('content-length: +2') + `{}${inner}`,
      'a hexadecimal length': head('content-length: 0x2') + `{}${inner}`,
      'a negative length': head('content-length: -1') + inner,
      'a blank before the colon': head('content-length : 2') + `{}${inner}`,
      'a blank in the name': head('transfer encoding: chunked') + chunked,
      'a folded header': head('x-a: b', ' transfer-encoding: chunked', 'content-length: 2') + `{}${inner}`,
      'another coding': head('transfer-encoding: xchunked') + chunked,
      'chunked twice': head('transfer-encoding: chunked, chunked') + chunked,
      'chunked, and then something': head('transfer-encoding: chunked, identity') + chunked,
      'chunked behind a vertical tab': head('transfer-encoding: \u000bchunked') + chunked,
      'bare line feeds': `POST ${path} HTTP/1.1\n${host()}\n${cookie()}\n${json}\ncontent-length: 2\n\n{}${inner}`,
      'a bare carriage return': `POST ${path} HTTP/1.1\r${host()}\r\n${cookie()}\r\n\r\n${inner}`,
      'a bare line feed in a header': head('x-a: b\ncontent-length: 2') + `{}${inner}`,
      'a zero byte in a header': head('x-a: b\u0000c', 'content-length: 2') + `{}${inner}`,
      'a chunk of nonsense': head('transfer-encoding: chunked') + `zz\r\n{}\r\n0\r\n\r\n${inner}`,
      'a chunk longer than it says': head('transfer-encoding: chunked') + `1\r\n{}\r\n0\r\n\r\n${inner}`,
      'an overflowing chunk':
        head('transfer-encoding: chunked') + `fffffffffffffffff\r\n{}\r\n0\r\n\r\n${inner}`,
      'a bare line feed after a chunk': head('transfer-encoding: chunked') + `2\n{}\n0\n\n${inner}`,
      'another protocol': smuggled('x').replace('HTTP/1.1', 'HTTP/7.7') + inner,
    };
    const before = await titles();
    for (const [shape, bytes] of Object.entries(shapes)) {
      const { statuses, closed, text } = await send(bytes);
      assert.ok(
        statuses.every((status) => status >= 400),
        `${shape}: ${statuses}`,
      );
      assert.ok(statuses.length <= 1, `${shape} was answered ${statuses.length} times`);
      assert.ok(closed, `${shape} leaves the line open`);
      assert.doesNotMatch(text, /Smuggled|stack|node:|\.ts/, shape);
    }
    assert.deepEqual(await titles(), before, 'nothing was written');
  });

  it('two hosts, an address in place of a path and another host in it lead nowhere else', async () => {
    const get = (target: string, ...headers: string[]) =>
      `${['GET ' + target + ' HTTP/1.1', ...headers, '', ''].join('\r\n')}`;
    const foreign: Record<string, string> = {
      'no host': get('/api/session'),
      'two hosts': get('/api/session', host(), 'host: elsewhere.example'),
      'a foreign host': get('/api/session', 'host: elsewhere.example'),
      'a host with a path': get('/api/session', `${host()}/elsewhere`),
      'a tunnel': `CONNECT 127.0.0.1:9 HTTP/1.1\r\n${host()}\r\n\r\n`,
    };
    for (const [shape, bytes] of Object.entries(foreign)) {
      const { statuses, text } = await send(bytes);
      assert.ok(
        statuses.every((status) => status >= 400),
        `${shape}: ${statuses} ${text}`,
      );
    }
    for (const target of [
      'http://elsewhere.example/api/session',
      'http://127.0.0.1:9/',
      'elsewhere.example:80',
      '*',
      '//elsewhere.example/x',
    ]) {
      const { statuses, text } = await send(get(target, host()));
      assert.equal(statuses.length, 1, target);
      assert.doesNotMatch(text, /^location:/im, target);
      assert.doesNotMatch(text, /elsewhere/, target);
    }
  });

  it('a chunk’s extension and a trailer say nothing to us', async () => {
    const title = JSON.stringify({ title: 'In pieces' });
    const { statuses } = await send(
      [
        `POST ${path} HTTP/1.1`,
        host(),
        cookie(),
        json,
        'transfer-encoding: chunked',
        'trailer: cookie',
        '',
        '',
      ].join('\r\n') +
        `${title.length.toString(16)};x=y\r\n${title}\r\n0\r\ncookie: zaedno_session=other\r\nx-zaedno-build: older\r\n\r\n`,
    );
    assert.deepEqual(statuses, [200]);
    assert.ok((await titles()).includes('In pieces'));
  });

  it('headers without end are refused before they fill the memory', async () => {
    const begin = `GET /api/session HTTP/1.1\r\n${host()}\r\n`;
    const large = await send(`${begin}x-a: ${'a'.repeat(100_000)}\r\n\r\n`);
    assert.deepEqual(large.statuses, [431]);
    const many = await send(
      begin + Array.from({ length: 5_000 }, (_, n) => `x-${n}: a\r\n`).join(''),
      '\r\n',
    );
    assert.deepEqual(many.statuses, [431]);
    const longPath = await send(`GET /${'a'.repeat(100_000)} HTTP/1.1\r\n${host()}\r\n\r\n`);
    assert.ok(longPath.statuses.every((status) => status >= 400) && longPath.statuses.length === 1);
    const extension = await send(
      [`POST ${path} HTTP/1.1`, host(), cookie(), json, 'transfer-encoding: chunked', '', ''].join('\r\n') +
        `2;${'x'.repeat(100_000)}\r\n{}\r\n0\r\n\r\n`,
    );
    assert.ok(extension.statuses.every((status) => status >= 400));
    assert.equal((await e.ask('/healthz')).status, 200);
  });

  it('a request that stops half-way is ended by the server and not waited for without end', () => {
    const { headersTimeout, requestTimeout } = e.server;
    assert.ok(headersTimeout > 0 && headersTimeout <= 60_000, `headers: ${headersTimeout} ms`);
    assert.ok(requestTimeout > 0 && requestTimeout <= 300_000, `requests: ${requestTimeout} ms`);
  });
});
