/** Long work that is ordered and left: what is answered at once, how it stands, how it ends, and what becomes of it when a worker dies. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { newId } from '#kernel/ids.ts';
import { hashSecret } from '#kernel/keys/files.ts';
import type { Purpose } from '#kernel/identity/purposes.ts';
import { makeHouse } from '#kernel/operation/house.ts';
import { order as placed } from '#kernel/operation/order.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { trialDesk } from '#kernel/test/desk/desk.ts';
import { keepFile, stepsDesk } from '#kernel/test/desk-of-steps.ts';
import type { AtWork, TestHouse } from '#kernel/test/house.ts';
import { comeIn } from '#kernel/test/people.ts';
import { inSession } from '#kernel/test/raw.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { keeper, openTrialHouse } from '#kernel/test/trial.ts';
import { carryOut, carryOutNext } from '../carry-out.ts';
import type { OrderAnswer } from '../orders.ts';
import { takeUp } from '../worker.ts';
import { type Answer, openEntry, type TestEntry } from './open-entry.ts';

const keepPath = '/api/steps/keep-file';
type Input = { title: string; how?: string; wait?: number };
type Seen = OrderAnswer & { outcome: unknown };

describe('ordered work', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let e: TestEntry;
  let owner: Client;
  let one: AtWork;
  before(async () => {
    t = await openTrialHouse();
    e = await openEntry(t);
    owner = new Client({ connectionString: t.database.ownerUrl });
    await owner.connect();
    one = await t.employ(keeper);
  });
  after(async () => {
    await owner?.end();
    await e?.close();
    await t?.close();
  });

  const rows = async (text: string, values: unknown[] = []) => (await owner.query(text, values)).rows;
  const count = async (text: string, values: unknown[] = []) =>
    Number((await rows(`select count(*) as n from ${text}`, values))[0].n);
  const parts = () => ({ house: e.entry.house, door: e.entry.door });
  const work = async (order: string) => void (await carryOut(parts(), order));
  const headers = (who: AtWork, input: Input, more: object = {}) => ({
    cookie: `zaedno_session=${who.secret}`,
    'content-type': 'application/octet-stream',
    'x-zaedno-file': encodeURIComponent('план 1.csv'),
    'x-zaedno-input': Buffer.from(JSON.stringify(input)).toString('base64url'),
    prefer: 'respond-async, wait=5',
    ...more,
  });
  const ask = (who: AtWork, input: Input, more: object = {}, body = 'a file'): Promise<Answer> =>
    e.ask(keepPath, { method: 'POST', headers: headers(who, input, more), body });
  const order = async (who: AtWork, input: Input): Promise<string> => {
    const answer = await ask(who, input);
    assert.equal(answer.status, 202, answer.text);
    return answer.json['order'] as string;
  };
  const get = (path: string, secret: string) =>
    e.ask(path, { headers: { cookie: `zaedno_session=${secret}` } });
  const look = async (id: string, who = one) =>
    (await get(`/api/orders/${id}`, who.secret)).json as unknown as Seen;
  const matters = (title: string) => count('trial.matters where title = $1', [title]);
  const isTelling = async (id: string) => {
    for (let left = 100; left > 0; left -= 1) {
      if ((await look(id)).step === 'writing') return;
      await pause(50);
    }
    assert.fail('the work never told how far it is');
  };

  it('answers at once where it stands, is carried out as the same person, and its file goes', async () => {
    const answer = await ask(one, { title: 'Left' });
    const id = answer.json['order'] as string;
    assert.deepEqual(
      [answer.status, answer.json, answer.headers['location'], answer.headers['preference-applied']],
      [202, { order: id }, `/api/orders/${id}`, 'respond-async'],
    );
    const waiting = await look(id);
    assert.deepEqual(
      [waiting.state, waiting.file, waiting.operation, waiting.outcome, waiting.endedAt],
      ['waiting', 'план 1.csv', 'steps.keep-file', null, null],
    );
    assert.equal(await count('kernel.job_files where order_id = $1', [id]), 1);
    assert.equal(await matters('Left'), 0);
    await work(id);
    const done = await look(id);
    const { matter } = done.outcome as { matter: string };
    assert.deepEqual(
      [done.state, done.tells, done.outcome, done.problem],
      ['done', { bytes: 6 }, { matter, bytes: 6 }, null],
    );
    assert.equal(await count('kernel.job_files where order_id = $1', [id]), 0);
    await work(id);
    assert.deepEqual(await look(id), done, 'what has ended is not opened again');
    const entry = await rows(
      `select e.user_id, e.post_id, s.kind, s.ended_at is not null as ended from kernel.ledger_entries e
       join kernel.sessions s using (session_id) where e.operation = 'steps.keep-file' and $1 = any (e.about)`,
      [matter],
    );
    assert.deepEqual(entry, [{ user_id: one.user, post_id: one.post, kind: 'job', ended: true }]);
    const list = (await get('/api/orders', one.secret)).json as { items: Seen[] };
    assert.deepEqual(
      list.items.map(({ order, state, tells, outcome }) => ({ order, state, tells, outcome })),
      [{ order: id, state: 'done', tells: { bytes: 6 }, outcome: undefined }],
    );
    await rows(`update kernel.job_orders set ended_at = now() - interval '25 hours' where order_id = $1`, [
      id,
    ]);
    assert.deepEqual((await get('/api/orders', one.secret)).json, { items: [] });
  });

  it('refuses at once what it would refuse at once, and keeps nothing', async () => {
    const before = await count('kernel.job_orders');
    const watcher = await t.employ({ ...keeper, roles: ['trial.supervisor'] });
    const codes = await Promise.all([
      ask(watcher, { title: 'x' }),
      ask(one, { title: 'x', how: 'not-admitted' }),
      ask(one, { title: 'x', stranger: true } as Input),
      ask(one, { title: 'x' }, { cookie: '' }),
      ask(one, { title: 'x' }, { 'x-zaedno-build': 'an older one' }),
    ]);
    assert.deepEqual(
      codes.map(({ status, json }) => [status, json['code']]),
      [
        [403, 'kernel.not-allowed'],
        [409, 'kernel.wrong-state'],
        [422, 'kernel.input-invalid'],
        [401, 'kernel.not-signed-in'],
        [409, 'kernel.page-outdated'],
      ],
    );
    assert.equal(await count('kernel.job_orders'), before);
    assert.equal(await count('kernel.job_files'), 0);
    const refused = await rows(
      `select detail from kernel.ledger_entries where operation = 'steps.keep-file' and outcome = 'refused'
       and user_id = $1`,
      [watcher.user],
    );
    assert.deepEqual(refused, [{ detail: { code: 'kernel.not-allowed' } }]);
  });

  it('a file is laid in the database for later only when the scanner has passed it', async () => {
    const lies = () => count('kernel.job_files');
    const before = await lies();
    const finds = (found: string | undefined) => ({
      ...e.entry.house,
      scanning: { scan: async () => (found ? { found } : { clean: true as const }) },
    });
    const asked = {
      secret: one.secret,
      input: { title: 'Scanned' },
      upload: { name: 'a.csv', type: '', bytes: Buffer.from('a file') },
    };
    await assert.rejects(placed(finds('Some.Thing'), keepFile, asked), refusal('kernel.virus-found'));
    assert.equal(await lies(), before);
    await placed(finds(undefined), keepFile, asked);
    assert.equal(await lies(), before + 1);
  });

  it('an operation that cannot be left is carried out at once, whatever is preferred', async () => {
    const answer = await e.ask('/api/steps/weigh-file', {
      method: 'POST',
      headers: headers(one, {} as Input),
      body: '12345',
    });
    assert.deepEqual([answer.status, answer.json['bytes']], [200, 5]);
    const now = await ask(one, { title: 'At once' }, { prefer: 'wait=10' });
    assert.equal(now.status, 200);
  });

  it("somebody else's order, one of another post, one that is not there and one that is no id are the same 404", async () => {
    const id = await order(one, { title: 'Mine' });
    const other = await t.employ(keeper);
    const answers = [
      await get(`/api/orders/${id}`, other.secret),
      await get(`/api/orders/${newId()}`, one.secret),
      await get('/api/orders/no-id', one.secret),
    ];
    // The same person in a second post.
    const second = { ...keeper, post: other.post };
    await rows(
      `insert into kernel.holdings (holding_id, circle_id, post_id, user_id, from_on, reason)
       select $1, circle_id, $2, $3, current_date, 'test' from kernel.posts where post_id = $2`,
      [newId(), second.post, one.user],
    );
    const elsewhere = await comeIn(
      t.database.pools,
      { ...one, post: second.post },
      'prevention-support' as Purpose,
    );
    answers.push(await get(`/api/orders/${id}`, elsewhere));
    for (const answer of answers) assert.deepEqual([answer.status, answer.text], [404, answers[0]?.text]);
    assert.deepEqual((await get('/api/orders', other.secret)).json, { items: [] });
    assert.deepEqual((await get('/api/orders', elsewhere)).json, { items: [] });
    assert.equal((await e.ask(`/api/orders/${id}`)).status, 401);
    await work(id);
  });

  it('one key orders once, and the same key with another file is another command', async () => {
    const key = { 'idempotency-key': newId() };
    const [first, second] = [await ask(one, { title: 'Once' }, key), await ask(one, { title: 'Once' }, key)];
    assert.equal(first.json['order'], second.json['order']);
    const other = await ask(one, { title: 'Once' }, key, 'another file');
    assert.equal(other.json['code'], 'kernel.key-reused');
    await work(first.json['order'] as string);
    assert.equal(await matters('Once'), 1);
  });

  it('a refusal on the way is told with its fields, in the language of whoever reads it', async () => {
    const id = await order(one, { title: 'Refused', how: 'unreadable' });
    await work(id);
    const said = await look(id);
    assert.deepEqual([said.state, said.outcome], ['failed', null]);
    assert.deepEqual(
      [said.problem?.code, said.problem?.fields],
      ['kernel.input-invalid', [{ path: 'file', code: 'unreadable', message: 'It cannot be read.' }]],
    );
    await e.post('/api/session/language', one.secret, { language: 'sq' });
    const inAlbanian = await look(id);
    await e.post('/api/session/language', one.secret, { language: 'en' });
    assert.notEqual(inAlbanian.problem?.title, said.problem?.title);
    assert.equal(inAlbanian.problem?.title, e.entry.texts.translate('sq', 'error.kernel.input-invalid', {}));
  });

  it('an unexpected fault is told as ours, in none of its own words, and leaves nothing half-done', async () => {
    const id = await order(one, { title: 'Half', how: 'fault' });
    await work(id);
    const said = await look(id);
    assert.deepEqual([said.state, said.problem?.code], ['failed', 'kernel.failed']);
    assert.doesNotMatch(JSON.stringify(said), /words of a fault/);
    assert.equal(await matters('Half'), 0);
    assert.equal(await count('kernel.job_files where order_id = $1', [id]), 0);
    await work(id);
    assert.equal((await look(id)).state, 'failed');
  });

  it("only the job's own session tells how far it is and how it ended", async () => {
    const id = await order(one, { title: 'Told', wait: 700 });
    const carried = work(id);
    await isTelling(id);
    const running = await look(id);
    assert.deepEqual(
      [running.state, running.step, running.done, running.total],
      ['running', 'writing', 1, 2],
    );
    const tell = (secret: string) =>
      t.database.pools.door.query(`select kernel.door_tell_job($1, 'forged', 2, 2) as ok`, [
        hashSecret(secret),
      ]);
    const close = (secret: string) =>
      t.database.pools.door.query(`select kernel.door_close_job($1, $2, 'done', '{}') as ok`, [
        id,
        hashSecret(secret),
      ]);
    const stranger = await t.employ(keeper);
    // Not even the person's own session in the browser.
    const again = await comeIn(t.database.pools, one, 'prevention-support' as Purpose);
    for (const secret of [stranger.secret, one.secret]) assert.equal((await tell(secret)).rows[0].ok, false);
    for (const secret of [stranger.secret, again]) assert.equal((await close(secret)).rows[0].ok, false);
    assert.equal((await look(id)).step, 'writing');
    await carried;
    assert.equal((await look(id)).state, 'done');
  });

  it('two workers at one order: one carries it out', async () => {
    const id = await order(one, { title: 'Both', wait: 200 });
    await Promise.all([work(id), work(id), work(id)]);
    assert.equal(await matters('Both'), 1);
    assert.deepEqual(await rows('select state, tries from kernel.job_orders where order_id = $1', [id]), [
      { state: 'done', tries: 1 },
    ]);
  });

  it('an order whose worker is killed in the middle is taken up by the next, once, under a session of its own', async () => {
    const id = await order(one, { title: 'Killed', wait: 60_000 });
    const child = spawn(
      process.execPath,
      [join(import.meta.dirname, 'hold-order.ts'), t.database.ownerUrl, id],
      {
        stdio: 'inherit',
      },
    );
    await isTelling(id);
    const [first] = await rows('select session_id from kernel.job_orders where order_id = $1', [id]);
    // While it lives nobody else gets at it.
    await work(id);
    assert.equal((await look(id)).state, 'running');
    child.kill('SIGKILL');
    await once(child, 'exit');
    assert.equal(await matters('Killed'), 0);
    await rows(
      `update kernel.job_orders set tried_at = now() - interval '1 minute', input = input || '{"wait":0}' where order_id = $1`,
      [id],
    );
    // The database hears of a death in its own time, and a node looks again and again.
    for (let left = 50; left > 0 && (await look(id)).state !== 'done'; left -= 1) {
      await takeUp(parts());
      await pause(100);
    }
    assert.equal((await look(id)).state, 'done');
    assert.equal(await matters('Killed'), 1);
    const ended = await rows('select ended_at from kernel.sessions where session_id = $1', [
      first.session_id,
    ]);
    assert.notEqual(ended[0].ended_at, null);
  });

  it('an order that was carried out while its worker died before it could say so has no second effect', async () => {
    const id = await order(one, { title: 'Unsaid' });
    await work(id);
    // As it stands when the process dies between the commit and the word about it.
    await rows(
      `update kernel.job_orders set state = 'running', ended_at = null, outcome = null where order_id = $1`,
      [id],
    );
    await rows(
      `insert into kernel.job_files (order_id, circle_id, bytes)
       select order_id, circle_id, 'a file' from kernel.job_orders where order_id = $1`,
      [id],
    );
    // The node was down for days; the clock sweeps before the order is taken up.
    await rows(`update kernel.idempotency set at = now() - interval '3 days' where key = $1`, [id]);
    const clock = await t.employ({
      login: 'clock',
      roles: ['kernel.clock'],
      purposes: ['office-administration'],
    });
    await inSession(t.database.pools.app, clock.secret, (client) =>
      client.query('select kernel.sweep_machine(1, 14, 1, 30)'),
    );
    await work(id);
    assert.equal((await look(id)).state, 'done');
    assert.equal(await matters('Unsaid'), 1);
  });

  it('an order whose connection the database ends in the middle is tried again, and then done', async () => {
    const id = await order(one, { title: 'Cut off', wait: 800 });
    const carried = work(id);
    await isTelling(id);
    const cut = await rows(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()
       and usename = 'zaedno_app' and state = 'idle in transaction'`,
    );
    assert.ok(cut.length >= 1);
    await carried;
    assert.equal((await look(id)).state, 'waiting');
    assert.equal(await matters('Cut off'), 0);
    await work(id);
    assert.equal((await look(id)).state, 'done');
    assert.equal(await matters('Cut off'), 1);
  });

  it('an order that kills every worker is given up after three, and says so', async () => {
    const id = await order(one, { title: 'Poison' });
    await rows(`update kernel.job_orders set state = 'running', tries = 3 where order_id = $1`, [id]);
    await work(id);
    const said = await look(id);
    assert.deepEqual([said.state, said.problem?.code], ['failed', 'kernel.failed']);
    assert.equal(await matters('Poison'), 0);
  });

  it('whoever lost the post meanwhile has nothing done in their name', async () => {
    const leaver = await t.employ(keeper);
    const id = await order(leaver, { title: 'Too late' });
    await rows('update kernel.holdings set ended_at = now() where user_id = $1', [leaver.user]);
    await work(id);
    assert.deepEqual(await rows('select state, outcome from kernel.job_orders where order_id = $1', [id]), [
      { state: 'failed', outcome: { code: 'kernel.not-allowed' } },
    ]);
    assert.equal(await matters('Too late'), 0);
    assert.equal(await count('kernel.job_files where order_id = $1', [id]), 0);
    const told = await rows(
      `select outcome, detail from kernel.ledger_entries where operation = 'steps.keep-file' and user_id = $1`,
      [leaver.user],
    );
    assert.deepEqual(told, [{ outcome: 'refused', detail: { code: 'kernel.not-allowed' } }]);
  });

  it('one person has five orders under way at most', async () => {
    const eager = await t.employ(keeper);
    const ids = [];
    for (let n = 0; n < 5; n += 1) ids.push(await order(eager, { title: `Eager ${n}` }));
    const sixth = await ask(eager, { title: 'Eager 6' });
    assert.deepEqual([sixth.status, sixth.json['code']], [429, 'kernel.too-many-orders']);
    await work(ids[0] as string);
    ids.push(await order(eager, { title: 'Eager 6' }));
    for (const id of ids) await work(id);
  });

  it('people take turns: the many orders of one keep nobody else’s waiting', async () => {
    const [eager, second, third] = [await t.employ(keeper), await t.employ(keeper), await t.employ(keeper)];
    const all: string[] = [];
    const names = new Map<string, string>();
    for (const [person, name] of [
      [eager, 'eager'],
      [eager, 'eager'],
      [eager, 'eager'],
      [second, 'second'],
      [third, 'third'],
      [third, 'third'],
    ] as const) {
      const id = await order(person, { title: `By ${name} ${all.length}` });
      all.push(id);
      names.set(id, name);
    }
    const left = async () =>
      (
        await owner.query(
          'select order_id from kernel.job_orders where ended_at is null and order_id = any ($1)',
          [all],
        )
      ).rows.map(({ order_id: id }) => id as string);
    const carriedOut: string[] = [];
    for (let before = all; before.length > 0; ) {
      await carryOutNext(parts());
      const now = await left();
      carriedOut.push(...before.filter((id) => !now.includes(id)));
      before = now;
    }
    assert.deepEqual(
      carriedOut.map((id) => names.get(id)),
      ['eager', 'second', 'third', 'eager', 'third', 'eager'],
    );
    assert.deepEqual(
      carriedOut.filter((id) => names.get(id) === 'eager'),
      all.slice(0, 3),
      'each person’s own in the order in which they gave them',
    );
  });

  it('a desk that holds personal data declares no upload that can be left', () => {
    const left = { ...keepFile, name: 'trial.keep-file' };
    const desks = [{ ...trialDesk, operations: [...trialDesk.operations, left] }, stepsDesk];
    assert.throws(
      () => makeHouse({ ...t.house, desks }),
      /trial\.keep-file would leave a file of personal data/,
    );
  });
});
