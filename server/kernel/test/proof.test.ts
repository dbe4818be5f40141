/** Proofs that are given away, keys that follow each other, and eras: what somebody elsewhere can check, and what not. */
import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Client } from 'pg';
import { ledgerName, readCheckpoint, type Signer, signerOf, writeCheckpoint } from '../ledger/checkpoint.ts';
import { depart, fileWay } from '../ledger/departure.ts';
import { beginEra } from '../ledger/eras.ts';
import { followKeys, writeHandOver } from '../ledger/key-chain.ts';
import { publicKeyOf, readPublicKey, writePublicKey } from '../ledger/note.ts';
import { checkProof, proveEntry, proveGrowth } from '../ledger/proof.ts';
import { keyInUse, rotateKey } from '../ledger/rotate.ts';
import { seal } from '../ledger/seal.ts';
import { verifyLedger } from '../ledger/verify.ts';
import { beginKeyCeremony } from '../separation/key-ceremony.ts';
import { withoutServer } from './database.ts';
import { openMatter } from './desk/operations/open-matter.ts';
import type { AtWork, TestHouse } from './house.ts';
import { sealAll } from './seal-all.ts';
import { keeper, openTrialHouse } from './trial.ts';

const aSigner = (): Signer =>
  signerOf(
    ledgerName,
    generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  );

describe('a public key of the ledger', () => {
  it('is one line that is read again, and one that was copied with a mistake is refused', () => {
    const signer = aSigner();
    const line = writePublicKey(signer);
    assert.equal(writePublicKey(readPublicKey(`${line}\n`)), line);
    assert.throws(
      () => readPublicKey(line.replace(/\+([0-9a-f])/, (_, one) => `+${one === '0' ? '1' : '0'}`)),
      /copied with a mistake/,
    );
    assert.throws(() => readPublicKey('zaedno/ledger'), /no public key/);
  });

  it('leads to those before and after it by hand-overs that both signed, each for its own sizes', () => {
    const [first, second, third, stranger] = [aSigner(), aSigner(), aSigner(), aSigner()];
    const on = new Date();
    const root = Buffer.alloc(32, 1);
    const overs = [
      writeHandOver({ from: first, to: second }, { size: 5, root, on }),
      writeHandOver({ from: second, to: third }, { size: 9, root, on }),
    ];
    for (const trusted of [first, second, third].map(publicKeyOf))
      assert.deepEqual(
        followKeys(trusted, overs).map(({ after: from, until }) => [from, until]),
        [
          [-1, 5],
          [5, 9],
          [9, Infinity],
        ],
      );
    const chain = followKeys(publicKeyOf(first), overs);
    assert.equal(readCheckpoint(chain, writeCheckpoint(third, 12, root)).size, 12);
    assert.throws(() => readCheckpoint(chain, writeCheckpoint(first, 12, root)), /not in use at that size/);
    assert.throws(
      () => readCheckpoint(chain, writeCheckpoint(stranger, 12, root)),
      /no signature of this log/,
    );
    const forged = writeHandOver({ from: stranger, to: second }, { size: 5, root, on }).replaceAll(
      writePublicKey(stranger),
      writePublicKey(first),
    );
    assert.throws(() => followKeys(publicKeyOf(first), [forged]), /not signed by both/);
  });
});

describe('what leaves the machine', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let one: AtWork;
  let owner: Client;
  let signer = aSigner();
  const first = signer;
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
  const sealer = () => t.database.pools.sealer;
  async function work(times: number): Promise<void> {
    for (let at = 0; at < times; at += 1) await one.does(openMatter, { title: `Matter ${at}` });
    await sealAll(sealer(), signer);
  }
  const latest = async () =>
    (await owner.query('select note from kernel.ledger_checkpoints order by size desc limit 1')).rows[0]
      .note as string;

  it('proves one entry to whoever has the public key alone, and no other entry', async () => {
    await work(7);
    const { entry_id: id } = (
      await owner.query('select entry_id from kernel.ledger_entries order by n offset 3 limit 1')
    ).rows[0];
    const proof = await proveEntry(sealer(), signer, id);
    const key = readPublicKey(writePublicKey(signer));
    const checked = checkProof(proof, key);
    assert.deepEqual(checked.kind === 'entry' && [checked.entry['id'], checked.size], [id, 7]);
    const given = JSON.parse(proof);
    const with_ = (more: object) => JSON.stringify({ ...given, ...more });
    assert.throws(
      () => checkProof(with_({ entry: given.entry.replace('done', 'read') }), key),
      /does not hold this entry/,
    );
    assert.throws(() => checkProof(with_({ leaf: (given.leaf + 1) % 7 }), key), /does not hold this entry/);
    assert.throws(
      () => checkProof(with_({ salt: Buffer.alloc(32).toString('base64') }), key),
      /does not hold/,
    );
    assert.throws(() => checkProof(proof, publicKeyOf(aSigner())), /no signature of this log/);
    assert.throws(() => checkProof('{}', key), /no proof of a ledger/);
    await assert.rejects(proveEntry(sealer(), signer, '999999'), /no entry 999999/);
  });

  it('proves that the log went on from a checkpoint that was kept, and finds that a rewritten one did not', async () => {
    const kept = await latest();
    await work(6);
    const proof = await proveGrowth(sealer(), signer, kept);
    assert.deepEqual(checkProof(proof, publicKeyOf(signer)), { kind: 'growth', from: 7, to: 13 });
    const other = writeCheckpoint(signer, 7, Buffer.alloc(32, 3));
    const forged = JSON.stringify({ ...JSON.parse(proof), from: other });
    assert.throws(() => checkProof(forged, publicKeyOf(signer)), /does not go on/);
  });

  it('goes on under a new key that the old one signed into its place; the old one signs no more', async () => {
    const before = await latest();
    const next = aSigner();
    const rotate = async (to: typeof next) => {
      const ceremony = await beginKeyCeremony(sealer(), 'rotate-ledger-key');
      return await rotateKey(sealer(), { from: signer, to }, { now: new Date(), ceremony });
    };
    assert.equal((await rotate(next)).size, 13);
    assert.equal(await keyInUse(sealer()), writePublicKey(next));
    await one.does(openMatter, { title: 'under which key' });
    await assert.rejects(
      (async () => {
        for (;;) if ((await seal(sealer(), signer)) > 0) return;
      })(),
      /rotate-key/,
    );
    await assert.rejects(rotate(aSigner()), /holds another key/);
    signer = next;
    await work(2);
    for (const trusted of [first, next]) {
      const verified = await verifyLedger(sealer(), publicKeyOf(trusted), before);
      assert.deepEqual([verified.faults, verified.keys], [[], 2]);
    }
    // A proof carries the hand-over: whoever has only the first key, or only the new one, follows it.
    const proof = await proveGrowth(sealer(), signer, before);
    for (const trusted of [first, next]) assert.equal(checkProof(proof, publicKeyOf(trusted)).kind, 'growth');
    assert.equal((await verifyLedger(sealer(), publicKeyOf(aSigner()))).ok, false);
  });

  it('puts a checkpoint into the folder once a day, as a note and as a line', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'zaedno-checkpoints-'));
    try {
      const ways = [fileWay(folder)];
      assert.deepEqual(await depart(sealer(), ways, '2026-11-22'), ['file']);
      const note = readFileSync(join(folder, 'ledger-2026-11-22.txt'), 'utf8');
      assert.equal(note, await latest());
      await work(1);
      assert.deepEqual(await depart(sealer(), ways, '2026-11-22'), []);
      assert.deepEqual(await depart(sealer(), ways, '2026-11-23'), ['file']);
      const line = readFileSync(join(folder, 'ledger-2026-11-23.line.txt'), 'utf8');
      assert.match(line, /^\d{4}-\d\d-\d\dT\d\d:\d\dZ zaedno\/ledger \d+ [\w+/]{43}= [\w+/=]{80,}\n$/);
      assert.equal(readdirSync(folder).length, 4);
      const broken = { way: 'mail' as const, send: () => Promise.reject(new Error('no such host')) };
      await assert.rejects(depart(sealer(), [broken, ...ways], '2026-11-24'), /no such host/);
      assert.equal(readdirSync(folder).length, 6, 'the other way went all the same');
      assert.equal((await verifyLedger(sealer(), signer, note)).ok, true);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('tells a restore apart: a new era begins, and an older checkpoint from beyond it says what was lost', async () => {
    const { size } = readCheckpoint(followKeys(signer, await notes()), await latest());
    await work(3);
    const beyond = await latest();
    // The database goes back to what a backup held, into a cluster that counts its transactions anew.
    await owner.query('delete from kernel.ledger_checkpoints where size > $1', [size]);
    await owner.query(
      'delete from kernel.ledger_entries e using kernel.ledger_leaves l where l.n = e.n and l.leaf >= $1',
      [size],
    );
    await owner.query('delete from kernel.ledger_leaves where leaf >= $1', [size]);
    await owner.query(`update kernel.ledger_checkpoints set xid_below = '9000000000'`);
    await owner.query(`update kernel.ledger_entries set xid = '9000000000'`);
    await owner.query('begin');
    const begun = await beginEra(owner, { reason: 'the disk broke', signer });
    await owner.query('commit');
    assert.deepEqual(begun, { era: 2, size });
    await work(4);
    const verified = await verifyLedger(sealer(), signer);
    assert.deepEqual(verified.faults, []);
    assert.deepEqual(
      verified.eras.map(({ era, reason }) => [era, reason]),
      [[2, 'the disk broke']],
    );
    assert.match(await latest(), /^zaedno\/ledger\/2\n/);
    const told = await verifyLedger(sealer(), signer, beyond);
    assert.equal(told.ok, false);
    assert.match(
      told.faults.join(),
      new RegExp(`before the restore of .* ${size} entries: 3 were lost with it \\(the disk broke\\)`),
    );
    const forced = await owner.query(
      `select relname from pg_class where relname in ('ledger_eras', 'ledger_entries', 'ledger_checkpoints') and relforcerowsecurity`,
    );
    assert.equal(forced.rowCount, 3);
  });

  it('goes on after a restore of what another key signed, and says until where today’s key has not its word', async () => {
    const before = signer;
    await owner.query('begin');
    const { size } = await beginEra(owner, { reason: 'that key is lost', signer: (signer = aSigner()) });
    await owner.query('commit');
    await work(3);
    assert.match(await latest(), /^zaedno\/ledger\/3\n/);
    assert.equal(await keyInUse(sealer()), writePublicKey(signer));
    for (const [trusted, other] of [
      [signer, before],
      [before, signer],
    ] as const) {
      const { faults, size: whole } = await verifyLedger(sealer(), publicKeyOf(trusted));
      assert.ok(whole > size);
      assert.equal(faults.length, 1, faults.join());
      assert.match(faults[0] as string, new RegExp(`^${size} entries were signed before the restore of `));
      assert.ok(faults[0]?.includes(writePublicKey(other)), 'it names the other key');
    }
    await owner.query('begin');
    const back = beginEra(owner, { reason: 'the old file came back', signer: first });
    await assert.rejects(back, /it must not sign again\. Put the later key back/);
    await owner.query('rollback');
    // One more restore of the same log: it was today's key that signed, and nothing is taken over.
    await owner.query('begin');
    await beginEra(owner, { reason: 'again', signer });
    await owner.query('commit');
    const taken = await owner.query('select 1 from kernel.ledger_keys where taken_over_at is not null');
    assert.equal(taken.rowCount, 1);
    // Whatever else is wrong is told beside it, also in the part of the other key.
    await owner.query(`update kernel.ledger_leaves set hash = sha256('x') where leaf = 2`);
    const { faults } = await verifyLedger(sealer(), publicKeyOf(signer));
    assert.ok(faults.some((one) => /the tree of size \d+ is not the one that was signed/.test(one)));
    assert.ok(faults.length > 2);
  });

  const notes = async () =>
    (await owner.query('select note from kernel.ledger_keys where note is not null')).rows.map(
      (row) => row.note as string,
    );
});
