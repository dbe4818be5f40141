/** One's own sessions and tokens over HTTP: made, listed and ended by their owner alone; and the command line with one. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { newId } from '#kernel/ids.ts';
import { endOthers, endOwn, findOwnAccess } from '#kernel/identity/own-access.ts';
import { workAs } from '#kernel/identity/sessions.ts';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork, TestHouse } from '#kernel/test/house.ts';
import { comeIn } from '#kernel/test/people.ts';
import { keeper, openTrialHouse } from '#kernel/test/trial.ts';
import { type Answer, openEntry, type TestEntry } from './open-entry.ts';

type Own = { id: string; current: boolean; kind: string; name: string | null; lastUsedOn: string | null };

describe('one’s own access', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let e: TestEntry;
  let owner: Client;
  let one: AtWork;
  let other: AtWork;
  before(async () => {
    t = await openTrialHouse();
    e = await openEntry(t);
    owner = new Client({ connectionString: t.database.ownerUrl });
    await owner.connect();
    [one, other] = [await t.employ(keeper), await t.employ(keeper)];
  });
  after(async () => {
    await owner?.end();
    await e?.close();
    await t?.close();
  });

  const listOf = async (secret: string) =>
    ((await e.ask('/api/session/access', { headers: { cookie: `zaedno_session=${secret}` } })).json[
      'access'
    ] ?? []) as Own[];
  const make = (person: AtWork, more: object = {}) =>
    e.post('/api/session/token', person.secret, {
      name: 'my laptop',
      post: person.post,
      purpose: 'prevention-support',
      ...more,
    });
  const withToken = (token: string, path: string, body: object = {}) =>
    e.post(path, undefined, body, { authorization: `Bearer ${token}` });
  const refusedAs = (answer: Answer, status: number, code: string) =>
    assert.deepEqual([answer.status, answer.json['code']], [status, code], answer.text);
  const refusal = (code: string) => (error: { code?: string }) => error.code === code;
  const stepsBack = (person: AtWork) =>
    owner.query(
      `update kernel.sessions set stepped_up_at = now() - interval '11 minutes' where user_id = $1`,
      [person.user],
    );

  it('a token is made for a post and purpose that one holds, has a name, and lives 30 days', async () => {
    const made = await make(one);
    assert.equal(made.status, 200);
    const days = (new Date(String(made.json['until'])).getTime() - Date.now()) / 86_400_000;
    assert.ok(days > 29.9 && days <= 30, `${days} days`);
    const token = (await listOf(one.secret)).find((own) => own.kind === 'token');
    assert.equal(token?.name, 'my laptop');
    assert.ok(!JSON.stringify(await listOf(one.secret)).includes(String(made.json['token'])), 'shown once');
    for (const wrong of [
      { post: other.post },
      { purpose: 'oversight' },
      { post: newId() },
      { post: other.post, purpose: 'oversight' },
    ])
      refusedAs(await make(one, wrong), 403, 'kernel.not-allowed');
    for (const wrong of [{ name: '' }, { name: 'x'.repeat(81) }, { purpose: 'anything' }, { more: 1 }])
      refusedAs(await make(one, wrong), 422, 'kernel.input-invalid');
    const kept = await owner.query(
      `select detail from kernel.ledger_entries where operation = 'kernel.make-token' and user_id = $1`,
      [one.user],
    );
    assert.deepEqual(kept.rows, [{ detail: { post: one.post, purpose: 'prevention-support' } }]);
  });

  it('a token asks for the second factor again, and cannot make another', async () => {
    const person = await t.employ(keeper);
    const { token } = (await make(person)).json as { token: string };
    await stepsBack(person);
    refusedAs(await make(person), 403, 'kernel.step-up-needed');
    for (const headers of [{ authorization: `Bearer ${token}` }, { cookie: `zaedno_session=${token}` }]) {
      const answer = await e.ask('/api/session/token', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ name: 'x', post: person.post, purpose: 'prevention-support' }),
      });
      assert.ok([401, 403].includes(answer.status), answer.text);
    }
  });

  it('a token stays in its post and purpose, sees no other session and ends none', async () => {
    const person = await t.employ({
      ...keeper,
      purposes: ['prevention-support', 'returnee-identification'],
    });
    const { token } = (await make(person)).json as { token: string };
    const police = { post: person.post, purpose: 'returnee-identification' };
    refusedAs(await e.post('/api/session/work-as', token, police), 401, 'kernel.not-signed-in');
    refusedAs(await withToken(token, '/api/session/work-as', police), 401, 'kernel.not-signed-in');
    assert.deepEqual(await listOf(token), []);
    const own = await listOf(person.secret);
    for (const { id } of own)
      refusedAs(await withToken(token, '/api/session/end', { id }), 401, 'kernel.not-signed-in');
    refusedAs(await withToken(token, '/api/session/end-others'), 401, 'kernel.not-signed-in');
    // The database refuses it too, whichever way the secret came.
    const { door } = e.entry;
    await assert.rejects(workAs(door, token, police as never), refusal('kernel.not-allowed'));
    assert.deepEqual(await findOwnAccess(door, token), []);
    for (const { id } of own) await assert.rejects(endOwn(door, token, id), refusal('kernel.not-found'));
    assert.equal(await endOthers(door, token), 0);
    assert.equal((await listOf(person.secret)).length, 2);
  });

  it('opens no desk that holds personal data', async () => {
    const { token } = (await make(one)).json as { token: string };
    refusedAs(await withToken(token, '/api/trial/find-matters'), 403, 'kernel.not-allowed');
    assert.equal((await withToken(token, '/api/steps/hand-out-file', { name: 'a.txt' })).status, 200);
  });

  it('the list shows what is open, which one asks, and the day on which a token was last used', async () => {
    const person = await t.employ(keeper);
    const second = await comeIn(t.database.pools, person, 'prevention-support');
    const { token } = (await make(person)).json as { token: string };
    const before = await listOf(person.secret);
    assert.deepEqual(before.map((own) => [own.kind, own.current]).toSorted(), [
      ['browser', false],
      ['browser', true],
      ['token', false],
    ]);
    assert.equal(before.find((own) => own.kind === 'token')?.lastUsedOn, null);
    await withToken(token, '/api/trial/find-matters');
    const today = (await owner.query('select current_date as day')).rows[0].day as string;
    const used = (await listOf(second)).find((own) => own.kind === 'token')?.lastUsedOn;
    assert.match(String(used), /^\d{4}-\d\d-\d\d$/);
    assert.equal(new Date(String(used)).toDateString(), new Date(today).toDateString());
    refusedAs(await e.ask('/api/session/access'), 401, 'kernel.not-signed-in');
    refusedAs(
      await e.ask('/api/session/access', { headers: { cookie: 'zaedno_session=nothing-of-the-kind' } }),
      401,
      'kernel.session-ended',
    );
  });

  it('what is somebody else’s answers like what is not there, and stays', async () => {
    await make(other);
    const theirs = await listOf(other.secret);
    const absent = await e.post('/api/session/end', one.secret, { id: newId() });
    refusedAs(absent, 404, 'kernel.not-found');
    for (const own of theirs) {
      const answer = await e.post('/api/session/end', one.secret, { id: own.id });
      assert.equal(answer.text, absent.text);
    }
    await e.post('/api/session/end-others', one.secret, {});
    assert.deepEqual(await listOf(other.secret), theirs);
  });

  it('what was ended opens nothing any more, and the others go on', async () => {
    const person = await t.employ(keeper);
    const laptop = await comeIn(t.database.pools, person, 'prevention-support');
    const telephone = await comeIn(t.database.pools, person, 'prevention-support');
    const { token } = (await make(person)).json as { token: string };
    const own = await listOf(person.secret);
    const made = own.find((each) => each.kind === 'token')?.id;
    assert.deepEqual((await e.post('/api/session/end', person.secret, { id: made })).json, { ended: made });
    refusedAs(await withToken(token, '/api/trial/find-matters'), 401, 'kernel.session-ended');
    refusedAs(await e.post('/api/session/end', person.secret, { id: made }), 404, 'kernel.not-found');
    const kept = (await make(person)).json as { token: string };
    assert.equal((await e.post('/api/session/end-others', laptop, {})).json['ended'], 2);
    for (const secret of [person.secret, telephone])
      refusedAs(await e.post('/api/trial/find-matters', secret, {}), 401, 'kernel.session-ended');
    assert.equal((await listOf(laptop)).length, 2, 'this session and the token are left');
    refusedAs(await withToken(kept.token, '/api/trial/find-matters'), 403, 'kernel.not-allowed');
  });

  it('a token dies with the post', async () => {
    const person = await t.employ(keeper);
    const { token } = (await make(person)).json as { token: string };
    await owner.query('update kernel.holdings set ended_at = now() where user_id = $1', [person.user]);
    refusedAs(await withToken(token, '/api/trial/find-matters'), 401, 'kernel.session-ended');
  });

  describe('on the command line', () => {
    let home: string;
    before(() => {
      home = mkdtempSync(join(tmpdir(), 'zaedno-cli-'));
    });
    after(() => rmSync(home, { recursive: true, force: true }));

    const main = fileURLToPath(new URL('../../../cli/main.ts', import.meta.url));
    const kept = () => join(home, 'zaedno', 'token');
    const zaedno = (args: string[], input = '', server = `http://127.0.0.1:${e.port}`) =>
      new Promise<{ code: number | null; said: string }>((resolve, reject) => {
        const env = {
          PATH: process.env['PATH'],
          XDG_CONFIG_HOME: home,
          ...(server ? { ZAEDNO_URL: server } : {}),
        };
        const child = spawn(process.execPath, [main, ...args], { env });
        const said: Buffer[] = [];
        for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => said.push(part));
        child.on('error', reject);
        child.on('close', (code) => resolve({ code, said: Buffer.concat(said).toString() }));
        child.stdin.end(input);
      });

    it('keeps a token that is piped in, for its owner alone, and takes none from the line', async () => {
      const { token } = (await make(one)).json as { token: string };
      const onTheLine = await zaedno(['sign-in', token]);
      assert.equal(onTheLine.code, 2);
      assert.ok(!onTheLine.said.includes(token));
      assert.equal((await zaedno(['sign-in'], 'short\n')).code, 1);
      const signedIn = await zaedno(['sign-in'], `${token}\n`);
      assert.equal(signedIn.code, 0, signedIn.said);
      assert.ok(!signedIn.said.includes(token));
      assert.deepEqual(readFileSync(kept(), 'utf8').split('\n'), [token, `http://127.0.0.1:${e.port}`, '']);
      assert.equal(statSync(kept()).mode & 0o777, 0o600);
    });

    it('ends the token on the server when it signs out: the old secret is refused', async () => {
      const { token } = (await make(one)).json as { token: string };
      await zaedno(['sign-in'], token);
      refusedAs(await withToken(token, '/api/trial/find-matters'), 403, 'kernel.not-allowed');
      const out = await zaedno(['sign-out']);
      assert.equal(out.code, 0, out.said);
      refusedAs(await withToken(token, '/api/trial/find-matters'), 401, 'kernel.session-ended');
      assert.equal((await zaedno(['sign-out'])).said.trim(), 'Nobody was signed in.');
    });

    it('speaks to the node that the token was kept for', async () => {
      const { token } = (await make(one)).json as { token: string };
      await zaedno(['sign-in', '--server', `http://127.0.0.1:${e.port}/`], token, '');
      assert.equal(
        (await zaedno(['sign-out'], '', '')).said.trim(),
        'Signed out. The token no longer works.',
      );
    });

    it('forgets the token also where no node answers, and says that it may still work', async () => {
      const { token } = (await make(one)).json as { token: string };
      await zaedno(['sign-in'], token);
      const out = await zaedno(['sign-out'], '', 'http://127.0.0.1:1');
      assert.equal(out.code, 1);
      assert.match(out.said, /cli\.token-not-ended/);
      assert.throws(() => readFileSync(kept()));
    });

    it('signs an invented person in by name, in a demo', async () => {
      const signedIn = await zaedno(['sign-in', '--demo', one.login]);
      assert.equal(signedIn.code, 0, signedIn.said);
      refusedAs(
        await withToken(readFileSync(kept(), 'utf8').split('\n')[0] ?? '', '/api/trial/find-matters'),
        403,
        'kernel.not-allowed',
      );
    });
  });
});
