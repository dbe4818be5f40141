/** The ways in over real HTTP: what they refuse, what stands on every answer, and what a stranger can learn from it. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { Client } from 'pg';
import { readConfig } from '#kernel/config.ts';
import { hashText } from '#kernel/keys/files.ts';
import { newId } from '#kernel/ids.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { openMatter } from '#kernel/test/desk/operations/open-matter.ts';
import { writeNote } from '#kernel/test/desk/operations/write-note.ts';
import type { AtWork, TestHouse } from '#kernel/test/house.ts';
import { keeper, openTrialHouse, supervisor } from '#kernel/test/trial.ts';
import { saysTwice } from '../read-json.ts';
import { type Answer, openEntry, type TestEntry } from './open-entry.ts';

const openPath = '/api/trial/open-matter';
const readPath = '/api/trial/read-matter';
const script = 'const long = true;'.repeat(100);
const weighPath = '/api/steps/weigh-file';

describe('over HTTP', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let e: TestEntry;
  let owner: Client;
  let one: AtWork;
  let other: AtWork;
  let pages: string;
  before(async () => {
    t = await openTrialHouse();
    pages = mkdtempSync(join(tmpdir(), 'zaedno-pages-'));
    mkdirSync(join(pages, 'assets'));
    writeFileSync(
      join(pages, 'index.html'),
      '<!doctype html><meta name="nonce" content="__NONCE__"><script src="/assets/a.js"></script>',
    );
    writeFileSync(join(pages, 'assets', 'a.js'), '1');
    writeFileSync(join(pages, 'assets', 'b.js'), script);
    writeFileSync(join(pages, 'assets', 'b.js.br'), brotliCompressSync(script));
    writeFileSync(join(pages, 'assets', 'b.js.gz'), gzipSync(script));
    e = await openEntry(t, { pages });
    owner = new Client({ connectionString: t.database.ownerUrl });
    await owner.connect();
    one = await t.employ(keeper);
    other = await t.employ(keeper);
  });
  after(async () => {
    await owner?.end();
    await e?.close();
    await t?.close();
    rmSync(pages, { recursive: true, force: true });
  });

  /** A refusal is a problem of RFC 9457, and says nothing but what it must. */
  function isProblem(answer: Answer, status: number, code: string): void {
    assert.deepEqual([answer.status, answer.json['code']], [status, code], answer.text);
    assert.match(String(answer.headers['content-type']), /^application\/problem\+json/);
    assert.equal(answer.headers['cache-control'], 'no-store');
    const keys = Object.keys(answer.json).filter((key) => !['fields', 'current'].includes(key));
    assert.deepEqual(keys.toSorted(), ['code', 'kept', 'status', 'title', 'todo', 'type']);
    assert.equal(answer.json['type'], `urn:zaedno:error:${code}`);
    assert.equal(answer.json['status'], status);
  }

  it('an operation is a post to its desk and name, and answers JSON', async () => {
    const answer = await e.post(openPath, one.secret, { title: 'Over the wire' });
    assert.equal(answer.status, 200);
    assert.match(String(answer.headers['content-type']), /^application\/json/);
    const read = await e.post(readPath, one.secret, { matter: answer.json['matter'] });
    assert.equal(read.json['title'], 'Over the wire');
  });

  it('each kind of refusal has its status and its shape', async () => {
    const { matter } = await one.does<{ matter: string }>(openMatter, { title: 'A matter' });
    isProblem(await e.post(readPath, undefined, { matter }), 401, 'kernel.not-signed-in');
    isProblem(await e.post(readPath, 'no-true-secret-at-all-here', { matter }), 401, 'kernel.session-ended');
    const watcher = await t.employ(supervisor);
    isProblem(await e.post(openPath, watcher.secret, { title: 'x' }), 403, 'kernel.not-allowed');
    isProblem(await e.post(readPath, other.secret, { matter }), 404, 'kernel.not-found');
    isProblem(await e.post('/api/trial/confirm-release', one.secret, { matter }), 409, 'kernel.wrong-state');
    await one.does(writeNote, { matter, base: 1, body: 'First.' });
    const stale = await e.post('/api/trial/write-note', one.secret, { matter, base: 1, body: 'Second.' });
    isProblem(stale, 409, 'kernel.changed-meanwhile');
    assert.equal((stale.json['current'] as { version: number }).version, 2);
    const wrong = await e.post(openPath, one.secret, { title: '', more: 1 });
    isProblem(wrong, 422, 'kernel.input-invalid');
    assert.ok((wrong.json['fields'] as { path: string }[]).some((field) => field.path === 'title'));
    const key = newId();
    await e.post(openPath, one.secret, { title: 'One' }, { 'idempotency-key': key });
    isProblem(
      await e.post(openPath, one.secret, { title: 'Two' }, { 'idempotency-key': key }),
      422,
      'kernel.key-reused',
    );
  });

  it('an invisible record and an absent one are the same bytes over the wire, headers and all', async () => {
    const { matter } = await one.does<{ matter: string }>(openMatter, { title: 'Hidden' });
    const real = await e.post(readPath, other.secret, { matter });
    const absent = await e.post(readPath, other.secret, { matter: newId() });
    assert.equal(real.text, absent.text);
    const { date: _, ...realHeaders } = real.headers;
    const { date: __, ...absentHeaders } = absent.headers;
    assert.deepEqual(realHeaders, absentHeaders);
  });

  it('no answer of the api may be stored', async () => {
    const answers = [
      await e.post(openPath, one.secret, { title: 'x' }),
      await e.post(openPath, undefined, {}),
      await e.ask('/api/session'),
      await e.post('/api/session/language', undefined, { language: 'bg' }),
      await e.post('/api/session/sign-in', undefined, { login: 'nobody', password: 'x' }),
      await e.post('/api/session/sign-out', undefined, {}),
      await e.ask('/api/session/personas'),
      await e.ask('/api/unknown'),
      await e.ask('/healthz'),
      await e.post('/api/steps/hand-out-file', one.secret, { name: 'a.txt' }),
    ];
    for (const answer of answers) assert.equal(answer.headers['cache-control'], 'no-store', answer.text);
  });

  it('every page carries the security headers', async () => {
    const page = await e.ask('/');
    const deep = await e.ask('/strategy/plans');
    for (const answer of [
      page,
      deep,
      await e.ask('/api/session'),
      await e.ask('/nothing.txt'),
      await e.post(openPath, one.secret, {}),
    ]) {
      assert.equal(answer.headers['x-content-type-options'], 'nosniff');
      assert.equal(answer.headers['referrer-policy'], 'same-origin');
      assert.equal(answer.headers['cross-origin-opener-policy'], 'same-origin');
      assert.equal(answer.headers['cross-origin-resource-policy'], 'same-origin');
      assert.equal(answer.headers['x-frame-options'], 'DENY');
      assert.match(String(answer.headers['content-security-policy']), /frame-ancestors 'none'/);
      assert.match(String(answer.headers['content-security-policy']), /^default-src 'none'/);
    }
    const policy = String(page.headers['content-security-policy']);
    assert.match(policy, /script-src 'self'(;|$)/);
    assert.match(policy, /require-trusted-types-for 'script'/);
    assert.doesNotMatch(policy, /unsafe-eval|script-src[^;]*unsafe-inline|https?:|\*/);
    const nonces = [page, await e.ask('/')].map((answer) => /content="([^"]+)"/.exec(answer.text)?.[1] ?? '');
    assert.notEqual(nonces[0], nonces[1]);
    assert.ok(policy.includes(`'nonce-${nonces[0]}'`), 'the page and its policy name one nonce');
    assert.match(String((await e.ask('/assets/a.js')).headers['cache-control']), /immutable/);
  });

  it('a script is sent as the build compressed it, to whoever takes that', async () => {
    const taken = async (path: string, encoding: string) => {
      const headers = { 'accept-encoding': encoding };
      const { status, headers: sent } = await e.ask(path, { headers });
      assert.equal(status, 200);
      assert.match(String(sent['content-type']), /^(text|application)\/javascript/, path);
      assert.match(String(sent['cache-control']), /immutable/, path);
      assert.equal(sent['x-content-type-options'], 'nosniff');
      assert.match(String(sent['vary']), /accept-encoding/i, path);
      const said = await (await fetch(`http://127.0.0.1:${e.port}${path}`, { headers })).text();
      assert.equal(said, path === '/assets/b.js' ? script : '1');
      return sent['content-encoding'];
    };
    assert.equal(await taken('/assets/b.js', 'gzip, deflate, br'), 'br');
    assert.equal(await taken('/assets/b.js', 'gzip'), 'gzip');
    assert.equal(await taken('/assets/b.js', 'identity'), undefined);
    assert.equal(await taken('/assets/a.js', 'gzip, deflate, br'), undefined, 'it was too small to compress');
    const page = await e.ask('/', { headers: { 'accept-encoding': 'gzip, deflate, br' } });
    assert.equal(page.headers['content-encoding'], undefined, 'the page has a nonce of its own each time');
  });

  it('a request from another origin is refused', async () => {
    const foreign: Record<string, string>[] = [
      { origin: 'https://elsewhere.example' },
      { origin: 'null' },
      { origin: `http://127.0.0.1:${e.port + 1}` },
      { origin: `https://127.0.0.1:${e.port}` },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: `http://127.0.0.1:${e.port}`, 'sec-fetch-site': 'cross-site' },
    ];
    for (const path of [openPath, '/api/session/sign-out', '/api/session/demo', '/api/session/sign-in']) {
      for (const headers of foreign)
        isProblem(await e.post(path, one.secret, { title: 'x' }, headers), 403, 'kernel.foreign-origin');
    }
    const ours = { origin: `http://127.0.0.1:${e.port}`, 'sec-fetch-site': 'same-origin' };
    assert.equal((await e.post(openPath, one.secret, { title: 'x' }, ours)).status, 200);
    const preflight = await e.ask(openPath, {
      method: 'OPTIONS',
      headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'POST' },
    });
    assert.equal(preflight.headers['access-control-allow-origin'], undefined);
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
    ]) {
      const formed = await e.post(openPath, one.secret, JSON.stringify({ title: 'x' }), {
        'content-type': type,
      });
      isProblem(formed, 400, 'kernel.input-unreadable');
    }
    assert.equal(
      (await e.ask(openPath, { headers: { cookie: `zaedno_session=${one.secret}` } })).status,
      404,
      'nothing is done by a GET',
    );
  });

  it('an unknown host name is refused', async () => {
    for (const host of [
      'attacker.example',
      `attacker.example:${e.port}`,
      '127.0.0.1.attacker.example',
      'localhost.attacker.example',
      '10.0.0.1',
      '0.0.0.0',
    ]) {
      for (const path of ['/', '/api/session', '/api/session/personas', '/assets/a.js']) {
        isProblem(await e.ask(path, { headers: { host } }), 403, 'kernel.foreign-origin');
      }
      const rebound = { host, origin: `http://${host}`, 'sec-fetch-site': 'same-origin' };
      isProblem(
        await e.post('/api/session/demo', undefined, { persona: one.login }, rebound),
        403,
        'kernel.foreign-origin',
      );
    }
    for (const host of ['localhost', `localhost:${e.port}`, '127.0.0.1', '[::1]:80']) {
      assert.equal((await e.ask('/api/session', { headers: { host } })).status, 200, host);
    }
    assert.equal((await e.ask('/healthz', { headers: { host: '10.1.2.3' } })).status, 200);
    const named = await openEntry(t, { origin: 'https://zaedno.example' });
    try {
      assert.equal((await named.ask('/api/session', { headers: { host: 'zaedno.example' } })).status, 200);
      isProblem(
        await named.ask('/api/session', { headers: { host: 'other.example' } }),
        403,
        'kernel.foreign-origin',
      );
    } finally {
      await named.close();
    }
  });

  it('the way back after sign-in stays here', async () => {
    for (const next of [
      '//elsewhere.example',
      'https://elsewhere.example',
      '/%5Celsewhere.example',
      'javascript:alert(1)',
    ]) {
      for (const path of [
        `/?next=${next}`,
        `/sign-in?next=${next}`,
        `/api/session?next=${next}`,
        next.startsWith('/') ? next : `/${next}`,
      ]) {
        const answer = await e.ask(path);
        assert.ok(answer.status < 300 || answer.status >= 400, `${path} leads on with ${answer.status}`);
        assert.equal(answer.headers['location'], undefined);
      }
    }
  });

  it('a body with __proto__ is refused', async () => {
    const bodies = [
      '{"title":"x","__proto__":{"polluted":true}}',
      '{"title":"x","constructor":{"prototype":{"polluted":true}}}',
      '{"title":"x","\\u005f_proto__":{"polluted":true}}',
      '{"title":{"__proto__":{"polluted":true}}}',
    ];
    for (const body of bodies) {
      const answer = await e.post(openPath, one.secret, body);
      assert.ok([400, 422].includes(answer.status), `${body} → ${answer.status}`);
    }
    for (const input of [
      '{"__proto__":{"polluted":true}}',
      '{"note":"x","__proto__":{"note":1}}',
      '{"constructor":{"prototype":{}}}',
    ]) {
      const answer = await upload('x', { 'x-zaedno-input': Buffer.from(input).toString('base64url') });
      assert.ok([400, 422].includes(answer.status), `${input} → ${answer.status} ${answer.text}`);
    }
    assert.equal(({} as { polluted?: boolean }).polluted, undefined);
  });

  it('a body that is broken, too deep or too large is refused', async () => {
    for (const body of ['{', '{"title":', 'nonsense', '\u0000', '{"title":"x"}}', '[]', '"x"', '7', 'true']) {
      const answer = await e.post(openPath, one.secret, body);
      assert.ok([400, 422].includes(answer.status), `${body} → ${answer.status}`);
    }
    isProblem(await e.post(openPath, one.secret, ''), 400, 'kernel.input-unreadable');
    const deep = `{"title":${'['.repeat(50_000)}${']'.repeat(50_000)}}`;
    isProblem(await e.post(openPath, one.secret, deep), 422, 'kernel.input-invalid');
    isProblem(
      await e.post(openPath, one.secret, JSON.stringify({ title: 'x'.repeat(1_100_000) })),
      413,
      'kernel.input-too-large',
    );
    isProblem(await e.post(openPath, one.secret, { title: 'a\u0000b' }), 422, 'kernel.input-invalid');
    assert.equal((await e.ask('/healthz')).status, 200);
  });

  it('a body that says one name twice is refused, since two readers would read two things', async () => {
    for (const body of [
      '{"title":"first","title":"second"}',
      '{"title":"first","\\u0074itle":"second"}',
      '{"title":"same","title":"same"}',
      '{"title":"x","more":[{"a":1,"a":2}]}',
      '{"title" :"x", "title"\n:\n"y"}',
      '{"":1,"":2,"title":"x"}',
    ]) {
      isProblem(await e.post(openPath, one.secret, body), 400, 'kernel.input-unreadable');
      const input = Buffer.from(body.replaceAll('title', 'note').replace('0074itle', '006eote')).toString(
        'base64url',
      );
      isProblem(await upload('x', { 'x-zaedno-input': input }), 400, 'kernel.input-unreadable');
    }
    // The same name in two objects, or in a text, is nothing out of the ordinary.
    const title = 'a "title": "in words", \\" {"title":1,"title":2} \\';
    const opened = await e.post(openPath, one.secret, JSON.stringify({ title }, null, 2));
    const read = await e.post(readPath, one.secret, { matter: opened.json['matter'] });
    assert.equal(read.json['title'], title);
    assert.equal(saysTwice('[{"a":{"a":1}},{"a":[]},"a:"]', [{ a: { a: 1 } }, { a: [] }, 'a:']), false);
  });

  const upload = (body: string | Buffer, headers: Record<string, string> = {}) =>
    e.ask(weighPath, {
      method: 'POST',
      headers: {
        'content-type': 'application/octet-stream',
        cookie: `zaedno_session=${one.secret}`,
        ...headers,
      },
      body,
    });

  it('an upload comes with a name and an input in headers, and garbage in them is told', async () => {
    const fine = await upload('four', { 'x-zaedno-file': encodeURIComponent('план.txt') });
    assert.deepEqual(fine.json, { name: 'план.txt', bytes: 4 });
    const path = await upload('x', { 'x-zaedno-file': encodeURIComponent('../../etc/pass\u0000wd\\x') });
    assert.equal(path.json['name'], '.._.._etc_pass_wd_x');
    for (const name of ['%', '%E0%A4%A', '%zz'])
      isProblem(await upload('x', { 'x-zaedno-file': name }), 400, 'kernel.input-unreadable');
    for (const input of [
      '%%%',
      'e30x',
      Buffer.from('{"note":').toString('base64url'),
      Buffer.from('\u0000').toString('base64url'),
    ]) {
      const answer = await upload('x', { 'x-zaedno-input': input });
      assert.ok([400, 422].includes(answer.status), `${input} → ${answer.status}`);
    }
    isProblem(await e.post(weighPath, one.secret, { note: 'x' }), 400, 'kernel.input-unreadable');
    isProblem(await upload(Buffer.alloc(25 * 1024 * 1024 + 1)), 413, 'kernel.input-too-large');
  });

  it('a download is an attachment that runs nothing, whatever its name', async () => {
    for (const name of [
      'план "1".csv',
      'a\r\nset-cookie: x=y',
      '../../x',
      'x'.repeat(300),
      'half \ud800 letter',
    ]) {
      const answer = await e.post('/api/steps/hand-out-file', one.secret, { name });
      assert.equal(answer.status, 200, name);
      assert.match(
        String(answer.headers['content-disposition']),
        /^attachment; filename="[\w.-]+"; filename\*=UTF-8''[^\s"]+$/,
      );
      assert.match(String(answer.headers['content-security-policy']), /sandbox/);
      assert.equal(answer.headers['set-cookie'], undefined);
    }
  });

  it('an unknown path is not found, in the same words everywhere under the api', async () => {
    const answers = [];
    for (const path of [
      '/api/',
      '/api/x',
      '/api/trial',
      '/api/trial/no-such',
      '/api/office/read-post',
      '/api/trial/open-matter/x',
      '/api/%00',
      '/api/..%2f..%2fetc',
    ]) {
      const answer = await e.post(path, one.secret, {});
      isProblem(answer, 404, 'kernel.not-found');
      answers.push(answer.text);
    }
    assert.equal(new Set(answers).size, 1);
    for (const path of [
      '/assets/../index.html',
      '/assets/..%2findex.html',
      '/assets/%2e%2e/index.html',
      '/.env',
      '/assets/',
    ]) {
      const answer = await e.ask(path);
      assert.ok([403, 404].includes(answer.status), `${path} → ${answer.status}`);
    }
  });

  it('a page of another build is told to reload', async () => {
    isProblem(
      await e.post(openPath, one.secret, { title: 'x' }, { 'x-zaedno-build': 'older' }),
      409,
      'kernel.page-outdated',
    );
    assert.equal(
      (await e.post(openPath, one.secret, { title: 'x' }, { 'x-zaedno-build': 'build-1' })).status,
      200,
    );
  });

  it('the cookie is for this site and for no script, and is secure wherever the address is', async () => {
    const signed = await e.post('/api/session/demo', undefined, { persona: one.login });
    assert.equal(signed.status, 200);
    const [cookie = ''] = signed.headers['set-cookie'] as string[];
    assert.match(cookie, /^zaedno_session=[\w-]{43}; /);
    for (const flag of ['HttpOnly', 'SameSite=Strict', 'Path=/']) assert.ok(cookie.includes(flag), flag);
    assert.doesNotMatch(cookie, /Domain=/i);
    const before = /zaedno_session=([\w-]+)/.exec(cookie)?.[1] as string;
    const again = await e.post('/api/session/demo', before, { persona: one.login });
    assert.ok(
      !String(again.headers['set-cookie']).includes(before),
      'a cookie from before sign-in is not kept',
    );
    const named = await openEntry(t, { origin: 'https://zaedno.example' });
    try {
      const over = await named.post('/api/session/demo', undefined, { persona: one.login });
      assert.match(String(over.headers['set-cookie']), /; Secure/);
    } finally {
      await named.close();
    }
    const left = await e.post('/api/session/sign-out', before, {});
    assert.match(String(left.headers['set-cookie']), /zaedno_session=;.*Expires=Thu, 01 Jan 1970/);
    isProblem(await e.post(openPath, before, { title: 'x' }), 401, 'kernel.session-ended');
  });

  /** How many tries were counted for a network. */
  async function attemptsFrom(network: string): Promise<number> {
    const key = hashText(`network ${network}`).toString('hex');
    const found = await owner.query(
      'select coalesce(sum(count), 0) as n from kernel.attempts where key = $1',
      [key],
    );
    return Number(found.rows[0].n);
  }

  it('forwarding headers are not believed', async () => {
    const attempts = () => attemptsFrom('127.0.0.1');
    const before = await attempts();
    for (const [index, name] of [
      'x-forwarded-for',
      'forwarded',
      'x-real-ip',
      'x-client-ip',
      'cf-connecting-ip',
      'true-client-ip',
    ].entries()) {
      const value = name === 'forwarded' ? `for=10.9.8.${index}` : `10.9.8.${index}`;
      isProblem(
        await e.post(
          '/api/session/sign-in',
          undefined,
          { login: `nobody-${index}`, password: 'x' },
          { [name]: value },
        ),
        401,
        'kernel.sign-in-failed',
      );
    }
    assert.equal(await attempts(), before + 6);
    const foreign = await e.ask('/api/session', {
      headers: { 'x-forwarded-host': 'elsewhere.example', 'x-forwarded-proto': 'https' },
    });
    assert.equal(foreign.status, 200);
    const behind = await e.post(
      '/api/session/demo',
      undefined,
      { persona: one.login },
      { 'x-forwarded-host': 'elsewhere.example' },
    );
    assert.doesNotMatch(String(behind.headers['set-cookie']), /elsewhere|Secure/);
  });

  it('a forwarded address counts where it comes from the configured proxy, and nowhere else', async () => {
    const config = readConfig({ ZAEDNO_TRUSTED_PROXIES: '127.0.0.2, 192.0.2.0/24' });
    const behind = await openEntry(t, { trustedProxies: config.trustedProxies });
    const tries = async (forwarded: string, from: string) => {
      const answer = await behind.ask('/api/session/sign-in', {
        method: 'POST',
        from,
        headers: { 'content-type': 'application/json', 'x-forwarded-for': forwarded },
        body: JSON.stringify({ login: `nobody-${newId()}`, password: 'x' }),
      });
      isProblem(answer, 401, 'kernel.sign-in-failed');
    };
    try {
      const here = await attemptsFrom('127.0.0.1');
      await tries('198.51.100.7', '127.0.0.1');
      assert.equal(
        await attemptsFrom('127.0.0.1'),
        here + 1,
        'a stranger who says so is counted as they came',
      );
      assert.equal(await attemptsFrom('198.51.100.7'), 0);
      await tries('198.51.100.7', '127.0.0.2');
      assert.equal(await attemptsFrom('198.51.100.7'), 1);
      await tries('203.0.113.9, 198.51.100.8, 192.0.2.4', '127.0.0.2');
      assert.equal(await attemptsFrom('198.51.100.8'), 1, 'the last address that no proxy of ours has');
      assert.equal(await attemptsFrom('203.0.113.9'), 0, 'what stands before it anybody could have written');
      await tries('2001:db8:5:6:1:2:3:4', '127.0.0.2');
      await tries('2001:db8:5:6:ffff::9', '127.0.0.2');
      await tries('2001:db8:5:7::9', '127.0.0.2');
      assert.equal(await attemptsFrom('2001:db8:5:6'), 2, 'IPv6 is counted by its /64');
      const proxy = await attemptsFrom('127.0.0.2');
      for (const nonsense of ['unknown', '198.51.100.7:4711', '_hidden']) await tries(nonsense, '127.0.0.2');
      assert.equal(await attemptsFrom('127.0.0.2'), proxy + 3, 'what is no address is counted as the proxy');
      const elsewhere = { host: 'elsewhere.example', 'x-forwarded-host': 'localhost' };
      isProblem(
        await behind.ask('/api/session', { from: '127.0.0.2', headers: elsewhere }),
        403,
        'kernel.foreign-origin',
      );
    } finally {
      await behind.close();
    }
  });

  it('the session says what the office calls this node, and nothing where it has no name', async () => {
    const node = async (one: TestEntry) => (await one.ask('/api/session')).json['node'] as { name: unknown };
    assert.equal((await node(e)).name, null);
    const { nodeName } = readConfig({ ZAEDNO_NODE_NAME: '  Office of Luvena ' });
    const named = await openEntry(t, { nodeName });
    try {
      assert.equal((await node(named)).name, 'Office of Luvena');
    } finally {
      await named.close();
    }
  });

  it('an error is told in the reader’s language, and a fault of ours tells nothing of itself', async () => {
    const told = await e.post(openPath, undefined, {}, { 'x-zaedno-language': 'bg' });
    assert.match(String(told.json['title']), /[а-я]/);
    const failed = await e.post('/api/steps/fail-after-writing', one.secret, { how: 'fault' });
    isProblem(failed, 500, 'kernel.failed');
    assert.doesNotMatch(failed.text, /words of a fault|stack|node_modules|\.ts/);
    const sql = await e.post('/api/steps/fail-after-writing', one.secret, { how: 'sql' });
    assert.doesNotMatch(sql.text, /division|22012|select/);
  });

  it('that ends answers whom it is answering, and waits for nobody who only holds a line open', {
    timeout: 30_000,
  }, async () => {
    const ending = await openEntry(t);
    const body = JSON.stringify({ title: 'While it ends' });
    const line = connect(ending.port, '127.0.0.1');
    const heard = new Promise<string>((resolve) => {
      let text = '';
      line.on('data', (bytes) => {
        text += bytes.toString();
      });
      line.on('close', () => resolve(text));
    });
    line.write(
      `POST ${openPath} HTTP/1.1\r\nhost: 127.0.0.1:${ending.port}\r\ncontent-type: application/json\r\n` +
        `cookie: zaedno_session=${one.secret}\r\ncontent-length: ${body.length}\r\n\r\n`,
    );
    // The server knows of the request before it ends: another one, sent later, has its answer.
    await ending.ask('/healthz');
    const ended = ending.close();
    line.write(body);
    assert.match(await heard, /^HTTP\/1.1 200 OK/);
    await ended;
  });
});
