/** The ledger: sealed in an order of its own, found out when one byte is changed. */
import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { Client } from 'pg';
import { canonicalEntry, entryColumns } from '../ledger/entry.ts';
import { readCheckpoint, type Signer, signerOf } from '../ledger/checkpoint.ts';
import { leafHash } from '../ledger/merkle.ts';
import { sealingLag } from '../ledger/seal.ts';
import { verifyLedger } from '../ledger/verify.ts';
import { inSession } from './as-clock.ts';
import { withoutServer } from './database.ts';
import { openMatter } from './desk/operations/open-matter.ts';
import type { AtWork, TestHouse } from './house.ts';
import { sealAll } from './seal-all.ts';
import { keeper, openTrialHouse } from './trial.ts';

describe('the ledger', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let one: AtWork;
  let owner: Client;
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const signer: Signer = signerOf('zaedno.test/ledger', pem);
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

  it('seals what was done, and verifies', async () => {
    for (let i = 0; i < 12; i += 1) await one.does(openMatter, { title: `Matter ${i}` });
    assert.ok((await sealingLag(t.database.pools.sealer)) > 0);
    assert.equal(await sealAll(t.database.pools.sealer, signer), 12);
    assert.equal(await sealAll(t.database.pools.sealer, signer), 0);
    assert.equal(await sealingLag(t.database.pools.sealer), 0);
    const verified = await verifyLedger(t.database.pools.sealer, signer);
    const { ok, size, erased, checkpoints, faults } = verified;
    assert.deepEqual([ok, size, erased, faults], [true, 12, 0, []]);
    // Whoever writes in another database of the server at this moment lets the sealer go on in two steps.
    assert.ok(checkpoints >= 1);
  });

  it('takes from the machine only what is called an act at the machine', async () => {
    for (const operation of ['office.add-user', 'machine', 'machine.', 'machine.Two Words', 'a machine.act'])
      await assert.rejects(
        t.database.pools.sealer.query(`select kernel.append_machine($1, '{}', '{}')`, [operation]),
        { code: '23514' },
        operation,
      );
  });

  it('one changed byte is found', async () => {
    await owner.query(
      `update kernel.ledger_entries set detail = '{"a":1}' where n = (select min(n) from kernel.ledger_entries)`,
    );
    const verified = await verifyLedger(t.database.pools.sealer, signer);
    assert.equal(verified.ok, false);
    assert.match(verified.faults[0] as string, /was changed/);
    await owner.query(
      `update kernel.ledger_entries set detail = '{}' where n = (select min(n) from kernel.ledger_entries)`,
    );
    assert.equal((await verifyLedger(t.database.pools.sealer, signer)).ok, true);
  });

  it('finds an entry that was taken out, and a tree that is not the one a checkpoint outside was signed over', async () => {
    const note = (await owner.query('select note from kernel.ledger_checkpoints order by size limit 1'))
      .rows[0].note;
    const { size } = readCheckpoint(signer, note);
    const forged = note.replace(`\n${size}\n`, `\n${size + 1}\n`);
    assert.throws(() => readCheckpoint(signer, forged), /not right/);
    await owner.query('begin');
    await owner.query(
      'delete from kernel.ledger_entries where n = (select max(n) from kernel.ledger_entries)',
    );
    await owner.query('commit');
    const verified = await verifyLedger(t.database.pools.sealer, signer, note);
    assert.match(verified.faults.join(), /is gone, and no rule says why/);
  });

  it('a rewritten log contradicts an old checkpoint', async () => {
    await owner.query('truncate kernel.ledger_entries, kernel.ledger_leaves, kernel.ledger_checkpoints');
    for (let i = 0; i < 5; i += 1) await one.does(openMatter, { title: `Kept ${i}` });
    await sealAll(t.database.pools.sealer, signer);
    const outside = (
      await owner.query('select note from kernel.ledger_checkpoints order by size desc limit 1')
    ).rows[0].note;
    assert.equal((await verifyLedger(t.database.pools.sealer, signer, outside)).ok, true);
    // Whoever owns database and signing key changes an entry and makes the whole log anew.
    await owner.query('truncate kernel.ledger_leaves, kernel.ledger_checkpoints');
    await owner.query(
      `update kernel.ledger_entries set operation = 'trial.other' where n = (select min(n) from kernel.ledger_entries)`,
    );
    await sealAll(t.database.pools.sealer, signer);
    assert.equal(
      (await verifyLedger(t.database.pools.sealer, signer)).ok,
      true,
      'in itself it is consistent',
    );
    const verified = await verifyLedger(t.database.pools.sealer, signer, outside);
    assert.equal(verified.ok, false);
    assert.match(verified.faults.join(), /differ|is not the one that was signed/);
  });

  it('an erased entry cannot be guessed', async () => {
    const { n } = (await owner.query('select min(n) as n from kernel.ledger_entries')).rows[0];
    const { rows } = await owner.query(`select ${entryColumns} from kernel.ledger_entries where n = $1`, [n]);
    const leaf = (await owner.query('select hash from kernel.ledger_leaves where n = $1', [n])).rows[0]
      .hash as Buffer;
    const entry = canonicalEntry(rows[0]);
    assert.ok(leafHash(rows[0].salt, entry).equals(leaf));
    assert.equal(rows[0].salt.length, 32);
    const salts = await owner.query(
      'select count(distinct salt) = count(*) as yes from kernel.ledger_entries',
    );
    assert.equal(salts.rows[0].yes, true);
    // The very entry, with every salt but the destroyed one: no hash is the leaf's.
    for (const salt of [
      Buffer.alloc(0),
      Buffer.alloc(32),
      rows[0].salt.subarray(0, 31),
      Buffer.from(rows[0].entry_id),
    ]) {
      assert.ok(!leafHash(salt, entry).equals(leaf));
    }
    await owner.query(`insert into kernel.tombstones (record_id, desk, kind, rule, erased_at, erased_by)
      select unnest(about), 'trial', 'matter', 'case', now() - interval '4 years', gen_random_uuid()
      from kernel.ledger_entries where n = ${n}`);
    const clock = await t.employ({
      login: 'clock',
      roles: ['kernel.clock'],
      purposes: ['office-administration'],
    });
    await inSession(t, clock, 'select kernel.sweep_ledger(100)');
    await sealAll(t.database.pools.sealer, signer);
    assert.equal(
      (await owner.query('select 1 from kernel.ledger_entries where n = $1', [n])).rowCount,
      0,
      'entry and salt are gone',
    );
    const verified = await verifyLedger(t.database.pools.sealer, signer);
    assert.deepEqual([verified.ok, verified.erased], [true, 1], 'the leaf stays, and the verifier says so');
  });
});
