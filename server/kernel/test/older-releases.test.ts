/** A backup of each earlier release is restored by this one and brought up to date: the migrations on real rows. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { desks } from '#server/desks.ts';
import { checkBackup } from '../backup/check.ts';
import { knownMigrations, requireCurrent } from '../db/migrate.ts';
import { addressOf, closePools, openPools } from '../db/pool.ts';
import { ledgerName, signerOf } from '../ledger/checkpoint.ts';
import { type BackupHouse, openBackupHouse } from './backup-house.ts';
import { passwordsOf, testServer, withoutServer } from './database.ts';
import { sealAll } from './seal-all.ts';

const fixtures = fileURLToPath(new URL('./fixtures', import.meta.url));
const releases = readdirSync(fixtures).filter((name) => existsSync(join(fixtures, name, 'data.age')));

describe('a backup of an earlier release', { skip: withoutServer() }, () => {
  let b: BackupHouse;
  before(async () => {
    b = await openBackupHouse(desks);
  });
  after(() => b?.close());

  it('is kept for each', () => assert.ok(releases.includes('release-0.1.0'), releases.join()));

  for (const release of releases) {
    it(`restores and migrates: ${release}`, async () => {
      const at = (name: string) => join(fixtures, release, name);
      const identity = readFileSync(at('identity.txt'), 'utf8');
      const signingKey = readFileSync(at('ledger-signing-key.pem'), 'utf8');
      const { head, rows } = await checkBackup(at('data.age'), identity);
      const url = await b.emptyDatabase();
      const restored = await b.restore(at('data.age'), url, {
        identity,
        ledgerKey: signingKey,
        anySigner: true,
      });
      assert.deepEqual(restored.ledger.faults, []);
      assert.ok(restored.ledger.size > 50, `${restored.ledger.size} entries`);
      assert.equal(restored.migrated, knownMigrations(desks).length - head.migrations.length);

      const owner = new Client({ connectionString: url });
      await owner.connect();
      for (const table of ['kernel.users', 'kernel.records', 'kernel.states', 'strategy.plans']) {
        const found = await owner.query(`select count(*)::int as n from ${table}`);
        assert.equal(found.rows[0].n, rows.get(table), table);
        assert.ok(found.rows[0].n > 0, table);
      }
      await owner.end();

      const pools = openPools(addressOf(url), passwordsOf(testServer() as string));
      try {
        await requireCurrent(pools.door, desks);
        assert.ok((await sealAll(pools.sealer, signerOf(ledgerName, signingKey))) > 0);
      } finally {
        await closePools(pools);
      }
    });
  }
});
