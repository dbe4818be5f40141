/** Nobody keeps the others out: one account, one network, many requests, and somebody else who goes on working. */
import assert from 'node:assert/strict';
import { Agent, request } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { randomSecret } from '#kernel/keys/files.ts';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork, TestHouse } from '#kernel/test/house.ts';
import { keeper, openTrialHouse } from '#kernel/test/trial.ts';
import { countWaiting, untilWaiting } from '#kernel/test/until-waiting.ts';
import { waitLonger } from '#kernel/test/wait-longer.ts';
import { rateOf, turnsOf } from '../turns.ts';
import { type Answer, openEntry, type TestEntry } from './open-entry.ts';

const perMinute = 120;

describe('limits', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let e: TestEntry;
  let owner: Client;
  let other: AtWork;
  /** The house's clock stands, so that no bucket fills while a test looks. */
  let now = new Date();
  before(async () => {
    t = await openTrialHouse();
    t.setClock(now);
    e = await openEntry(t, { requestsPerMinute: perMinute });
    owner = new Client({ connectionString: t.database.ownerUrl });
    await owner.connect();
    await waitLonger(owner);
    other = await t.employ(keeper);
  });
  after(async () => {
    await owner?.end();
    await e?.close();
    await t?.close();
  });

  const minuteLater = () => {
    now = new Date(now.getTime() + 60_000);
    t.setClock(now);
  };
  const list = (secret: string | undefined, from = '127.0.0.1') =>
    e.ask('/api/trial/find-matters', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(secret ? { cookie: `zaedno_session=${secret}` } : {}),
      },
      body: '{}',
      from,
    });
  const many = (count: number, work: () => Promise<Answer>) =>
    Promise.all(Array.from({ length: count }, work));
  const counted = (answers: Answer[]) => {
    const found: Record<number, number> = {};
    for (const { status } of answers) found[status] = (found[status] ?? 0) + 1;
    return found;
  };

  it('one account cannot take the whole server', async () => {
    const eager = await t.employ(keeper);
    const again = await t.employ(keeper);
    // Everything that one account asks for is held in the middle of its transaction.
    await owner.query('begin');
    await owner.query('lock table trial.matters in access exclusive mode');
    const answers: Answer[] = [];
    const held = Array.from({ length: 60 }, async () => answers.push(await list(eager.secret)));
    while (answers.length < 20) await pause(20);
    // 8 run and 32 wait; the others are told at once, and nobody else waits for any of them.
    await untilWaiting(owner, 8, 'zaedno_app');
    assert.deepEqual(counted(answers), { 429: 20 });
    const { headers, json } = answers[0] as Answer;
    assert.deepEqual([headers['retry-after'], json['code']], ['1', 'kernel.too-many-requests']);
    assert.match(String(json['todo']), /Wait 1 second and try again/);
    assert.equal(await countWaiting(owner, 'zaedno_app'), 8, 'of the 20 connections');
    for (const person of [other, again])
      assert.equal(
        (await e.post('/api/steps/find-steps', person.secret, {})).status,
        404,
        'answered at once',
      );
    const session = await e.ask('/api/session', { headers: { cookie: `zaedno_session=${other.secret}` } });
    assert.equal(session.json['signedIn'], true);
    await owner.query('rollback');
    await Promise.all(held);
    assert.deepEqual(counted(answers), { 200: 40, 429: 20 });
    assert.equal((await list(eager.secret)).status, 200, 'every turn was given back');
  });

  it('one account asks so much in a minute, over all its sessions, and then goes on', async () => {
    minuteLater();
    const eager = await t.employ(keeper);
    const second = await t.employ({ ...keeper, login: 'second' });
    const asked: Answer[] = [];
    for (let left = perMinute + 10; left > 0; left -= 10)
      asked.push(...(await many(10, () => list(eager.secret))));
    assert.deepEqual(counted(asked), { 200: perMinute, 429: 10 });
    assert.equal((await list(second.secret)).status, 200);
    now = new Date(now.getTime() + 1_000);
    t.setClock(now);
    assert.deepEqual(counted(await many(3, () => list(eager.secret))), { 200: 2, 429: 1 }, 'two in a second');
  });

  it('ten thousand requests from one address leave everybody else served', async () => {
    minuteLater();
    const flood = new Agent({ keepAlive: true, maxSockets: 40, localAddress: '127.0.0.2' });
    const strangers: Record<number, number> = {};
    const ask = (secret: string | undefined) =>
      new Promise<void>((resolve, reject) => {
        const headers = {
          host: `127.0.0.1:${e.port}`,
          'content-type': 'application/json',
          ...(secret ? { cookie: `zaedno_session=${secret}` } : {}),
        };
        const options = {
          host: '127.0.0.1',
          port: e.port,
          path: '/api/trial/find-matters',
          method: 'POST',
          headers,
        };
        const sent = request({ ...options, agent: flood }, (response) => {
          const status = response.statusCode ?? 0;
          strangers[status] = (strangers[status] ?? 0) + 1;
          response.resume().on('end', resolve);
        });
        sent.on('error', reject);
        sent.end('{}');
      });
    const served: number[] = [];
    const asOf = await transactions();
    for (let round = 0; round < 50; round += 1) {
      const batch = Array.from({ length: 200 }, (_, n) => ask(n % 2 ? randomSecret() : undefined));
      served.push((await list(other.secret)).status);
      await Promise.all(batch);
    }
    flood.destroy();
    assert.equal(
      Object.values(strangers).reduce((sum, count) => sum + count, 0),
      10_000,
      'every one is answered',
    );
    assert.deepEqual(strangers, { 401: perMinute, 429: 10_000 - perMinute });
    assert.deepEqual(served, Array(50).fill(200));
    assert.ok((await transactions()) - asOf < 1_000, 'the database hears of few of them');
    // From the flooded address itself somebody who is signed in is served again as soon as it has rested.
    minuteLater();
    assert.equal((await list(other.secret, '127.0.0.2')).status, 200);
  });

  /** How often the database was asked for anything. */
  async function transactions(): Promise<number> {
    const found = await owner.query(
      `select coalesce(sum(xact_commit + xact_rollback), 0)::int as n from pg_stat_database where datname = current_database()`,
    );
    return found.rows[0].n as number;
  }

  it('whoever leaves before they were read gives their turn back', async () => {
    minuteLater();
    const person = await t.employ(keeper);
    for (let left = 30; left > 0; left -= 1) {
      await new Promise<void>((resolve) => {
        const sent = request({
          host: '127.0.0.1',
          port: e.port,
          path: '/api/trial/find-matters',
          method: 'POST',
          agent: false,
          headers: {
            host: `127.0.0.1:${e.port}`,
            'content-type': 'application/json',
            'content-length': '1000',
            cookie: `zaedno_session=${person.secret}`,
          },
        });
        sent.on('error', () => resolve());
        sent.write('{');
        setTimeout(() => sent.destroy(), 5);
      });
    }
    // The server hears of the last of them in its own time; a turn that was never given back would be missing for good.
    for (let tries = 0; tries < 100; tries += 1) {
      const found = counted(await many(40, () => list(person.secret)));
      if (found[200] === 40) return;
      await pause(50);
      minuteLater();
    }
    assert.fail('turns are missing');
  });
});

describe('turns', () => {
  it('a bucket fills again by the minute, and one name does not empty another', () => {
    const rate = rateOf(60);
    const at = (seconds: number) => new Date(1_000_000 + seconds * 1000);
    for (let taken = 0; taken < 60; taken += 1) assert.equal(rate.take('one', at(0)), 0);
    assert.equal(rate.take('one', at(0)), 1);
    assert.equal(rate.take('another', at(0)), 0);
    assert.equal(rate.take('one', at(1)), 0);
    assert.equal(rate.take('one', at(1)), 1);
    // A clock that goes back gives nothing away, and takes nothing.
    assert.equal(rate.take('one', at(-100)), 1);
    rate.giveBack('one');
    assert.equal(rate.take('one', at(-100)), 0);
  });

  it('names that rest are forgotten, so that a flood of names does not fill the memory', () => {
    const rate = rateOf(60);
    for (let name = 0; name < 30_000; name += 1) rate.take(`name ${name}`, new Date(name * 1000));
    assert.equal(rate.take('name 29999', new Date(29_999_000)), 0);
  });

  it('are handed over in the order in which people came, once each', async () => {
    const turns = turnsOf({ running: 2, waiting: 2 });
    const [first, second] = [await turns.take('a'), await turns.take('a')];
    const came: string[] = [];
    const third = turns.take('a').then((end) => (came.push('third'), end));
    const fourth = turns.take('a').then((end) => (came.push('fourth'), end));
    assert.equal(await turns.take('a'), undefined);
    assert.ok(await turns.take('b'));
    first?.();
    first?.();
    await pause(1);
    assert.deepEqual(came, ['third']);
    second?.();
    (await third)?.();
    (await fourth)?.();
    assert.deepEqual(came, ['third', 'fourth']);
    assert.ok(await turns.take('a'));
  });
});
