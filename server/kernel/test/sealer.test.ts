/** The sealer: what every transaction finished writing, once, in one order, whoever else seals at the same time. */
import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { Client } from 'pg';
import { ledgerFaults } from '#server/entry/health.ts';
import { openEntry } from '#server/entry/test/open-entry.ts';
import { signerOf } from '../ledger/checkpoint.ts';
import { seal, sealingLag } from '../ledger/seal.ts';
import { verifyLedger } from '../ledger/verify.ts';
import { withoutServer } from './database.ts';
import type { AtWork, TestHouse } from './house.ts';
import { sealAll } from './seal-all.ts';
import { keeper, openTrialHouse } from './trial.ts';

const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const signer = signerOf('zaedno.test/ledger', pem);

describe('the sealer', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let one: AtWork;
  let owner: Client;
  before(async () => {
    t = await openTrialHouse();
    one = await t.employ(keeper);
    owner = new Client({ connectionString: t.database.ownerUrl });
    await owner.connect();
  });
  after(async () => {
    await owner?.end();
    await t?.close();
  });

  const append = `select kernel.append_ledger('trial.slow', 'done', '{}', '{}', 'ledger-decision', null)`;
  const counts = async () =>
    (
      await owner.query(`select (select count(*)::int from kernel.ledger_entries) as entries,
        (select count(*)::int from kernel.ledger_leaves) as leaves, (select count(distinct n)::int from kernel.ledger_leaves) as once`)
    ).rows[0];

  async function write(writer: number, rounds: number): Promise<void> {
    const client = await t.database.pools.app.connect();
    for (let i = 0; i < rounds; i += 1) {
      await client.query('begin');
      await client.query('select * from kernel.enter($1)', [one.secret]);
      await client.query(append);
      await client.query('select pg_sleep($1)', [((writer * 7 + i * 3) % 10) / 500]);
      await client.query(i % 4 === 3 ? 'rollback' : 'commit');
    }
    client.release();
  }

  it('slow writers and rollbacks leave no gap', async () => {
    const slow = await t.database.pools.app.connect();
    await slow.query('begin');
    await slow.query('select * from kernel.enter($1)', [one.secret]);
    await slow.query(append);
    // Others finish with higher numbers while the slow one still writes: sealing must wait for it.
    await write(1, 8);
    await seal(t.database.pools.sealer, signer);
    assert.equal((await counts()).leaves, 0, 'nothing above an open transaction is sealed');
    await slow.query(append);
    await slow.query('commit');
    slow.release();
    await sealAll(t.database.pools.sealer, signer);
    const { entries, leaves } = await counts();
    assert.deepEqual([entries, leaves], [8, 8]);
    assert.deepEqual((await verifyLedger(t.database.pools.sealer, signer)).faults, []);
  });

  it('two sealers never seal a row twice', async () => {
    const working = { yes: true };
    const sealer = async () => {
      while (working.yes) await seal(t.database.pools.sealer, signer);
    };
    const sealers = [sealer(), sealer(), sealer()];
    await Promise.all(Array.from({ length: 8 }, (_, writer) => write(writer, 12)));
    working.yes = false;
    await Promise.all(sealers);
    await sealAll(t.database.pools.sealer, signer);
    const { entries, leaves, once } = await counts();
    assert.equal(entries, 8 + 8 * 9);
    assert.deepEqual([leaves, once], [entries, entries]);
    assert.deepEqual((await verifyLedger(t.database.pools.sealer, signer)).faults, []);
    assert.equal(await sealingLag(t.database.pools.sealer), 0);
  });

  it('unsealed rows turn readiness red', async () => {
    const sealer = t.database.pools.sealer;
    const e = await openEntry(t, { health: { faults: () => ledgerFaults(sealer) } });
    try {
      await write(1, 1);
      assert.deepEqual(
        (await e.ask('/readyz')).json,
        { ok: true, faults: [] },
        'a second or two is no fault',
      );
      await owner.query(`alter table kernel.ledger_entries disable trigger user`);
      await owner.query(
        `update kernel.ledger_entries set at = at - interval '6 seconds'
         where n not in (select n from kernel.ledger_leaves)`,
      );
      const red = await e.ask('/readyz');
      assert.equal(red.status, 503);
      const seconds = /^The ledger has not been sealed for (\d+) seconds\.$/.exec(
        String(red.json['faults']),
      )?.[1];
      assert.ok(Number(seconds) >= 6, String(red.json['faults']));
      await sealAll(sealer, signer);
      assert.equal((await e.ask('/readyz')).status, 200);
    } finally {
      await e.close();
    }
  });
});
