/** `zaedno distribute` on a PostgreSQL without Citus: it prints what it would say, and changes nothing. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { withoutServer } from '#kernel/test/database.ts';
import { openTestHouse, type TestHouse } from '#kernel/test/house.ts';
import { desks } from '#server/desks.ts';

const main = fileURLToPath(new URL('../../main.ts', import.meta.url));

describe('zaedno distribute', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let owner: Client;
  before(async () => {
    t = await openTestHouse(desks);
    owner = new Client({ connectionString: t.database.ownerUrl });
    await owner.connect();
  });
  after(async () => {
    await owner?.end();
    await t?.close();
  });

  const zaedno = (words: string[], environment: Record<string, string>) =>
    spawnSync(process.execPath, [main, 'distribute', ...words], {
      env: { PATH: process.env['PATH'], ...environment },
      encoding: 'utf8',
    });
  const asOwner = () => ({ DATABASE_URL: t.database.ownerUrl, DATABASE_OWNER_URL: t.database.ownerUrl });
  /** What any change to the tables would change. */
  const catalogue = async () =>
    (
      await owner.query(
        `select md5(string_agg(oid::text || relname || coalesce(reloptions::text, ''), ',' order by oid)) as hash from pg_class`,
      )
    ).rows[0].hash;

  it('says that the extension is absent, with exit code 1, and changes nothing', async () => {
    const was = await catalogue();
    const said = zaedno([], asOwner());
    assert.equal(said.status, 1, said.stdout);
    assert.match(said.stderr, /does not have the extension citus\. Nothing was changed\./);
    assert.equal(await catalogue(), was);
  });

  it('prints with --dry-run the statements, records before what belongs to them, and what stands in the way', () => {
    const said = zaedno(['--dry-run'], asOwner());
    assert.equal(said.status, 0, said.stderr);
    const lines = said.stdout.split('\n');
    const place = (text: string) => lines.findIndex((line) => line.startsWith(text));
    const records = place("select create_distributed_table('kernel.records', 'record_id');");
    assert.ok(records > place("select create_reference_table('kernel.circles');"));
    assert.ok(
      place("select create_distributed_table('strategy.items', 'record_id', colocate_with") > records,
    );
    assert.ok(place('-- stays on the coordinator: ') > records);
    assert.match(said.stdout, /-- stands in the way:\n(-- {3}.*\n)*-- {3}kernel\./);
  });

  it('needs the owner, and knows no other words', () => {
    const without = zaedno(['--json'], {});
    assert.deepEqual([without.status, /"cli\.no-owner"/.test(without.stderr)], [1, true]);
    assert.equal(zaedno(['--now'], asOwner()).status, 2);
  });
});
