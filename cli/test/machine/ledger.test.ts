/** The command that verifies the ledger, over a real database and the key files of a node. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { askCeremony } from '#desks/office/operations/ask-ceremony.ts';
import { confirmCeremony } from '#desks/office/operations/confirm-ceremony.ts';
import { administrator, anOrganisation, auditor, openOffice } from '#desks/office/test/builders.ts';
import { ledgerKey } from '#kernel/keys/files.ts';
import { ledgerName, type Signer, signerOf, writeCheckpoint } from '#kernel/ledger/checkpoint.ts';
import { fingerprintOf } from '#kernel/ledger/note.ts';
import { writePublicFile } from '#kernel/ledger/public-file.ts';
import { seal } from '#kernel/ledger/seal.ts';
import { asOwner } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import type { TestHouse } from '#kernel/test/house.ts';

const another = () =>
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

const main = fileURLToPath(new URL('../../main.ts', import.meta.url));

describe('zaedno ledger verify', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let home: string;
  let signer: Signer;
  let note: string;
  before(async () => {
    t = await openOffice();
    home = mkdtempSync(join(tmpdir(), 'zaedno-cli-'));
    mkdirSync(join(home, 'keys'), { mode: 0o700 });
    for (const [login, password] of Object.entries(t.database.passwords))
      writeFileSync(join(home, 'keys', `database-${login}`), password, { mode: 0o600 });
    signer = signerOf(ledgerName, ledgerKey(join(home, 'keys')));
    const admin = await t.employ(administrator);
    for (let at = 0; at < 3; at += 1) await anOrganisation(admin);
    // Another test's transaction in the same cluster may still be open; the sealer waits for it.
    for (let at = 0; at < 100 && (await seal(t.database.pools.sealer, signer)) === 0; at += 1)
      await new Promise((resolve) => setTimeout(resolve, 100));
    note = String(
      (await asOwner(t, 'select note from kernel.ledger_checkpoints order by size desc'))[0]?.['note'],
    );
  });
  after(async () => {
    rmSync(home, { recursive: true, force: true });
    await t?.close();
  });

  function run(...args: string[]) {
    const env = { PATH: process.env['PATH'], ZAEDNO_HOME: home, DATABASE_URL: t.database.ownerUrl };
    return spawnSync(process.execPath, [main, 'ledger', ...args], { env, encoding: 'utf8' });
  }
  const kept = (text: string) => {
    const file = join(home, 'kept.txt');
    writeFileSync(file, text);
    return file;
  };

  it('says that everything holds, also against a checkpoint that was kept elsewhere', () => {
    for (const args of [['verify'], ['verify', '--checkpoint', kept(note)]]) {
      const { status, stdout, stderr } = run(...args);
      assert.equal(status, 0, stderr);
      assert.match(stdout, /^Everything holds: [1-9]\d* entries/);
    }
  });

  it('finds a log that does not pass through the checkpoint, and one that another key signed', () => {
    const size = Number(note.split('\n')[1]);
    const other = writeCheckpoint(signer, size, Buffer.alloc(32, 7));
    const { status, stderr } = run('verify', '--checkpoint', kept(other));
    assert.equal(status, 1);
    assert.match(stderr, new RegExp(`two checkpoints of size ${size} differ`));
    const forged = run('verify', '--checkpoint', kept(note.replace(/\n— .*/, '\n— zaedno/ledger AAAAAAAA')));
    assert.equal(forged.status, 1);
    assert.match(forged.stderr, /signature/);
  });

  it('refuses another option, a file that is not there and a folder without keys, and makes no key', () => {
    assert.equal(run('verify', '--colour').status, 2);
    assert.equal(run('polish').status, 2);
    const gone = run('verify', '--checkpoint', '/no/such/file');
    assert.equal(gone.status, 1);
    assert.match(gone.stderr, /file\.unreadable/);
    const key = readFileSync(join(home, 'keys', 'ledger-signing-key'), 'utf8');
    rmSync(join(home, 'keys', 'ledger-signing-key'));
    const { status, stderr } = run('verify');
    assert.equal(status, 1);
    assert.match(stderr, /ledger-signing-key is missing/);
    assert.throws(() => readFileSync(join(home, 'keys', 'ledger-signing-key')), /ENOENT/);
    writeFileSync(join(home, 'keys', 'ledger-signing-key'), key, { mode: 0o600 });
  });

  it('proves an entry, and anybody checks the proof with the public key alone', async () => {
    const key = run('key').stdout.trim();
    assert.equal(run('fingerprint').stdout.trim(), fingerprintOf(key));
    assert.match(fingerprintOf(key), /^[0-9a-f]{4}( [0-9a-f]{4}){4}$/);
    assert.match(key, /^zaedno\/ledger\+[0-9a-f]{8}\+/);
    const shown = run('checkpoint').stdout;
    assert.equal(
      shown,
      String(
        (await asOwner(t, 'select note from kernel.ledger_checkpoints order by size desc'))[0]?.['note'],
      ),
    );
    const { n } = (await asOwner(t, 'select n from kernel.ledger_leaves order by leaf limit 1'))[0] as {
      n: string;
    };
    const proof = run('prove', n);
    assert.equal(proof.status, 0, proof.stderr);
    const proven = kept(proof.stdout);
    const elsewhere = spawnSync(process.execPath, [main, 'ledger', 'check', proven, '--key', key], {
      env: { PATH: process.env['PATH'] },
      encoding: 'utf8',
    });
    assert.equal(elsewhere.status, 0, elsewhere.stderr);
    assert.match(elsewhere.stdout, /^It holds: this entry stands at place 0 in the signed log of/);
    const changed = kept(proof.stdout.replace('office.add-organisation', 'office.add-user'));
    assert.match(run('check', changed, '--key', key).stderr, /does not hold this entry/);
    const growth = kept(run('prove', '--from', kept(note)).stdout);
    assert.match(run('check', growth, '--key', key).stdout, /^It holds: the log of/);
    const file = { name: 'plan.json', type: 'application/json', bytes: Buffer.from('{}') };
    const stand = { node: 'XC', day: '2026-03-01', ledger: { size: 3, root: 'AA==' }, readMe: '' };
    const published = join(home, 'published.zip');
    writeFileSync(published, writePublicFile(signer, file, stand).bytes);
    assert.equal(
      run('check', published, '--key', key).stdout.trim(),
      'It holds: plan.json is as XC signed it on 2026-03-01. Its signed log had 3 entries then.',
    );
    writeFileSync(published, writePublicFile(signerOf(ledgerName, another()), file, stand).bytes);
    assert.match(run('check', published, '--key', key).stderr, /bears no signature of this key/);
    assert.equal(run('prove').status, 2);
    assert.equal(run('check', proven).status, 2);
  });

  it('changes the key, finishes a change that was interrupted, and still verifies by the first public key', () => {
    const first = run('key').stdout.trim();
    const old = readFileSync(join(home, 'keys', 'ledger-signing-key'), 'utf8');
    const rotated = run('rotate-key');
    assert.equal(rotated.status, 0, rotated.stderr);
    const second = run('key').stdout.trim();
    assert.notEqual(second, first);
    assert.ok(rotated.stdout.includes(second));
    // The machine stopped between the hand-over and the change of the file.
    const key = join(home, 'keys', 'ledger-signing-key');
    writeFileSync(`${key}.next`, readFileSync(key), { mode: 0o600 });
    writeFileSync(key, old, { mode: 0o600 });
    assert.equal(run('rotate-key').status, 0);
    assert.equal(run('key').stdout.trim(), second, 'no third key was made');
    for (const trusted of [first, second]) {
      const { status, stdout, stderr } = run('verify', '--key', trusted);
      assert.equal(status, 0, stderr);
      assert.match(stdout, /by 2 keys that followed each other/);
    }
  });

  it('takes two people of the office from the second one on, once, and makes no key before', async () => {
    const [first, second] = [await t.employ(administrator), await t.employ(auditor)];
    const before = run('key').stdout;
    const refused = run('rotate-key');
    assert.equal(refused.status, 1);
    assert.match(refused.stderr, /Two people must agree to this first\. .*A new signing key of the ledger/);
    const ask = { change: 'rotate-ledger-key', reason: 'an invented yearly change' };
    const { ceremony } = await first.does<{ ceremony: string }>(askCeremony, ask);
    assert.equal(run('rotate-key').status, 1, 'asked for is not agreed to');
    assert.equal(existsSync(join(home, 'keys', 'ledger-signing-key.next')), false);
    assert.equal(run('key').stdout, before);
    await second.does(confirmCeremony, { ceremony });
    const { status, stderr } = run('rotate-key');
    assert.equal(status, 0, stderr);
    assert.notEqual(run('key').stdout, before);
    assert.match(run('rotate-key').stderr, /Two people/, 'it was used up');
    const entries = await asOwner(
      t,
      `select about, detail ->> 'askedBy' as asked, detail ->> 'confirmedBy' as confirmed
       from kernel.ledger_entries where operation = 'machine.rotate-ledger-key' order by n desc limit 1`,
    );
    const about = [ceremony, first.user, second.user];
    assert.deepEqual(entries, [{ about, asked: first.user, confirmed: second.user }]);
  });

  it('finds one changed entry', async () => {
    await asOwner(
      t,
      `update kernel.ledger_entries set operation = 'office.add-user' where n = (select min(n) from kernel.ledger_leaves)`,
    );
    const { status, stderr } = run('verify');
    assert.equal(status, 1);
    assert.match(stderr, /the entry of leaf 0 was changed/);
    const told = run('verify', '--json');
    assert.equal(told.status, 1);
    assert.equal((JSON.parse(told.stdout) as { ok: boolean }).ok, false);
  });
});
