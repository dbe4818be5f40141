/** Passkeys over HTTP: the ticket stays in one browser, the name of the house decides, and what is no answer is told so. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { makeDevice } from '#kernel/test/authenticator.ts';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork, TestHouse } from '#kernel/test/house.ts';
import { keeper, openTrialHouse } from '#kernel/test/trial.ts';
import { type Answer, openEntry, type TestEntry } from './open-entry.ts';

const origin = 'https://office.example';
const here = { rpId: 'office.example', origin };
const ours = { host: 'office.example', origin };

describe('passkeys over HTTP', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let e: TestEntry;
  let trial: TestEntry;
  let person: AtWork;
  before(async () => {
    t = await openTrialHouse();
    e = await openEntry(t, { origin });
    trial = await openEntry(t);
    person = await t.employ(keeper);
  });
  after(async () => {
    await trial?.close();
    await e?.close();
    await t?.close();
  });

  /** Posts as a browser with these cookies would. */
  const post = (path: string, cookies: Record<string, string>, body: unknown, headers: object = ours) =>
    e.ask(`/api/session/${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...headers,
        cookie: Object.entries(cookies)
          .map(([name, value]) => `${name}=${value}`)
          .join('; '),
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const cookieIn = ({ headers }: Answer, name: string) =>
    [headers['set-cookie'] ?? []].flat().find((one) => one.startsWith(`${name}=`)) ?? '';
  const ticketIn = (answer: Answer) =>
    /^zaedno_passkey=([^;]*)/.exec(cookieIn(answer, 'zaedno_passkey'))?.[1] ?? '';
  const refusedAs = (answer: Answer, status: number, code: string) =>
    assert.deepEqual([answer.status, answer.json['code']], [status, code], answer.text);
  const optionsOf = (answer: Answer) =>
    answer.json['options'] as { challenge: string; user: { id: string }; rpId?: string };
  const added = async () => {
    const device = makeDevice(here);
    const offered = await post('passkey/offer', { zaedno_session: person.secret }, {});
    const response = device.create(optionsOf(offered));
    const kept = await post(
      'passkey/add',
      { zaedno_session: person.secret, zaedno_passkey: ticketIn(offered) },
      { name: 'mine', response },
    );
    assert.equal(kept.status, 200, kept.text);
    return device;
  };

  it('signs in the browser that asked, over a cookie that no script reads, and no other', async () => {
    const device = await added();
    const asked = await post('passkey/ask', {}, {});
    assert.match(
      cookieIn(asked, 'zaedno_passkey'),
      /Max-Age=300; Path=\/api\/session; HttpOnly; Secure; SameSite=Strict/,
    );
    assert.equal(asked.headers['cache-control'], 'no-store');
    assert.ok(!asked.text.includes(ticketIn(asked)), 'the page is not told the ticket');
    const response = device.get(optionsOf(asked));
    refusedAs(await post('passkey/sign-in', {}, { response }), 401, 'kernel.passkey-refused');
    const other = ticketIn(await post('passkey/ask', {}, {}));
    refusedAs(
      await post('passkey/sign-in', { zaedno_passkey: other }, { response }),
      401,
      'kernel.passkey-refused',
    );
    const entered = await post('passkey/sign-in', { zaedno_passkey: ticketIn(asked) }, { response });
    assert.equal(entered.json['signedIn'], true, entered.text);
    assert.match(cookieIn(entered, 'zaedno_session'), /HttpOnly; Secure; SameSite=Strict/);
    assert.match(cookieIn(entered, 'zaedno_passkey'), /^zaedno_passkey=;/, 'the ticket goes with its use');
    refusedAs(
      await post('passkey/sign-in', { zaedno_passkey: ticketIn(asked) }, { response }),
      401,
      'kernel.passkey-refused',
    );
  });

  it('asks everybody the same question, whoever they are or say they are', async () => {
    const [one, other] = [
      await post('passkey/ask', {}, {}),
      await post('passkey/ask', {}, { login: person.login }),
    ];
    const shape = (answer: Answer) => ({
      ...optionsOf(answer),
      challenge: optionsOf(answer).challenge.length,
    });
    assert.deepEqual(shape(one), shape(other));
    assert.equal(one.text.length, other.text.length);
    assert.ok(!/allowCredentials/.test(one.text));
  });

  it('knows passkeys under the name of the house alone, and in a trial under localhost alone', async () => {
    const told = async (entry: TestEntry, host: string) =>
      (await entry.ask('/api/session', { headers: { host } })).json['passkeys'];
    assert.equal(await told(e, 'office.example'), true);
    assert.equal(await told(e, `localhost:${e.port}`), false, 'another name has other keys');
    assert.equal(await told(trial, `localhost:${trial.port}`), true);
    assert.equal(await told(trial, `127.0.0.1:${trial.port}`), false);
    const numeric = await trial.post('/api/session/passkey/ask', undefined, {});
    refusedAs(numeric, 409, 'kernel.no-passkeys-here');
    const local = await trial.post(
      '/api/session/passkey/ask',
      undefined,
      {},
      {
        host: `localhost:${trial.port}`,
      },
    );
    assert.equal(optionsOf(local).rpId, 'localhost');
    const foreign = await post('passkey/ask', {}, {}, { host: 'evil.test' });
    refusedAs(foreign, 403, 'kernel.foreign-origin');
    const page = await post('passkey/ask', {}, {}, { host: 'office.example', origin: 'https://evil.test' });
    refusedAs(page, 403, 'kernel.foreign-origin');
  });

  it('reads no answer that is none, too large, or more than one', async () => {
    const device = await added();
    const asked = await post('passkey/ask', {}, {});
    const sound = device.get(optionsOf(asked));
    const wrong: [unknown, number, string][] = [
      [{}, 422, 'kernel.input-invalid'],
      [{ response: null }, 422, 'kernel.input-invalid'],
      [{ response: [sound] }, 422, 'kernel.input-invalid'],
      [{ response: { ...sound, id: 'a b' } }, 422, 'kernel.input-invalid'],
      [{ response: { ...sound, id: 'x'.repeat(1401) } }, 422, 'kernel.input-invalid'],
      [
        { response: { ...sound, response: { ...sound.response, signature: 'x'.repeat(4001) } } },
        422,
        'kernel.input-invalid',
      ],
      [{ response: sound, user: person.user }, 422, 'kernel.input-invalid'],
      ['{"response":', 400, 'kernel.input-unreadable'],
      [{ response: { ...sound, more: 'x'.repeat(3_000_000) } }, 413, 'kernel.input-too-large'],
    ];
    for (const [body, status, code] of wrong) {
      const answer = await post('passkey/sign-in', { zaedno_passkey: ticketIn(asked) }, body);
      refusedAs(answer, status, code);
      assert.equal(cookieIn(answer, 'zaedno_session'), '');
    }
    const late = await post('passkey/sign-in', { zaedno_passkey: ticketIn(asked) }, { response: sound });
    assert.equal(late.status, 200, 'what could not be read has not used the challenge up');
  });

  it('gives nobody’s passkeys to a stranger, and acts for nobody without the cookie of a session', async () => {
    for (const path of [
      'passkey/offer',
      'passkey/add',
      'passkey/remove',
      'passkey/ask-again',
      'passkey/step-up',
    ]) {
      const body = {
        'passkey/add': {
          name: 'x',
          response: makeDevice(here).create({ challenge: 'AA', user: { id: 'AA' } }),
        },
        'passkey/remove': { id: person.user },
        'passkey/step-up': { response: makeDevice(here).get({ challenge: 'AA' }) },
      }[path];
      refusedAs(await post(path, {}, body ?? {}), 401, 'kernel.not-signed-in');
    }
    for (const path of ['passkeys', 'factors', 'openings']) {
      const answer = await e.ask(`/api/session/${path}`, { headers: ours });
      refusedAs(answer, 401, 'kernel.not-signed-in');
    }
    const dead = await e.ask('/api/session/passkeys', {
      headers: { ...ours, cookie: 'zaedno_session=nobody' },
    });
    refusedAs(dead, 401, 'kernel.session-ended');
  });

  it('says in how many seconds the session ends, and that asking puts it off', async () => {
    const told = await e.ask('/api/session', {
      headers: { ...ours, cookie: `zaedno_session=${person.secret}` },
    });
    const { idle, absolute } = told.json['ends'] as { idle: number; absolute: number };
    assert.ok(idle > 1790 && idle <= 1800, `${idle} s`);
    assert.ok(absolute > 43_100 && absolute <= 43_200, `${absolute} s`);
  });
});
