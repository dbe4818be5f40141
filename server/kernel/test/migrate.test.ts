/** Migrations: from nothing, again, by two at once, and never backwards. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, afterEach, describe, it } from 'node:test';
import { Client } from 'pg';
import { type DeskSource, migrate } from '../db/migrate.ts';
import { setForAll } from '../db/roles.ts';
import { passwordsOf, testServer, withDatabase, withoutServer } from './database.ts';
import { trialSource } from './trial.ts';

describe('migrations', { skip: withoutServer() }, () => {
  const server = testServer() as string;
  const folder = mkdtempSync(join(tmpdir(), 'zaedno-desk-'));
  let name: string;
  let url: string;
  let owner: Client;
  let desk: DeskSource;

  beforeEach(async () => {
    name = `test_${randomBytes(8).toString('hex')}`;
    url = withDatabase(server, name);
    await asAdmin(`create database ${name} encoding 'UTF8' template template0`);
    owner = new Client({ connectionString: url });
    await owner.connect();
    const copy = mkdtempSync(join(folder, 'copy-'));
    cpSync(trialSource.folder, copy, { recursive: true });
    desk = { manifest: trialSource.manifest, folder: copy };
  });
  afterEach(async () => {
    await owner.end();
    await asAdmin(`drop database if exists ${name} with (force)`);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  async function asAdmin(text: string): Promise<void> {
    const admin = new Client({ connectionString: server });
    await admin.connect();
    await admin.query(text);
    await admin.end();
  }

  const bring = (demo = false) =>
    migrate({ ownerUrl: url, passwords: passwordsOf(server), desks: [desk], demo });
  const shape = async () =>
    (
      await owner.query(
        `select schemaname, tablename, policyname, cmd, qual, with_check from pg_policies order by 1, 2, 3, 4`,
      )
    ).rows;

  it('what belongs to the whole cluster is set by many starts at once', async () => {
    const starts = await Promise.all(
      Array.from({ length: 8 }, async () => {
        const client = new Client({ connectionString: url });
        await client.connect();
        return client;
      }),
    );
    try {
      const ends = await Promise.allSettled(
        starts.map(async (client) => {
          for (let round = 0; round < 40; round++) await setForAll(client, 'alter role zaedno_owner inherit');
        }),
      );
      assert.deepEqual(
        ends.filter((end) => end.status === 'rejected').map((end) => String(end.reason)),
        [],
      );
    } finally {
      for (const client of starts) await client.end();
    }
  });

  it('a database is made from nothing, and the second time nothing is new', async () => {
    const first = await bring();
    assert.equal(first.fresh, true);
    assert.ok(first.applied >= 2);
    const before = await shape();
    assert.ok(before.length > 60);
    assert.deepEqual(await bring(), { applied: 0, fresh: false });
    assert.deepEqual(await shape(), before);
    assert.equal((await owner.query('select demo from kernel.node')).rows[0].demo, false);
    await bring(true);
    assert.equal(
      (await owner.query('select demo from kernel.node')).rows[0].demo,
      false,
      'what it is was decided at its birth',
    );
  });

  it('a newer database is refused', async () => {
    await bring();
    await owner.query(
      `insert into kernel.migrations (schema, name, hash) values ('kernel', '9999_of_tomorrow.sql', 'x')`,
    );
    await assert.rejects(
      bring(),
      /kernel\/9999_of_tomorrow\.sql, which this release does not know: it is newer/,
    );
    await owner.query(`delete from kernel.migrations where name = '9999_of_tomorrow.sql'`);
    await owner.query(
      `insert into kernel.migrations (schema, name, hash) values ('trial', '9999_of_tomorrow.sql', 'x')`,
    );
    await assert.rejects(bring(), /it is newer/);
  });

  it('a migration that was changed after it was applied is refused', async () => {
    await bring();
    appendFileSync(join(desk.folder, 'migrations/0001_matters.sql'), '\n-- one more line\n');
    await assert.rejects(bring(), /trial\/0001_matters\.sql was changed after it was applied/);
  });

  it('two servers that start at once migrate once', async () => {
    const both = await Promise.all([bring(), bring(), bring()]);
    assert.deepEqual(both.map((done) => done.fresh).toSorted(), [false, false, true]);
    assert.equal(both.filter((done) => done.applied > 0).length, 1);
  });

  it('a migration that fails leaves nothing of itself, and is tried again', async () => {
    await bring();
    const path = join(desk.folder, 'migrations/0002_more.sql');
    writeFileSync(path, `create table trial.more (id uuid primary key);\nselect 1 / 0;\n`);
    await assert.rejects(bring(), /division by zero/);
    assert.equal((await owner.query(`select to_regclass('trial.more') as name`)).rows[0].name, null);
    writeFileSync(
      path,
      `create table trial.more (circle_id uuid primary key);\ncomment on table trial.more is 'More.';\n`,
    );
    await assert.rejects(
      bring(),
      /trial\.more has no policy/,
      'a table without a policy fails the deployment',
    );
    appendFileSync(
      join(desk.folder, 'policies.sql'),
      '\ncreate policy more_seen on trial.more for select to zaedno_app using (circle_id = any (kernel.my_circles()));\n',
    );
    await bring();
    const forced = await owner.query(
      `select relforcerowsecurity as yes from pg_class where oid = 'trial.more'::regclass`,
    );
    assert.equal(forced.rows[0].yes, true);
  });

  it('policies are a page: what is taken out of it is gone, and what somebody added by hand is too', async () => {
    await bring();
    await owner.query('create policy by_hand on trial.matters for select to zaedno_app using (true)');
    await owner.query('grant select on kernel.sessions to zaedno_app');
    await owner.query('grant execute on function kernel.bury(kernel.records, text) to zaedno_app');
    appendFileSync(join(desk.folder, 'policies.sql'), '\n-- a new release\n');
    await bring();
    const rights =
      await owner.query(`select has_table_privilege('zaedno_app', 'kernel.sessions', 'select') as reads,
      has_function_privilege('zaedno_app', 'kernel.bury(kernel.records, text)', 'execute') as runs`);
    assert.deepEqual(rights.rows, [{ reads: false, runs: false }]);
    const left = await owner.query(
      `select policyname from pg_policies where tablename = 'matters' and 'zaedno_app' = any (roles) order by 1`,
    );
    assert.deepEqual(
      left.rows.map((row) => row.policyname),
      ['matters_edited', 'matters_seen', 'matters_written'],
    );
  });
});
