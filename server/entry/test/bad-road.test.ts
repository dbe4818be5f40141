/** A server whose database is slow, away, or asked by very many at once: answers in words, nothing half-done, and it goes on by itself. */
import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { type Embedded, startEmbedded } from '#kernel/db/embedded.ts';
import { makeDatabase } from '#kernel/db/owner.ts';
import { addressOf, closePools, openPools, type Pools } from '#kernel/db/pool.ts';
import { newId } from '#kernel/ids.ts';
import { databasePasswords } from '#kernel/keys/files.ts';
import { hireKeepers, send, type Sent } from './keepers.ts';
import { openSlowRoad, type SlowRoad } from './slow-road.ts';
import { type NodeProcess, startProcess } from './start-process.ts';
import { untilReady } from './until-ready.ts';

/** ZAEDNO_TEST_AWAY_SECONDS=60 for the whole minute. */
const away = Number(process.env['ZAEDNO_TEST_AWAY_SECONDS'] ?? 8) * 1000;
const people = 50;

describe('a bad road to the database', { concurrency: false }, () => {
  const home = mkdtempSync(join(tmpdir(), 'zaedno-road-'));
  let database: Embedded;
  let road: SlowRoad;
  let node: NodeProcess;
  let pools: Pools;
  let owner: Client;
  let keepers: string[];

  before(async () => {
    chmodSync(home, 0o711);
    database = await startEmbedded({ home: join(home, 'database'), log: () => {}, fast: true });
    const url = await makeDatabase(database.superuserUrl, 'zaedno');
    road = await openSlowRoad(url);
    const nodeHome = join(home, 'node');
    node = await startProcess({
      ZAEDNO_HOME: nodeHome,
      ZAEDNO_DEMO: 'off',
      DATABASE_URL: road.url,
      DATABASE_OWNER_URL: url,
    });
    pools = openPools(addressOf(url), databasePasswords(join(nodeHome, 'keys')));
    keepers = await hireKeepers(url, pools, people);
    owner = new Client({ connectionString: url });
    await owner.connect();
  });
  after(async () => {
    road?.delay(0);
    road?.mend();
    await node?.stop();
    await owner?.end();
    if (pools) await closePools(pools);
    await road?.close();
    await database?.stop();
    rmSync(home, { recursive: true, force: true });
  });

  const open = (title: string, who = 0, key = newId()) =>
    send(node.address, keepers[who % people]!, 'trial.open-matter', { input: { title }, key });
  const titles = async (like: string) =>
    (await owner.query('select title from trial.matters where title like $1 order by 1', [like])).rows.map(
      (row) => row.title as string,
    );
  const inWords = ({ status, json }: Sent) => {
    assert.ok([429, 503].includes(status), `${status} ${JSON.stringify(json)}`);
    assert.ok(String(json['title']).length > 10 && String(json['todo']).length > 10, JSON.stringify(json));
  };
  /** Sends until it is answered, under one key, as the page does. */
  const insist = async (title: string, who: number) => {
    const key = newId();
    for (let tries = 0; tries < 400; tries += 1) {
      const answer = await open(title, who, key);
      if (answer.status === 200) return;
      inWords(answer);
      await pause(100);
    }
    assert.fail(`${title} was never taken`);
  };

  it('five hundred who ask at once are all answered in words, nobody starves, and each act is there once', async (t) => {
    const begun = Date.now();
    const answers = await Promise.all(Array.from({ length: 500 }, (_, n) => open(`Crowd ${n}`, n)));
    const took = Date.now() - begun;
    const done = answers.filter(({ status }) => status === 200).length;
    for (const answer of answers) if (answer.status !== 200) inWords(answer);
    assert.equal((await titles('Crowd%')).length, done);
    for (let who = 0; who < people; who += 1)
      assert.ok(
        answers.some(({ status }, n) => n % people === who && status === 200),
        `person ${who} got nothing`,
      );
    assert.equal((await open('After the crowd')).status, 200);
    t.diagnostic(`500 at once: ${done} done and ${500 - done} refused in words within ${took} ms`);
  });

  it('a slow database makes everything slow and nothing wrong', async () => {
    road.delay(150);
    const answers = await Promise.all(Array.from({ length: 30 }, (_, n) => open(`Slow ${n}`, n)));
    road.delay(0);
    const done = answers.filter(({ status }) => status === 200).length;
    for (const answer of answers) if (answer.status !== 200) inWords(answer);
    assert.ok(done > 0);
    await eventually(async () => assert.equal((await titles('Slow%')).length, done));
  });

  it('a database that stands still is told after a bounded time, and nothing is half-done when it goes on', async () => {
    road.delay(Infinity);
    const begun = Date.now();
    const keys = Array.from({ length: 30 }, () => newId());
    const answering = Promise.all(keys.map((key, n) => open(`Still ${n}`, n, key)));
    await pause(7_000);
    road.delay(0);
    const answers = await answering;
    assert.ok(Date.now() - begun < 20_000, 'bounded');
    for (const answer of answers) if (answer.status !== 200) inWords(answer);
    assert.ok(
      answers.some(({ status }) => status === 503),
      'who found no connection was told so, after five seconds',
    );
    const again = await Promise.all(keys.map((key, n) => open(`Still ${n}`, n, key)));
    for (const answer of again) assert.equal(answer.status, 200, JSON.stringify(answer));
    assert.equal((await titles('Still%')).length, 30);
  });

  it('a database that is away is told at once and for as long, and what is sent again is done once', async (t) => {
    road.cut();
    await pause(200);
    const begun = Date.now();
    const insisting = Promise.all(Array.from({ length: 20 }, (_, n) => insist(`Away ${n}`, n)));
    const ready = await fetch(`${node.address}/readyz`);
    assert.equal(ready.status, 503);
    assert.match(await ready.text(), /database does not answer/);
    assert.equal((await fetch(`${node.address}/healthz`)).status, 200);
    await pause(away);
    road.mend();
    await insisting;
    t.diagnostic(
      `away for ${away / 1000} s; everything was taken ${Date.now() - begun - away} ms after it came back`,
    );
    assert.equal((await titles('Away%')).length, 20);
    await untilReady(node.address);
  });

  it('an old page is told to load again before anything of it is carried out', async () => {
    const answer = await fetch(`${node.address}/api/trial/open-matter`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        cookie: `zaedno_session=${keepers[0]}`,
        'x-zaedno-build': 'an-older-build',
      },
      body: JSON.stringify({ title: 'From an old page' }),
    });
    assert.deepEqual(
      [answer.status, ((await answer.json()) as { code: string }).code],
      [409, 'kernel.page-outdated'],
    );
    assert.deepEqual(await titles('From an old page'), []);
  });
});

/** Tries until it holds; what is still wrong after twenty seconds is told. */
async function eventually(holds: () => Promise<unknown>): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      await holds();
      return;
    } catch (error) {
      if (tries >= 100) throw error;
      await pause(200);
    }
  }
}
