/** A ledger that was written before it had months comes through the migration: every entry, every leaf, the next number. */
import assert from 'node:assert/strict';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { Client, Pool } from 'pg';
import { signerOf, writeCheckpoint } from '../ledger/checkpoint.ts';
import { canonicalEntry, type EntryRow, entryColumns } from '../ledger/entry.ts';
import { leafHash, rootOfLeaves } from '../ledger/merkle.ts';
import { verifyLedger } from '../ledger/verify.ts';
import { testServer, withDatabase, withoutServer } from './database.ts';

const migration = (name: string) => readFileSync(new URL(`../migrations/${name}`, import.meta.url), 'utf8');
const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const signer = signerOf('zaedno/ledger', pem);

describe('the migration of the ledger to months', { skip: withoutServer() }, () => {
  const server = testServer() as string;
  const name = `test_${randomBytes(8).toString('hex')}`;
  const url = withDatabase(server ?? 'postgres://none/none', name);
  let owner: Client;
  const asAdmin = async (text: string) => {
    const admin = new Client({ connectionString: server });
    await admin.connect();
    await admin.query(text);
    await admin.end();
  };
  before(async () => {
    await asAdmin(`create database ${name} encoding 'UTF8' template template0`);
    owner = new Client({ connectionString: url });
    await owner.connect();
    await owner.query('create schema kernel authorization zaedno_owner');
    await owner.query('set role zaedno_owner');
    await owner.query(migration('0001_kernel.sql'));
  });
  after(async () => {
    await owner?.end();
    await asAdmin(`drop database if exists ${name} with (force)`);
  });

  it('moves rows of all months under forced row security, and the log verifies as before', async () => {
    await owner.query(`insert into kernel.ledger_entries (xid, entry_id, at, operation, outcome, about, detail, retention_class, salt)
      select '100', gen_random_uuid(), timestamptz '2025-11-30 23:59:59.5+00' + make_interval(days => 9 * i), 'trial.old', 'read',
        '{}', '{}', 'ledger-machine', decode(md5(i::text) || md5(i::text), 'hex') from generate_series(0, 39) i`);
    const rows = (await owner.query(`select ${entryColumns} from kernel.ledger_entries order by n`))
      .rows as EntryRow[];
    const leaves = rows.map((row) => leafHash(row.salt, canonicalEntry(row)));
    for (const [leaf, hash] of leaves.entries())
      await owner.query('insert into kernel.ledger_leaves (leaf, n, hash) values ($1, $2, $3)', [
        leaf,
        rows[leaf]?.n,
        hash,
      ]);
    const root = rootOfLeaves(leaves);
    await owner.query(
      `insert into kernel.ledger_checkpoints (size, root, frontier, xid_below, last_n, note) values (40, $1, '{}', '101', 40, $2)`,
      [root, writeCheckpoint(signer, 40, root)],
    );
    // As a node has it that was deployed: even the owner is under the policies, and there is none for the owner.
    for (const table of ['ledger_entries', 'ledger_leaves', 'ledger_checkpoints']) {
      await owner.query(`alter table kernel.${table} enable row level security`);
      await owner.query(`alter table kernel.${table} force row level security`);
    }
    await owner.query(migration('0006_ledger_by_month.sql'));
    // What today's verifier asks of the keys came later, beside tables that this old database does not have.
    for (const statement of migration('0017_keys.sql').split(';\n'))
      if (/^alter table kernel\.ledger_keys/m.test(statement)) await owner.query(statement);
    await owner.query('reset role');

    const counted = await owner.query(
      `select tableoid::regclass::text as name, count(*)::int as n from kernel.ledger_entries group by 1 order by 1`,
    );
    assert.equal(
      counted.rows.reduce((sum, row) => sum + row.n, 0),
      40,
    );
    assert.deepEqual(counted.rows[0], { name: 'kernel.ledger_entries_2025_11', n: 1 });
    assert.ok(counted.rows.length >= 12);
    assert.ok(!counted.rows.some((row) => row.name === 'kernel.ledger_entries_rest'));
    const pool = new Pool({ connectionString: url, max: 1 });
    try {
      const verified = await verifyLedger(pool, signer);
      assert.deepEqual([verified.faults, verified.size, verified.checkpoints], [[], 40, 1]);
    } finally {
      await pool.end();
    }
    const next =
      await owner.query(`insert into kernel.ledger_entries (xid, entry_id, at, operation, outcome, about, detail,
      retention_class, salt) values ('3', gen_random_uuid(), now(), 'trial.new', 'read', '{}', '{}', 'ledger-machine', '\\x00') returning n`);
    assert.equal(next.rows[0].n, '41');
  });
});
