/** A real node killed again and again while people write: what was acknowledged is there, once, and in the ledger. A process crash, not loss of power. */
import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { addressOf, closePools, openPools, type Pools } from '#kernel/db/pool.ts';
import { newId } from '#kernel/ids.ts';
import { databasePasswords, ledgerKey } from '#kernel/keys/files.ts';
import { openKeyringFolder } from '#kernel/keys/keyring-folder.ts';
import { ledgerName, signerOf } from '#kernel/ledger/checkpoint.ts';
import { verifyLedger } from '#kernel/ledger/verify.ts';
import { hireKeepers, send } from './keepers.ts';
import { type NodeProcess, startProcess } from './start-process.ts';

/** `npm run test:kill -- 100` asks for more; some ten seconds each. */
const kills = Number(process.env['ZAEDNO_TEST_KILLS'] ?? 3);
const writers = 200;
/** Of one account eight run at once: so many accounts write side by side. */
const accounts = 20;
const victims = ['the server', 'the database', 'both'] as const;
type Victim = (typeof victims)[number];

describe('kills', { concurrency: false }, () => {
  let home: string;
  let node: NodeProcess;
  let pools: Pools;
  let owner: string;
  let secrets: string[];

  before(async () => {
    home = await mkdtemp(join(tmpdir(), 'zaedno-kill-'));
    chmodSync(home, 0o711);
    node = await start();
    owner = superuserUrl(home);
    pools = openPools(addressOf(owner), databasePasswords(join(home, 'keys')));
    secrets = await hireKeepers(owner, pools, accounts);
  });
  after(async () => {
    await node?.stop();
    await closePools(pools).catch(() => undefined);
    await rm(home, { recursive: true, force: true });
  });

  const start = () => startProcess({ ZAEDNO_HOME: home, ZAEDNO_DEMO: 'off' });

  it('no acknowledged row is lost over kills', async (t) => {
    /** The record, and under which number it was acknowledged. */
    const opened = new Map<string, string>();
    const noted = new Map<string, string>();
    const ordered = new Map<string, string>();
    let sent = 0;
    /** Nobody knocks where the server was: another program may have been given its port. */
    const server = { gone: false };
    const stopping = new AbortController();
    /** As the page does: the same key until it is answered, over however many kills. */
    const until = async (writer: number, name: string, input: unknown) => {
      const key = newId();
      for (;;) {
        while (server.gone) await pause(50);
        sent += 1;
        const answer = await send(node.address, secrets[writer % accounts]!, name, { input, key });
        if (answer.status === 200) return answer.json;
        assert.ok(
          [0, 429, 503].includes(answer.status),
          `${name}: ${JSON.stringify(answer)}\n${node.said().slice(-4_000)}`,
        );
        if (stopping.signal.aborted && answer.status === 0) return undefined;
        await pause(200 + randomInt(400));
      }
    };
    const write = async (writer: number) => {
      for (let n = 0; !stopping.signal.aborted; n += 1) {
        const title = `${writer}.${n}`;
        const found = await until(writer, 'trial.open-matter', { title, reference: title });
        if (!found) return;
        const matter = String(found['matter']);
        opened.set(matter, title);
        // The first note of a record makes its key.
        const note = await until(writer, 'trial.write-note', { matter, base: 1, body: `note of ${title}` });
        if (note) noted.set(matter, title);
        if (writer % 5 === n % 5) {
          const job = await until(writer, 'steps.order-opening', { title: `order ${title}` });
          if (job) ordered.set(String(job['order']), `order ${title}`);
        }
      }
    };
    const writing = Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
    // A writer that is answered wrongly ends the test where it waits next, and not while a node is being started.
    writing.catch(() => undefined);
    const rows: Record<string, unknown>[] = [];
    try {
      for (let kill = 0; kill < kills; kill += 1) {
        const victim = victims[kill % victims.length] as Victim;
        const before = opened.size;
        while (opened.size < before + writers / 2) await Promise.race([pause(20), writing]);
        // At another moment each time: in the middle of a statement, of a commit, of an answer, of a key file.
        await pause(randomInt(900));
        strike(victim, node, home);
        await node.ended;
        server.gone = true;
        // What is acknowledged until here must be there as soon as somebody can look.
        const due = new Map(noted);
        node = await start();
        server.gone = false;
        const lost = await lostOf(owner, due);
        assert.deepEqual(lost, [], `lost by a kill of ${victim}`);
        rows.push({ kill: kill + 1, victim, acknowledged: due.size, found: due.size - lost.length });
      }
    } finally {
      server.gone = false;
      stopping.abort();
      await writing;
    }
    const { wrong: jobs, givenUp } = await untilEnded(owner, ordered);
    const halfDone = await halfDoneIn(owner);
    const sealed = await unopened(node.address, secrets, noted);
    const keyless = await keysMissing(owner, join(home, 'keyring'));
    const signer = signerOf(ledgerName, ledgerKey(join(home, 'keys')));
    const ledger = await verifyLedger(pools.sealer, signer);
    const lost = [...(await lostOf(owner, noted)), ...(await lostOf(owner, opened))];
    for (const row of rows)
      t.diagnostic(
        Object.entries(row)
          .map(([name, value]) => `${name} ${value}`)
          .join(', '),
      );
    const acknowledged = opened.size + noted.size + ordered.size;
    t.diagnostic(
      `${writers} writers, ${kills} kills, ${sent} sent, ${acknowledged} acknowledged, ${acknowledged - lost.length} found, ` +
        `${halfDone.length} half-done, ledger of ${ledger.size} entries ${ledger.ok ? 'verifies' : 'does not verify'}, ` +
        `${ordered.size} jobs, ${jobs.length} not once, ${givenUp} given up and told, ${sealed.length} of ${noted.size} sealed notes not opened`,
    );
    assert.deepEqual(
      { lost, halfDone, jobs, sealed, keyless },
      { lost: [], halfDone: [], jobs: [], sealed: [], keyless: [] },
    );
    assert.deepEqual(ledger.faults, []);
    assert.ok(givenUp < ordered.size / 10, 'a kill gives up no order');
    assert.ok(ordered.size > 0 && noted.size > writers, `${ordered.size} ordered, ${noted.size} noted`);
  });
});

function strike(victim: Victim, node: NodeProcess, home: string): void {
  if (victim !== 'the server') process.kill(databaseOf(home), 'SIGKILL');
  if (victim !== 'the database') node.process.kill('SIGKILL');
}

/** The process number of the database's first process, as its own file says. */
function databaseOf(home: string): number {
  const folder = join(home, 'postgres', 'data');
  assert.ok(readdirSync(folder).includes('postmaster.pid'));
  return Number(readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[0]);
}

function superuserUrl(home: string): string {
  const password = readFileSync(join(home, 'keys', 'postgres-superuser'), 'utf8').trim();
  const folder = join(home, 'postgres', 'socket');
  return `postgres://postgres:${encodeURIComponent(password)}@localhost/zaedno?host=${encodeURIComponent(folder)}`;
}

async function ask<Row>(owner: string, text: string, values: unknown[] = []): Promise<Row[]> {
  const client = new Client({ connectionString: owner });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(text, values)).rows as Row[];
  } finally {
    await client.end();
  }
}

/** Acknowledged and not there as it was written. */
async function lostOf(owner: string, acknowledged: ReadonlyMap<string, string>): Promise<string[]> {
  const kept = await ask<{ id: string; title: string }>(
    owner,
    'select record_id as id, title from trial.matters',
  );
  const titles = new Map(kept.map(({ id, title }) => [id, title]));
  return [...acknowledged].filter(([id, title]) => titles.get(id) !== title).map(([, title]) => title);
}

/** A part of an act without the rest of it, or an act that was carried out twice. */
async function halfDoneIn(owner: string): Promise<unknown[]> {
  return await ask(
    owner,
    `with acts as (
       select about[1] as id, count(*) filter (where operation = 'trial.open-matter') as opened,
         count(*) filter (where operation = 'trial.write-note') as noted
       from kernel.ledger_entries where outcome = 'done' and operation in ('trial.open-matter', 'trial.write-note')
       group by 1)
     select coalesce(r.record_id, a.id) as id, m.version, a.opened, a.noted, n.notes, s.states
     from (select * from kernel.records where desk = 'trial') r
     full join acts a on a.id = r.record_id
     left join trial.matters m on m.record_id = r.record_id
     left join lateral (select count(*) as notes from trial.notes k where k.record_id = r.record_id) n on true
     left join lateral (select count(*) as states from kernel.states k where k.record_id = r.record_id) s on true
     where r.record_id is null or m.record_id is null or a.opened is distinct from 1 or a.noted > 1
       or n.notes <> coalesce(a.noted, 0) or m.version <> 1 + n.notes or s.states <> 1
     union all
     select null, null, count(*), null, null, null from trial.matters group by title having count(*) > 1
     limit 20`,
  );
}

type Ended = { wrong: unknown[]; givenUp: number };

/**
 * Orders that had no end, were done and had their effect other than once, or were given up and had one. To be given up
 * after three tries, and told so, is an end.
 */
async function untilEnded(owner: string, ordered: ReadonlyMap<string, string>): Promise<Ended> {
  const open = `select 1 from kernel.job_orders where ended_at is null`;
  for (let tries = 0; tries < 600 && (await ask(owner, open)).length > 0; tries += 1) await pause(200);
  const ended = await ask<{ id: string; state: string }>(
    owner,
    'select order_id as id, state from kernel.job_orders',
  );
  const states = new Map(ended.map(({ id, state }) => [id, state]));
  const found = await ask<{ title: string; times: number }>(
    owner,
    `select title, count(*)::int as times from trial.matters where title like 'order %' group by 1`,
  );
  const times = new Map(found.map((row) => [row.title, row.times]));
  const right = ([id, title]: [string, string]) => {
    const state = states.get(id);
    return (state === 'done' && times.get(title) === 1) || (state === 'failed' && !times.has(title));
  };
  const wrong = [...ordered].filter((one) => !right(one));
  return { wrong, givenUp: [...ordered.keys()].filter((id) => states.get(id) === 'failed').length };
}

/** Notes that whoever wrote them cannot read any more; the last ones of a large number. */
async function unopened(
  address: string,
  secrets: readonly string[],
  noted: ReadonlyMap<string, string>,
): Promise<string[]> {
  const failed: string[] = [];
  for (const [matter, title] of [...noted].slice(-1_000)) {
    const secret = secrets[Number(title.split('.')[0]) % accounts]!;
    const { json } = await send(address, secret, 'trial.read-matter', { input: { matter } });
    if ((json['notes'] as string[] | undefined)?.[0] !== `note of ${title}`) failed.push(title);
  }
  return failed;
}

/** A row that names a key which is not in the keyring. */
async function keysMissing(owner: string, root: string): Promise<string[]> {
  const folder = await openKeyringFolder(root, { make: false });
  const missing: string[] = [];
  for (const { key } of await ask<{ key: string }>(owner, 'select key_id as key from kernel.record_keys'))
    if ((await folder.read(key)) === undefined) missing.push(key);
  return missing;
}
