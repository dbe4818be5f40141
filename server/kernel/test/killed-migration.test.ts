/** A deployment that dies in the middle: the program is killed, or its connection is; the next one brings it to its end. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomBytes, randomInt } from 'node:crypto';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { migrate } from '../db/migrate.ts';
import { passwordsOf, testServer, withDatabase, withoutServer } from './database.ts';
import { trialSource } from './trial.ts';

const kills = 4;

describe('a migration that is killed', { skip: withoutServer() }, () => {
  const server = testServer() as string;
  const made: string[] = [];
  let admin: Client;

  before(async () => {
    admin = new Client({ connectionString: server });
    await admin.connect();
  });
  after(async () => {
    for (const name of made) await admin.query(`drop database if exists ${name} with (force)`);
    await admin.end();
  });

  const newDatabase = async () => {
    const name = `test_${randomBytes(8).toString('hex')}`;
    await admin.query(`create database ${name} encoding 'UTF8' template template0`);
    made.push(name);
    return { name, url: withDatabase(server, name) };
  };
  const bring = (ownerUrl: string) =>
    migrate({ ownerUrl, passwords: passwordsOf(server), desks: [trialSource], demo: false });
  /** Everything that a deployment leaves: tables, columns, functions, policies, rights, facts, what was applied. */
  const shapeOf = async (url: string) => {
    const owner = new Client({ connectionString: url });
    await owner.connect();
    try {
      const parts = [
        `select n.nspname, c.relname, c.relkind, c.relrowsecurity, c.relforcerowsecurity, (select array_agg(a::text order by a::text) from unnest(c.relacl) a) from pg_class c
           join pg_namespace n on n.oid = c.relnamespace where n.nspname in ('kernel', 'trial', 'pgboss') order by 1, 2`,
        `select table_schema, table_name, column_name, data_type, is_nullable, column_default from information_schema.columns
           where table_schema in ('kernel', 'trial') order by 1, 2, 3`,
        `select p.oid::regprocedure::text, md5(p.prosrc), (select array_agg(a::text order by a::text) from unnest(p.proacl) a) from pg_proc p
           join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'kernel' order by 1`,
        `select schemaname, tablename, policyname, cmd, qual, with_check from pg_policies order by 1, 2, 3, 4`,
        `select schema, name, hash from kernel.migrations order by 1, 2`,
        `select * from kernel.workflow_moves order by 1, 2, 3, 4`,
        `select * from kernel.known_roles order by 1`,
      ];
      const found: string[] = [];
      for (const part of parts)
        for (const row of (await owner.query(part)).rows) found.push(JSON.stringify(row));
      return found;
    } finally {
      await owner.end();
    }
  };
  const hold = (url: string) => {
    const child = spawn(
      process.execPath,
      [join(import.meta.dirname, 'hold-migration.ts'), url, trialSource.folder],
      {
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    const begun = new Promise<void>((resolve) => child.stdout.once('data', () => resolve()));
    child.stderr.resume();
    return { child, ended, begun };
  };

  it('is brought to its end by the next start, wherever it died, and by two starts at once', async (t) => {
    const whole = await newDatabase();
    const began = Date.now();
    await bring(whole.url);
    const takes = Date.now() - began;
    const shape = await shapeOf(whole.url);
    let inTheMiddle = 0;
    for (let kill = 0; kill < kills; kill += 1) {
      const { name, url } = await newDatabase();
      const { child, ended, begun } = hold(url);
      // The first word is the first migration that was applied.
      await Promise.race([begun, ended]);
      // Anywhere, but the first early: one at least has to be struck in the middle.
      await pause(randomInt(Math.max(50, Math.ceil((takes * (kill + 1)) / kills))));
      if (kill % 2 === 0) child.kill('SIGKILL');
      else
        await admin.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = $1`, [
          name,
        ]);
      if ((await ended) !== 0) inTheMiddle += 1;
      await Promise.all([bring(url), bring(url)]);
      const now = await shapeOf(url);
      const missing = shape.filter((line) => !now.includes(line));
      assert.deepEqual(
        { missing, more: now.filter((line) => !shape.includes(line)) },
        { missing: [], more: [] },
      );
      assert.deepEqual(await bring(url), { applied: 0, fresh: false });
    }
    t.diagnostic(`${kills} deployments were struck, ${inTheMiddle} of them in the middle`);
    assert.ok(inTheMiddle > 0);
  });
});
