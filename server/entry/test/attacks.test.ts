/** Over HTTP, by somebody with little: orders all at once, sessions that run away, tokens as cookies, strange and large input. */
import assert from 'node:assert/strict';
import { request } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { Client } from 'pg';
import { newId } from '#kernel/ids.ts';
import { stepUp } from '#kernel/identity/sign-in.ts';
import { hashSecret, randomSecret } from '#kernel/keys/files.ts';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork, TestHouse } from '#kernel/test/house.ts';
import { comeIn } from '#kernel/test/people.ts';
import { keeper, openTrialHouse } from '#kernel/test/trial.ts';
import { untilWaiting } from '#kernel/test/until-waiting.ts';
import { waitLonger } from '#kernel/test/wait-longer.ts';
import { type Answer, openEntry, type TestEntry } from './open-entry.ts';

const twoPurposes = { ...keeper, purposes: ['prevention-support', 'returnee-identification'] } as const;

describe('attacks over HTTP', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let e: TestEntry;
  let owner: Client;
  let one: AtWork;
  before(async () => {
    t = await openTrialHouse();
    e = await openEntry(t);
    owner = new Client({ connectionString: t.database.ownerUrl });
    await owner.connect();
    await waitLonger(owner);
    one = await t.employ(keeper);
  });
  after(async () => {
    await owner?.end();
    await e?.close();
    await t?.close();
  });

  const told = (answer: Answer) => [answer.status, answer.json['code']];
  const asCookie = (secret: string) => ({ cookie: `zaedno_session=${secret}` });
  const aToken = async (person: AtWork) =>
    String(
      (
        await e.post('/api/session/token', person.secret, {
          name: 'x',
          post: person.post,
          purpose: 'prevention-support',
        })
      ).json['token'],
    );
  const upload = (person: AtWork, input: string, more: Record<string, string> = {}) =>
    e.ask('/api/steps/keep-file', {
      method: 'POST',
      headers: {
        ...asCookie(person.secret),
        'content-type': 'application/octet-stream',
        'x-zaedno-input': Buffer.from(input).toString('base64url'),
        ...more,
      },
      body: 'a file',
    });

  it('orders sent at the same moment are five for one person, as when they are sent one by one', async () => {
    const eager = await t.employ(keeper);
    const prefer = { prefer: 'respond-async' };
    // The first of them is held in the middle of its transaction until all have come.
    const blocker = new Client({ connectionString: t.database.ownerUrl });
    await blocker.connect();
    await blocker.query('begin');
    await blocker.query('lock table kernel.job_orders in share row exclusive mode');
    const sent = Array.from({ length: 12 }, (_, n) => upload(eager, `{"title":"${n}"}`, prefer));
    // Of one person eight run at once, and the first of them stands before the table.
    await untilWaiting(owner, 8);
    await blocker.query('commit');
    await blocker.end();
    const statuses = (await Promise.all(sent)).map(({ status }) => status);
    assert.deepEqual(
      [202, 429].map((status) => statuses.filter((one) => one === status).length),
      [5, 7],
    );
  });

  it('a session that changes its post in the moment in which it is ended lives on in no other', async () => {
    const person = await t.employ(twoPurposes);
    const thief = await comeIn(t.database.pools, person, 'prevention-support');
    const renewed = randomSecret();
    const mover = await t.database.pools.door.connect();
    await mover.query('begin');
    const moved = await mover.query('select kernel.door_work_as($1, $2, $3, $4, $5) as ok', [
      hashSecret(thief),
      newId(),
      person.post,
      'returnee-identification',
      hashSecret(renewed),
    ]);
    assert.equal(moved.rows[0].ok, true);
    const ending = e.post('/api/session/end-others', person.secret, {});
    await untilWaiting(owner);
    await mover.query('commit');
    mover.release();
    assert.equal((await ending).json['ended'], 1);
    assert.equal((await e.ask('/api/session', { headers: asCookie(renewed) })).json['signedIn'], false);
  });

  it('a session that is ended twice is ended once', async () => {
    const person = await t.employ(keeper);
    await comeIn(t.database.pools, person, 'prevention-support');
    const { access } = (await e.ask('/api/session/access', { headers: asCookie(person.secret) })).json as {
      access: { id: string; current: boolean }[];
    };
    const id = access.find((own) => !own.current)?.id;
    const answers = await Promise.all([1, 2, 3].map(() => e.post('/api/session/end', person.secret, { id })));
    assert.deepEqual(answers.map(({ status }) => status).toSorted(), [200, 404, 404]);
  });

  it('a stolen token sent as a cookie opens nothing, so that its use is always noted', async () => {
    const token = await aToken(one);
    assert.equal((await e.post('/api/steps/hand-out-file', token, { name: 'a' })).status, 401);
    assert.equal((await e.post('/api/session/step-up', token, { code: '000000' })).status, 401);
    const session = await e.ask('/api/session', { headers: asCookie(token) });
    assert.equal(session.json['signedIn'], false);
    for (const path of ['/api/orders', '/api/session/access'])
      assert.equal((await e.ask(path, { headers: asCookie(token) })).status, 401, path);
    await e.ask('/api/orders', { headers: { authorization: `Bearer ${token}` } });
    const used = await owner.query(
      'select last_used_on = current_date as today from kernel.sessions where secret_hash = $1',
      [hashSecret(token)],
    );
    assert.deepEqual(used.rows, [{ today: true }], 'looking at orders is a use');
  });

  it('whoever tries codes in a stolen session leaves a trace, and with a token tries none', async () => {
    const person = await t.employ(keeper);
    const tried = await e.post('/api/session/step-up', person.secret, { code: '000000' });
    assert.deepEqual(told(tried), [401, 'kernel.code-wrong']);
    const token = await aToken(person);
    await assert.rejects(
      stepUp(e.entry.door, token, '000000', 'a network'),
      (error: { code?: string }) => error.code === 'kernel.session-ended',
    );
    const kept = await owner.query(
      `select outcome, detail from kernel.ledger_entries where operation = 'kernel.step-up' and user_id = $1`,
      [person.user],
    );
    assert.deepEqual(kept.rows, [{ outcome: 'refused', detail: {} }]);
  });

  it('what was ordered at a desk with personal data is shown to no token, and not while the desk is off', async () => {
    const person = await t.employ(keeper);
    const token = await aToken(person);
    const { order } = (
      await e.post('/api/steps/order-opening', person.secret, { title: 'Nobody else may know' })
    ).json;
    const seen = async (headers: Record<string, string>) => [
      (await e.ask(`/api/orders/${order}`, { headers })).status,
      ((await e.ask('/api/orders', { headers })).json['items'] as unknown[]).length,
    ];
    assert.deepEqual(await seen(asCookie(person.secret)), [200, 1]);
    assert.deepEqual(await seen({ authorization: `Bearer ${token}` }), [404, 0]);
    const switchTo = (on: string) =>
      owner.query(`update kernel.readiness set switched_on_at = ${on} where desk = 'trial'`);
    await switchTo('null');
    assert.deepEqual(await seen(asCookie(person.secret)), [404, 0]);
    await switchTo('now()');
  });

  it('nobody who is not at work here has a large file taken in', async () => {
    const ask = (path: string, headers: Record<string, string> = {}) =>
      new Promise<number | undefined>((resolve, reject) => {
        const sent = request(
          {
            host: '127.0.0.1',
            port: e.port,
            path,
            method: 'POST',
            agent: false,
            headers: {
              'content-type': 'application/octet-stream',
              'content-length': String(20 * 1024 * 1024),
              ...headers,
            },
          },
          (response) => {
            resolve(response.statusCode);
            sent.destroy();
          },
        );
        sent.on('error', reject);
        // Not a byte of the file is sent: the answer does not wait for it.
        sent.flushHeaders();
      });
    assert.equal(await ask('/api/steps/keep-file'), 401);
    assert.equal(await ask('/api/steps/keep-file', asCookie('nothing-of-the-kind')), 401);
    for (const path of ['/api/session/sign-in', '/api/steps/show-once', '/api/session/language'])
      assert.equal(await ask(path, asCookie(one.secret)), 413, path);
  });

  it('a page without an origin, or under an address that cannot be read, acts in nobody’s name', async () => {
    const behind = await openEntry(t, { trustedProxies: ['127.0.0.1'] });
    const here = `127.0.0.1:${behind.port}`;
    const refused: Record<string, string>[] = [
      { origin: 'null' },
      { origin: 'null', 'x-forwarded-proto': 'evil' },
      { origin: `http://${here}`, host: '127.0.0.1:99999' },
      { origin: 'http://evil.example', 'x-forwarded-host': 'evil.example' },
      { origin: 'http://evil.example', host: '127.0.0.1@evil.example' },
      { host: 'evil.example', 'x-forwarded-host': here },
      { origin: `http://${here}`, 'x-forwarded-proto': 'https' },
    ];
    for (const headers of refused) {
      const answer = await behind.post('/api/session/end-others', one.secret, {}, headers);
      assert.deepEqual(told(answer), [403, 'kernel.foreign-origin'], JSON.stringify(headers));
    }
    await behind.close();
  });

  it('strange input is refused in words and never a fault of ours', async () => {
    const long = { 'idempotency-key': 'k'.repeat(201) };
    const prefer = { prefer: ';;,RESPOND-ASYNC ;x' };
    const answers = [
      await e.post('/api/steps/say-event', one.secret, '{"word":"half a pair \\ud800"}'),
      await e.post('/api/steps/say-event', one.secret, '{"word":"\\u0000"}'),
      await upload(one, '{"title":"half a pair \\udc00"}', prefer),
      await upload(one, '{"title":"\\u0000"}', prefer),
      await upload(one, `${'['.repeat(4000)}${']'.repeat(4000)}`),
      await e.post('/api/session/end', one.secret, { id: 'x'.repeat(5000) }),
      await e.post('/api/steps/say-event', one.secret, { word: 'a' }, long),
      await e.ask(`/api/orders/${'a'.repeat(5000)}`, { headers: asCookie(one.secret) }),
    ];
    assert.deepEqual(answers.map(told), [
      [422, 'kernel.input-invalid'],
      [422, 'kernel.input-invalid'],
      [422, 'kernel.input-invalid'],
      [422, 'kernel.input-invalid'],
      [422, 'kernel.input-invalid'],
      [422, 'kernel.input-invalid'],
      [400, 'kernel.input-unreadable'],
      [404, 'kernel.not-found'],
    ]);
    for (const answer of answers) {
      assert.equal(answer.headers['cache-control'], 'no-store');
      assert.doesNotMatch(answer.text, /aaaa|jsonb?|surrogate|FST_/);
    }
  });
});
