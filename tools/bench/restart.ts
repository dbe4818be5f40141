// How long a server takes, after a start, until it knows all names again: the test-only desk with N sealed names, a key each.
// `npm run -s bench:restart -- --names 100000 --json`. Names are invented, of the pieces below, with a fixed seed.
import { createCipheriv, randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Client } from 'pg';
import { withClock } from '#server/entry/clock-session.ts';
import { lookAtNames } from '#server/entry/worker.ts';
import { makeFirstPeople } from '#kernel/identity/first-people.ts';
import type { Keyring } from '#kernel/keys/keyring.ts';
import { makeHouse } from '#kernel/operation/house.ts';
import { silentLog } from '#kernel/log.ts';
import type { FoundByName } from '#kernel/search/define.ts';
import { openNameIndex } from '#kernel/search/name-index.ts';
import { Refusal } from '#kernel/operation/errors.ts';
import { run } from '#kernel/operation/run.ts';
import { findPerson } from '#kernel/test/desk/operations/find-person.ts';
import { openMatter } from '#kernel/test/desk/operations/open-matter.ts';
import { keeper, trialSource } from '#kernel/test/trial.ts';
import { argument, openBenchHouse, report } from './house.ts';

const atOnce = 2000;

const starts =
  'Ajl Bor Cvet Dor Elm Fer Gjor Hris Il Jov Kel Luz Mil Nad Ogn Pav Qer Rad Sev Tod Ul Vel Xhev Zef'.split(
    ' ',
  );
const middles = 'a e i o u an en ir or ur ash esh oj ej'.split(' ');
const ends = 'na ra ko mir van dan slav lija fat jet zana tin'.split(' ');
const families = 'ski ova ić aj oğlu ev idis'.split(' ');

/** The same numbers each time. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function inventor(): () => string {
  const next = chance(20261122);
  const of = (parts: readonly string[]) => parts[Math.floor(next() * parts.length)] as string;
  return () =>
    `${of(starts)}${of(middles)}${of(ends)} ${of(starts)}${of(middles)}${of(ends)}${of(middles)}${of(families)}`;
}

type Wrap = (secret: Buffer, id: string) => string;

/** Wraps as the node keys in files do, without reading them again for each. */
async function wrapping(keyring: Keyring, home: string): Promise<Wrap> {
  const name = await keyring.nodeKeys.newest();
  const nodeKey = Buffer.from(readFileSync(join(home, 'keys', name), 'utf8'), 'base64url');
  return (secret, id) => {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', nodeKey, nonce);
    cipher.setAAD(Buffer.from(`zk1 ${name} ${id}`));
    const bytes = Buffer.concat([nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
    return `zk1 ${name} ${bytes.toString('base64url')}\n`;
  };
}

/** As the keyring and the seals write it, but without waiting for the disk after each: a million would take hours. */
function sealed(wrap: Wrap, root: string, at: { record: string; row: string }, name: string) {
  const key = randomUUID();
  const secret = randomBytes(32);
  writeFileSync(join(root, 'keys', key.slice(-3), key), wrap(secret, key), { mode: 0o600 });
  const head = Buffer.concat([
    Buffer.from([1]),
    Buffer.from(key.replaceAll('-', ''), 'hex'),
    randomBytes(12),
  ]);
  const cipher = createCipheriv('aes-256-gcm', secret, head.subarray(17));
  cipher.setAAD(
    Buffer.concat([head, Buffer.from(JSON.stringify(['trial.names', 'name', at.row, at.record]))]),
  );
  const text = Buffer.concat([cipher.update(JSON.stringify({ text: name })), cipher.final()]);
  return { key, bytes: Buffer.concat([head, text, cipher.getAuthTag()]) };
}

async function fill(owner: Client, wrap: Wrap, root: string, circle: string, count: number) {
  const invent = inventor();
  for (let shard = 0; shard < 4096; shard += 1)
    mkdirSync(join(root, 'keys', shard.toString(16).padStart(3, '0')), { recursive: true, mode: 0o700 });
  await owner.query('alter table trial.names disable trigger name_told');
  for (let made = 0; made < count; made += atOnce) {
    const records = Array.from({ length: Math.min(atOnce, count - made) }, () => randomUUID());
    const rows = records.map(() => randomUUID());
    const values = records.map((record, at) =>
      sealed(wrap, root, { record, row: rows[at] as string }, invent()),
    );
    await owner.query('begin');
    await owner.query(
      `insert into kernel.records (record_id, circle_id, desk, kind, organisation_id, retention_class, created_by)
       select id, $2, 'trial', 'matter', (select organisation_id from kernel.organisations limit 1), 'case', id from unnest($1::uuid[]) as id`,
      [records, circle],
    );
    await owner.query(
      `insert into kernel.record_keys (record_id, circle_id, key_id)
       select r, $2, k from unnest($1::uuid[], $3::uuid[]) as u (r, k)`,
      [records, circle, values.map(({ key }) => key)],
    );
    await owner.query(
      `insert into trial.names (record_id, circle_id, name_id, name)
       select r, $2, n, b from unnest($1::uuid[], $3::uuid[], $4::bytea[]) as u (r, n, b)`,
      [records, circle, rows, values.map(({ bytes }) => bytes)],
    );
    await owner.query('commit');
  }
  await owner.query('alter table trial.names enable trigger name_told');
}

const megabytes = (bytes: number) => Math.round(bytes / 1e6);

const count = Number(argument('names', '50000'));
const bench = await openBenchHouse();
const { house } = bench;
const { keyring } = house;
if (!keyring) throw new Error('The house has no keyring.');
const owner = new Client({ connectionString: bench.database.ownerUrl });
await owner.connect();
await makeFirstPeople(owner);
const person = await bench.employ(keeper);
const { matter, circle } = await person.does<{ matter: string; circle: string }>(openMatter, {
  title: 'A matter',
});
const filling = performance.now();
await fill(owner, await wrapping(keyring, bench.home), join(bench.home, 'keyring'), circle, count);
await owner.query('analyze');
const fillSeconds = (performance.now() - filling) / 1000;

// The start: an empty memory, as after any restart.
globalThis.gc?.();
const before = process.memoryUsage();
const names = openNameIndex({ desks: [trialSource.manifest], keyring, log: silentLog });
const started = makeHouse({ ...house, names });
const clock = withClock({
  house: started,
  door: { pool: bench.database.pools.door, clock: house.clock, key: '', credentialKey: '' },
});
const turns = monitorEventLoopDelay({ resolution: 5 });
turns.enable();
const began = performance.now();
const meanwhile: { afterSeconds: number; state: string; read: number; millis: number }[] = [];
let busy = 0;
const building = lookAtNames(clock).then(() => 'done' as const);
const reason = 'A benchmark asks how honest the answer is.';
const ask = async () => {
  await owner.query('delete from kernel.name_search_counts');
  const asked = performance.now();
  const input = { matter, name: 'Dorana Keleshova', reason };
  const { index } = (await run(started, findPerson, { secret: person.secret, input })) as FoundByName;
  return { index, millis: Math.round(performance.now() - asked) };
};
/** While it is being built an answer may be that the database is busy; that is counted. */
const askMeanwhile = async () => {
  try {
    const { index, millis } = await ask();
    const afterSeconds = Math.round((performance.now() - began) / 100) / 10;
    // Whoever searches is told tenths alone.
    const read = started.names?.known().read ?? 0;
    meanwhile.push({ afterSeconds, state: index.state, read, millis });
  } catch (error) {
    if (!(error instanceof Refusal && error.code === 'kernel.busy')) throw error;
    busy += 1;
  }
};
const second = () => new Promise<'going'>((resolve) => setTimeout(() => resolve('going'), 1000));
do {
  await askMeanwhile();
} while ((await Promise.race([building, second()])) === 'going');
const servesAfterSeconds = (performance.now() - began) / 1000;
// The last turn counts when the next has begun.
await second();
turns.disable();
const first = await ask();
const next = await ask();
globalThis.gc?.();
const after = process.memoryUsage();
report({
  names: count,
  fillSeconds: Math.round(fillSeconds),
  servesAfterSeconds: Math.round(servesAfterSeconds * 10) / 10,
  namesPerSecond: Math.round(count / servesAfterSeconds),
  residentMB: megabytes(after.rss - before.rss),
  heapMB: megabytes(after.heapUsed - before.heapUsed),
  columnsMB: megabytes(after.arrayBuffers - before.arrayBuffers),
  ready: first.index,
  busyAnswers: busy,
  answerMillis: { first: first.millis, next: next.millis },
  longestHoldMillis: Math.round(turns.max / 1e6),
  wronglyReady: meanwhile.filter(({ state, read }) => state === 'ready' && read < count).length,
  meanwhile: meanwhile.slice(0, 30),
});
await clock.endClock();
await owner.end();
await bench.end();
