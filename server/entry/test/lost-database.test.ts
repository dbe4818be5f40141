/** A database that goes away under a running node and comes back: what people are told, and that nothing acknowledged is lost. */
import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { type Embedded, startEmbedded } from '#kernel/db/embedded.ts';
import { readPidFile } from '#kernel/db/embedded/postmaster.ts';
import { makeDatabase } from '#kernel/db/owner.ts';
import { newId } from '#kernel/ids.ts';
import { type NodeAnswer, openNode, type RunningNode } from './open-node.ts';
import { startPlan, tableOf } from './plan-over-http.ts';
import { untilReady } from './until-ready.ts';

const writers = 20;
const quiet = () => {};

describe('a lost database', { concurrency: false }, () => {
  const home = mkdtempSync(join(tmpdir(), 'zaedno-lost-'));
  let database: Embedded;
  let url: string;
  let node: RunningNode;
  let plan: string;

  before(async () => {
    // The database's own account passes through it.
    chmodSync(home, 0o711);
    database = await startEmbedded({ home: join(home, 'database'), log: quiet });
    url = await makeDatabase(database.superuserUrl, 'zaedno');
    // To the node it is a database of somebody else's, which it neither starts nor stops.
    node = await openNode({
      ZAEDNO_HOME: join(home, 'node'),
      DATABASE_URL: url,
      DATABASE_OWNER_URL: url,
      // Twenty writers in the name of one person write as fast as they can.
      ZAEDNO_REQUESTS_PER_MINUTE: '1000000',
    });
    await node.signIn('editor');
    plan = await startPlan(node);
  });
  after(async () => {
    try {
      await node?.stop();
    } finally {
      await database?.stop();
      rmSync(home, { recursive: true, force: true });
    }
  });

  const add = (title: string, key: string) =>
    node.post(
      '/api/strategy/add-item',
      { plan, type: 'goal', titles: { en: title } },
      { 'idempotency-key': key },
    );
  const titles = async () => {
    const found = await node.post('/api/strategy/read-plan', { plan });
    assert.equal(found.status, 200, found.text);
    return [...found.text.matchAll(/"en":"(Goal [\d.]+|Row \d+)/g)].map((match) => match[1] ?? '');
  };

  it('in the middle of an import is told plainly, leaves nothing of it, and the import sent again is done once', async () => {
    const owner = new Client({ connectionString: url });
    await owner.connect();
    const key = newId();
    const send = () =>
      node.upload(
        '/api/strategy/import-plan',
        'plan.csv',
        tableOf(300),
        { plan, dryRun: false },
        { 'idempotency-key': key },
      );
    try {
      await owner.query(`create function public.hang_up() returns trigger language plpgsql security definer
        as $$ begin perform pg_terminate_backend(pg_backend_pid()); return null; end $$`);
      await owner.query(`create trigger hang_up after insert on strategy.items
        for each statement execute function public.hang_up()`);
      isAway(await send());
      await owner.query('drop trigger hang_up on strategy.items');
    } finally {
      await owner.end();
    }
    assert.deepEqual(await titles(), []);
    for (const time of ['first', 'second']) {
      const answer = await send();
      assert.deepEqual([answer.status, answer.json['new']], [200, 300], `${time}: ${answer.text}`);
    }
    assert.equal((await titles()).length, 300);
  });

  it('killed under twenty writers loses nothing that was acknowledged, and what is sent again is done once', async () => {
    const wanted = new Set<string>();
    const refused: NodeAnswer[] = [];
    const stopping = new AbortController();
    const write = async (writer: number) => {
      for (let n = 0; !stopping.signal.aborted; n += 1) {
        const [title, key] = [`Goal ${writer}.${n}`, newId()];
        // As the page does: the same key until it is answered.
        for (;;) {
          const answer = await add(title, key);
          if (answer.status === 200) break;
          refused.push(answer);
          await pause(50);
        }
        wanted.add(title);
      }
    };
    const writing = Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
    while (wanted.size < writers) await pause(20);
    const before = wanted.size;
    await killDatabase(database);
    // Every one of them is told.
    while (refused.length < writers) await pause(20);
    const [ready, session] = [await node.get('/readyz'), await node.get('/api/session')];
    assert.equal(ready.status, 503);
    assert.match(ready.text, /The database does not answer/);
    assert.equal((await node.get('/healthz')).status, 200);
    isAway(session);
    database = await startEmbedded({ home: join(home, 'database'), log: quiet });
    const during = wanted.size;
    while (wanted.size < during + writers) await pause(50);
    stopping.abort();
    await writing;
    assert.ok(before > 0 && refused.length >= writers, `${before} before, ${refused.length} refused`);
    for (const answer of refused) isAway(answer);
    const goals = (await titles()).filter((title) => title.startsWith('Goal'));
    assert.deepEqual(goals.toSorted(), [...wanted].toSorted());
    await untilReady(node.address);
  });

  it('is told in the four languages', async () => {
    const open = await node.get('/api/session');
    assert.equal(open.status, 200);
    await killDatabase(database);
    const said = new Set<string>();
    for (const language of ['en', 'bg', 'mk', 'sq']) {
      node.speak(language);
      const answer = await add('Goal 0', newId());
      isAway(answer);
      said.add(`${answer.json['title']} ${answer.json['todo']} ${answer.json['kept']}`);
    }
    node.speak('en');
    assert.equal(said.size, 4);
    database = await startEmbedded({ home: join(home, 'database'), log: quiet });
    assert.equal((await add('Goal 1', newId())).status, 200);
  });
});

/** In words, with what was kept: never an unexplained failure. */
function isAway(answer: NodeAnswer): void {
  assert.deepEqual([answer.status, answer.json['code']], [503, 'kernel.busy'], answer.text);
  assert.ok(String(answer.json['kept']).length > 20, answer.text);
}

async function killDatabase(database: Embedded): Promise<void> {
  const file = readPidFile(database.dataFolder);
  assert.ok(file);
  process.kill(file.pid, 'SIGKILL');
  await database.lost;
  await database.stop();
}
