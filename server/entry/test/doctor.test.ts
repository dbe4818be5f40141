/** A fresh real install, with a desk that holds personal data: nobody switches it on, and the doctor says what is missing. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { desks } from '#server/desks.ts';
import { addressOf, closePools, openPools, type Pools } from '#kernel/db/pool.ts';
import {
  backupPasswordOf,
  passwordsOf,
  testServer,
  withDatabase,
  withoutServer,
} from '#kernel/test/database.ts';
import { comeIn, hire } from '#kernel/test/people.ts';
import { trialFacts, trialSource } from '#kernel/test/trial.ts';
import { type Node, startNode } from '../node.ts';
import { visit } from './open-node.ts';

const main = fileURLToPath(new URL('../../../cli/main.ts', import.meta.url));

describe('a real node with a desk that holds personal data', { skip: withoutServer() }, () => {
  const server = testServer() ?? '';
  const name = `doctor_${randomBytes(6).toString('hex')}`;
  const url = server && withDatabase(server, name);
  let owner: Client;
  let node: Node;
  let home: string;
  let pools: Pools;
  before(async () => {
    owner = new Client({ connectionString: server });
    await owner.connect();
    await owner.query(`create database ${name} encoding 'UTF8' template template0`);
    home = mkdtempSync(join(tmpdir(), 'zaedno-doctor-'));
    mkdirSync(join(home, 'keys'), { mode: 0o700 });
    const passwords = { ...passwordsOf(server), zaedno_backup: backupPasswordOf(server) };
    for (const [login, password] of Object.entries(passwords))
      writeFileSync(join(home, 'keys', `database-${login}`), `${password}\n`, { mode: 0o600 });
    const environment = {
      ZAEDNO_HOME: home,
      ZAEDNO_DEMO: 'off',
      PORT: '0',
      DATABASE_URL: url,
      DATABASE_OWNER_URL: url,
    };
    node = await startNode(environment, () => {}, { desks: [...desks, trialSource] });
    pools = openPools(addressOf(url), passwordsOf(server));
    // The key of the ledger is made with its first seal.
    for (let tries = 0; tries < 100 && !existsSync(join(home, 'keys', 'ledger-signing-key')); tries += 1)
      await pause(100);
  });
  after(async () => {
    if (pools) await closePools(pools);
    await node?.stop();
    await owner?.query(`drop database if exists ${name} with (force)`);
    await owner?.end();
    rmSync(home, { recursive: true, force: true });
  });

  /** Somebody of this role, signed in with both factors: asks an operation over HTTP. */
  async function somebody(
    role: string,
    purpose: 'office-administration' | 'oversight' | 'prevention-support',
  ) {
    const person = await hire(url, { login: role.replace('.', '-'), roles: [role], purposes: [purpose] });
    const cookie = `zaedno_session=${await comeIn(pools, person, purpose)}`;
    const direct = new Client({ connectionString: url });
    await direct.connect();
    await direct.query('update kernel.sessions set stepped_up_at = now() where user_id = $1', [person.user]);
    await direct.end();
    const visitor = visit(node.address);
    return (path: string, body: unknown) => visitor.post(`/api/${path}`, body, { cookie });
  }

  function zaedno(...args: string[]) {
    const env = { PATH: process.env['PATH'], ZAEDNO_HOME: home, ZAEDNO_DEMO: 'off', DATABASE_URL: url };
    return spawnSync(process.execPath, [main, ...args], { env, encoding: 'utf8' });
  }
  const lineOf = (text: string, start: string) => text.split('\n').find((line) => line.includes(start));

  it('is told at the machine that the desk is off, and all that it lacks', () => {
    const { status, stdout, stderr } = zaedno('doctor');
    assert.equal(status, 1, stderr);
    assert.equal(stderr, '');
    const line = lineOf(stdout, 'The desk trial is off');
    for (const missing of [
      'The law on which',
      'The controller',
      'assessment',
      'supervisory authority',
      'Two stand-ins',
    ])
      assert.ok(line?.includes(missing), `${missing} in: ${line}`);
    assert.match(line ?? '', /^! .*Name it on the page of readiness/);
    assert.match(stdout, /things must be done\.$/m);
    assert.doesNotMatch(stdout, /can read/);
  });

  it('refuses to switch the desk on, and says what is missing, even when one person named everything', async () => {
    const administrator = await somebody('office.administrator', 'office-administration');
    const officer = await somebody('office.data-protection-officer', 'oversight');
    const keeper = await somebody('trial.keeper', 'prevention-support');
    const switchOn = (version: number) =>
      officer('office/switch-desk-on', { desk: 'trial', seen: { version, standIns: [] } });
    assert.equal((await switchOn(0)).status, 404);
    assert.equal(
      (await administrator('office/propose-desk', { desk: 'trial', facts: trialFacts })).status,
      200,
    );
    const refused = await switchOn(1);
    assert.deepEqual(
      [refused.status, refused.json['code'], refused.json['current']],
      [409, 'kernel.not-everything-named', { missing: ['standIns'] }],
    );
    const asked = await keeper('trial/open-matter', { title: 'A matter' });
    assert.deepEqual([asked.status, asked.json['code']], [403, 'kernel.desk-not-switched-on']);
    const line = lineOf(zaedno('doctor').stdout, 'The desk trial is off');
    assert.match(line ?? '', /Missing: Two stand-ins of other institutions\./);
  });

  it('is looked over without a word of anybody, as text and as JSON, and a key that others read is found', () => {
    const path = join(home, 'keys', 'ledger-signing-key');
    chmodSync(path, 0o644);
    const { stdout } = zaedno('doctor', '--json');
    chmodSync(path, 0o600);
    const told = JSON.parse(stdout) as {
      ok: boolean;
      findings: { level: string; about: string; text: string }[];
    };
    assert.equal(told.ok, false);
    assert.ok(told.findings.some(({ level, text }) => level === 'must' && text.includes(`can read ${path}`)));
    const about = new Set(told.findings.map((one) => one.about));
    for (const part of ['desks', 'people', 'configuration', 'keys', 'backups', 'ledger', 'machine', 'work'])
      assert.ok(about.has(part), part);
    assert.ok(
      told.findings.every(({ text }) => text.endsWith('.') && !text.includes('{')),
      'in sentences',
    );
  });
});

describe('zaedno config check', () => {
  const check = (environment: Record<string, string>, ...args: string[]) =>
    spawnSync(process.execPath, [main, 'config', 'check', ...args], {
      env: { PATH: process.env['PATH'], ...environment },
      encoding: 'utf8',
    });

  it('says every problem at once, and that there is none', () => {
    assert.equal(check({ ZAEDNO_DEMO: 'off' }).status, 0);
    const wrong = check({ ZAEDNO_DEMO: 'perhaps', ZAEDNO_ORIGEN: 'https://x', PORT: '-1' });
    assert.equal(wrong.status, 1);
    for (const word of ['ZAEDNO_DEMO', 'ZAEDNO_ORIGEN', 'PORT']) assert.match(wrong.stderr, new RegExp(word));
    const told = JSON.parse(check({ ZAEDNO_TIME_ZONE: 'Nowhere' }, '--json').stdout);
    assert.deepEqual(told, { ok: false, problems: ['ZAEDNO_TIME_ZONE is no time zone'] });
    assert.equal(check({}, '--nonsense').status, 2);
  });
});
