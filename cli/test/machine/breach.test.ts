/** The breach drill: a stolen account and an hour, and every record that was read. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { ledgerKey } from '#kernel/keys/files.ts';
import { type BreachScope, breachScope } from '#kernel/ledger/breach-scope.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { findMatters } from '#kernel/test/desk/operations/find-matters.ts';
import { openMatter } from '#kernel/test/desk/operations/open-matter.ts';
import { readMatter } from '#kernel/test/desk/operations/read-matter.ts';
import type { AtWork, TestHouse } from '#kernel/test/house.ts';
import { comeIn } from '#kernel/test/people.ts';
import { run } from '#kernel/operation/run.ts';
import { keeper, openTrialHouse } from '#kernel/test/trial.ts';

const main = fileURLToPath(new URL('../../main.ts', import.meta.url));

describe('zaedno breach scope', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let home: string;
  let stolen: AtWork;
  let other: AtWork;
  let owner: Client;
  const matters: string[] = [];
  before(async () => {
    t = await openTrialHouse();
    home = mkdtempSync(join(tmpdir(), 'zaedno-breach-'));
    mkdirSync(join(home, 'keys'), { mode: 0o700 });
    for (const [login, password] of Object.entries(t.database.passwords))
      writeFileSync(join(home, 'keys', `database-${login}`), password, { mode: 0o600 });
    ledgerKey(join(home, 'keys'));
    owner = new Client({ connectionString: t.database.ownerUrl });
    await owner.connect();
    stolen = await t.employ(keeper);
    other = await t.employ({ ...keeper, login: 'other' });
    for (let at = 0; at < 4; at += 1)
      matters.push((await stolen.does<{ matter: string }>(openMatter, { title: `Matter ${at}` })).matter);
    await other.does(openMatter, { title: 'Of somebody else' });
    // All of that was a month ago; then comes the hour of the thief.
    await owner.query(`update kernel.ledger_entries set at = at - interval '40 days'`);
  });
  after(async () => {
    rmSync(home, { recursive: true, force: true });
    await owner?.end();
    await t?.close();
  });
  const ask = (...args: string[]) => {
    const env = { PATH: process.env['PATH'], ZAEDNO_HOME: home, DATABASE_URL: t.database.ownerUrl };
    return spawnSync(process.execPath, [main, 'breach', 'scope', ...args], { env, encoding: 'utf8' });
  };
  const hour = () => [
    '--from',
    new Date(Date.now() - 3_600_000).toISOString(),
    '--to',
    new Date(Date.now() + 1000).toISOString(),
  ];
  const scope = (who: { account?: string; session?: string }): Promise<BreachScope> => {
    const [, from = '', , to = ''] = hour();
    return breachScope(t.database.pools.sealer, { ...who, from, to, timeZone: 'Europe/Skopje' });
  };

  it('given a stolen account and an hour, lists every record read and every list shown, and nothing else', async () => {
    await stolen.does(readMatter, { matter: matters[0] });
    await stolen.does(readMatter, { matter: matters[0] });
    await stolen.does(readMatter, { matter: matters[2] });
    await other.does(readMatter, { matter: matters[1] }).catch(() => {});
    const before = await scope({ account: stolen.login.toUpperCase() });
    assert.deepEqual(
      before.records
        .map((one) => [one.record, one.opened, one.listed, one.changed, one.operations])
        .toSorted(),
      [
        [matters[0], 2, 0, 0, ['trial.read-matter']],
        [matters[2], 1, 0, 0, ['trial.read-matter']],
      ].toSorted(),
    );
    await stolen.does(findMatters, {});
    const listed = await scope({ account: stolen.login });
    assert.deepEqual(new Set(listed.records.map((one) => one.record)), new Set(matters));
    assert.deepEqual(
      listed.lists.map((one) => [one.operation, one.times, one.shown]),
      [['trial.find-matters', 1, 4]],
    );
  });

  it('tells one session from the others of the same person', async () => {
    const secret = await comeIn(t.database.pools, stolen, 'prevention-support');
    await run(t.house, readMatter, { secret, input: { matter: matters[3] } });
    const found = await owner.query(
      'select session_id from kernel.sessions order by created_at desc limit 1',
    );
    const { records } = await scope({ session: found.rows[0].session_id as string });
    assert.deepEqual(
      records.map((one) => one.record),
      [matters[3]],
    );
  });

  it('takes a day from its beginning to its end, where the node is', async () => {
    const zones = { timeZone: 'Europe/Skopje', account: stolen.login, from: '2026-03-28', to: '2026-03-29' };
    const { from, to } = await breachScope(t.database.pools.sealer, zones);
    // The clocks go forward in that night: the two days have 47 hours.
    assert.deepEqual([from, to], ['2026-03-27T23:00:00.000Z', '2026-03-29T22:00:00.000Z']);
  });

  it('is itself an entry of the ledger, also when nothing is found', async () => {
    const counted = async () =>
      Number(
        (
          await owner.query(
            `select count(*) as n from kernel.ledger_entries where operation = 'machine.breach-scope'`,
          )
        ).rows[0].n,
      );
    const before = await counted();
    await scope({ session: crypto.randomUUID() });
    assert.equal(await counted(), before + 1);
    const last = await owner.query(
      `select detail, retention_class from kernel.ledger_entries where operation = 'machine.breach-scope' order by n desc limit 1`,
    );
    assert.equal(last.rows[0].detail.records, 0);
    assert.equal(last.rows[0].retention_class, 'ledger-decision');
  });

  it('prints a table and CSV, and refuses a question without a span, or about nobody', () => {
    const table = ask('--account', stolen.login, ...hour());
    assert.match(table.stdout, /^4 records from /);
    assert.match(table.stdout, /trial\.find-matters: 1 times/);
    const csv = ask('--account', stolen.login, ...hour(), '--csv');
    assert.match(csv.stdout, /^\uFEFFrecord,first,last,opened,listed,changed,operations\r\n/);
    assert.equal(csv.stdout.trim().split('\r\n').length, 5);
    assert.equal(ask('--account', stolen.login).status, 2);
    const nobody = ask('--account', 'nobody-of-this-name', ...hour());
    assert.equal(nobody.status, 1);
    assert.match(nobody.stderr, /Nobody works or worked here/);
  });
});
