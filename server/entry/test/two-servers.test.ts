/** Two servers on one database: what one does the other knows, what must be done once is done once, and one goes without a lost request. */
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
import { databasePasswords, hashSecret, ledgerKey } from '#kernel/keys/files.ts';
import { ledgerName, signerOf } from '#kernel/ledger/checkpoint.ts';
import { verifyLedger } from '#kernel/ledger/verify.ts';
import { type Ear, hearChanges } from './hear-changes.ts';
import { hireKeepers, send } from './keepers.ts';
import { visit, type Visitor } from './open-node.ts';
import { startPlan } from './plan-over-http.ts';
import { type NodeProcess, startProcess } from './start-process.ts';

describe('two servers on one database', { concurrency: false }, () => {
  const home = mkdtempSync(join(tmpdir(), 'zaedno-two-'));
  const nodeHome = join(home, 'node');
  let database: Embedded;
  let url: string;
  let one: NodeProcess;
  let other: NodeProcess;
  let pools: Pools;
  let owner: Client;
  let keepers: string[];
  const ears: Ear[] = [];

  const start = (more: Record<string, string> = {}) =>
    startProcess({ ZAEDNO_HOME: nodeHome, DATABASE_URL: url, ...more });

  before(async () => {
    chmodSync(home, 0o711);
    database = await startEmbedded({ home: join(home, 'database'), log: () => {}, fast: true });
    url = await makeDatabase(database.superuserUrl, 'zaedno');
    one = await start({ DATABASE_OWNER_URL: url, ZAEDNO_DRAIN_SECONDS: '1' });
    other = await start();
    pools = openPools(addressOf(url), databasePasswords(join(nodeHome, 'keys')));
    keepers = await hireKeepers(url, pools, 4);
    owner = new Client({ connectionString: url });
    await owner.connect();
  });
  after(async () => {
    for (const ear of ears) ear.close();
    await Promise.all([one?.stop(), other?.stop()]);
    await owner?.end();
    if (pools) await closePools(pools);
    await database?.stop();
    rmSync(home, { recursive: true, force: true });
  });

  const rows = async <Row>(text: string, values: unknown[] = []) =>
    (await owner.query(text, values)).rows as Row[];
  const count = async (text: string, values: unknown[] = []) =>
    (await rows<{ n: number }>(`select count(*)::int as n from ${text}`, values))[0]?.n;
  const at = (node: NodeProcess, name: string, input: unknown, key?: string, who = 0) =>
    send(node.address, keepers[who]!, name, key ? { input, key } : { input });
  const hear = async (node: NodeProcess, secret: string) => {
    const ear = await hearChanges(node.address, secret);
    ears.push(ear);
    return ear;
  };
  /** A person of the demo at work at both servers with one session. */
  const persona = async (login: string): Promise<{ here: Visitor; there: Visitor; secret: string }> => {
    const response = await fetch(`${one.address}/api/session/demo`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ persona: login }),
    });
    const secret = /zaedno_session=([^;]+)/.exec(response.headers.get('set-cookie') ?? '')?.[1] ?? '';
    assert.equal(response.status, 200);
    const cookie = `zaedno_session=${secret}`;
    const [here, there] = [visit(one.address, cookie), visit(other.address, cookie)];
    return { here, there, secret };
  };

  it('a session that was opened at one works at the other, and ends at both', async () => {
    const { here, there } = await persona('editor');
    assert.equal((await there.get('/api/session')).json['signedIn'], true);
    assert.equal((await there.post('/api/session/sign-out', {})).status, 200);
    assert.equal((await here.get('/api/session')).json['signedIn'], false);
    const refused = await here.post('/api/strategy/find-plans', {});
    assert.deepEqual([refused.status, refused.json['code']], [401, 'kernel.session-ended']);
  });

  it('one key sent to both at once is one command with one answer', async () => {
    for (let times = 0; times < 10; times += 1) {
      const [key, title] = [newId(), `Sent to both ${times}`];
      const answers = await Promise.all(
        [one, other].map((node) => at(node, 'trial.open-matter', { title }, key)),
      );
      assert.deepEqual(
        answers.map(({ status }) => status),
        [200, 200],
      );
      assert.deepEqual(answers[0]?.json, answers[1]?.json);
      assert.equal(await count('trial.matters where title = $1', [title]), 1);
      const changed = await at(other, 'trial.open-matter', { title: 'Another' }, key);
      assert.deepEqual([changed.status, changed.json['code']], [422, 'kernel.key-reused']);
    }
  });

  it('orders and events are carried out once, whichever server takes them', async () => {
    const titles = Array.from({ length: 12 }, (_, n) => `Ordered ${n}`);
    for (const [n, title] of titles.entries())
      assert.equal(
        (await at(n % 2 ? one : other, 'steps.order-opening', { title }, newId(), n % 4)).status,
        200,
      );
    await Promise.all(
      titles.map((word, n) => at(n % 2 ? one : other, 'steps.say-event', { word }, newId(), n % 4)),
    );
    await eventually(async () => {
      assert.equal(await count('kernel.job_orders where ended_at is null'), 0);
      assert.equal(await count(`kernel.outbox where done_at is null`), 0);
    });
    const done = await rows(
      `select title, count(*)::int as times from trial.matters where title like 'Ordered%' group by 1`,
    );
    assert.equal(done.length, 12);
    assert.ok(done.every((row) => (row as { times: number }).times === 1));
    assert.equal(await count(`kernel.outbox where event = 'steps.heard'`), 12);
  });

  it('the ledger is sealed by one at a time and misses nothing', async () => {
    await Promise.all(
      Array.from({ length: 60 }, (_, n) =>
        at(n % 2 ? one : other, 'trial.open-matter', { title: `Sealed ${n}` }, newId(), n % 4),
      ),
    );
    await eventually(async () =>
      assert.equal(
        await count(
          'kernel.ledger_entries e where not exists (select 1 from kernel.ledger_leaves l where l.n = e.n)',
        ),
        0,
      ),
    );
    const told = await verifyLedger(pools.sealer, signerOf(ledgerName, ledgerKey(join(nodeHome, 'keys'))));
    assert.deepEqual([told.ok, told.faults], [true, []]);
    assert.equal(told.size, await count('kernel.ledger_entries'));
  });

  it('a record that was erased at one is refused by the other at once, and its key dies once', async () => {
    const { json } = await at(one, 'trial.open-matter', { title: 'To be erased' }, newId());
    const matter = String(json['matter']);
    await at(one, 'trial.write-note', { matter, base: 1, body: 'written at one' }, newId());
    const read = await at(other, 'trial.read-matter', { matter });
    assert.deepEqual(read.json['notes'], ['written at one'], 'the keyring is one for both');
    assert.equal((await at(one, 'trial.erase-matter', { matter }, newId())).status, 200);
    assert.equal((await at(other, 'trial.read-matter', { matter })).status, 404, 'at once, by the database');
    await eventually(async () =>
      assert.equal(
        await count('kernel.key_destructions where record_id = $1 and destroyed_at is not null', [matter]),
        1,
      ),
    );
  });

  it('a page hears from the other server that something changed where it looks, and nothing else', async () => {
    const writer = await persona('editor');
    const reader = await persona('coordinator');
    const stranger = await persona('administrator');
    const plan = await startPlan(writer.here);
    await pause(1_500);
    const ear = await hear(other, reader.secret);
    const far = await hear(other, stranger.secret);
    assert.equal(ear.status, 200);
    await ear.until(1);
    const [first] = ear.heard;
    assert.equal(first?.event, 'watching');
    assert.ok(first.data.again?.includes('strategy.read-plan'));
    assert.ok(
      !first.data.again?.some((name) => name.startsWith('trial.')),
      'nothing at a desk with personal data',
    );
    const added = await writer.here.post('/api/strategy/add-item', {
      plan,
      type: 'goal',
      titles: { en: 'Seen elsewhere' },
    });
    assert.equal(added.status, 200, added.text);
    await ear.until(2);
    assert.equal(ear.heard[1]?.event, 'changed');
    const words = JSON.stringify(ear.heard.slice(1));
    for (const secret of [plan, 'Seen elsewhere', 'editor']) assert.ok(!words.includes(secret), words);
    // Another's record, at a desk with personal data: nobody is told, not even that something happened.
    const heard = ear.heard.length;
    await at(one, 'trial.open-matter', { title: 'Nobody is told' }, newId());
    await pause(1_500);
    assert.equal(ear.heard.length, heard);
    const names = far.heard.flatMap(({ data }) => data.again ?? []);
    assert.ok(!names.includes('strategy.add-item'), 'questions alone');
  });

  it('no more than six pages of one account are told by one server, and the end of the session ends them', async () => {
    const { there, secret } = await persona('editor');
    const six = await Promise.all(Array.from({ length: 6 }, () => hear(other, secret)));
    const seventh = await hear(other, secret);
    assert.deepEqual(
      [...six.map(({ status }) => status), seventh.status],
      [200, 200, 200, 200, 200, 200, 429],
    );
    const idle = () =>
      rows<{ idle: Date }>('select idle_until as idle from kernel.sessions where secret_hash = $1', [
        hashSecret(secret),
      ]);
    const before = await idle();
    assert.equal(before.length, 1);
    await pause(300);
    assert.deepEqual(await idle(), before, 'no sign of life');
    assert.equal((await there.post('/api/session/sign-out', {})).status, 200);
    const over = Promise.all(six.map((ear) => ear.over));
    assert.equal(
      await Promise.race([over.then(() => 'over'), pause(25_000, 'open', { ref: false })]),
      'over',
    );
    assert.ok(six.every(({ heard }) => heard.at(-1)?.event === 'ended'));
  });

  it('one is stopped under load: it says so first, no request fails, and its orders are taken up by the other', async () => {
    const stopping = new AbortController();
    const failed: unknown[] = [];
    const titles = new Set<string>();
    let red = false;
    let served = 0;
    // As a proxy does: asks now and then who may be used, and sends to another where a connection cannot be made.
    const watch = async () => {
      while (!stopping.signal.aborted && !red) {
        const ready = await fetch(`${one.address}/readyz`).catch(() => undefined);
        red = !ready || ready.status === 503;
        if (ready && red) assert.match(await ready.text(), /about to stop/);
        await pause(50);
      }
    };
    const write = async (who: number) => {
      for (let n = 0; !stopping.signal.aborted; n += 1) {
        const [title, key] = [`Under way ${who}.${n}`, newId()];
        const answer = await at(red ? other : one, 'trial.open-matter', { title }, key, who % 4);
        if (answer.status === 200) titles.add(title);
        else failed.push(answer);
        served += 1;
      }
    };
    const loading = Promise.all([watch(), ...Array.from({ length: 8 }, (_, who) => write(who))]);
    await pause(1_000);
    const ordered = await Promise.all(
      Array.from({ length: 4 }, (_, who) =>
        at(one, 'steps.order-opening', { title: `Left ${who}` }, newId(), who),
      ),
    );
    assert.ok(ordered.every(({ status }) => status === 200));
    const code = await one.stop();
    const during = served;
    await pause(1_000);
    stopping.abort();
    await loading;
    assert.equal(code, 0, one.said());
    assert.ok(red && served > during && during > 0, `${during} of ${served}`);
    assert.deepEqual(failed, []);
    assert.equal(await count(`trial.matters where title like 'Under way%'`), titles.size);
    await eventually(async () =>
      assert.equal(
        await count(`kernel.job_orders where operation = 'trial.open-matter' and state <> 'done'`),
        0,
      ),
    );
    assert.equal(await count(`trial.matters where title like 'Left%'`), 4);
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
