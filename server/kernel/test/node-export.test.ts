/** A whole node in open formats: out, and into an empty node, which is then the same. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Decrypter } from 'age-encryption';

import { exportNode } from '../backup/export.ts';
import { importNode } from '../backup/import.ts';
import { leftOut } from '../backup/tables.ts';
import { addressOf } from '../db/pool.ts';
import { ledgerName, signerOf } from '../ledger/checkpoint.ts';
import { type BackupHouse, openBackupHouse, tablesAsTheyAre } from './backup-house.ts';
import { passwordsOf, testServer, withoutServer } from './database.ts';
import { askForAct } from './desk/operations/ask-for-act.ts';
import { attachFile } from './desk/operations/attach-file.ts';
import { excludeKeeper } from './desk/operations/exclude-keeper.ts';
import { grantMatter } from './desk/operations/grant-matter.ts';
import { openMatter } from './desk/operations/open-matter.ts';
import { writeNote } from './desk/operations/write-note.ts';
import type { TestHouse } from './house.ts';
import { sealAll } from './seal-all.ts';
import { keeper, openTrialHouse, trialSource } from './trial.ts';

describe('a node that is exported', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let b: BackupHouse;
  let folder: string;

  before(async () => {
    t = await openTrialHouse();
    b = await openBackupHouse([trialSource]);
    const one = await t.employ(keeper);
    const { matter } = await one.does<{ matter: string }>(openMatter, { title: 'Ж "x" \\N \\ {"a":1}' });
    await one.does(writeNote, { matter, base: 1, body: 'what was written' });
    await one.does(attachFile, { matter }, undefined, {
      name: 'a paper.txt',
      type: '',
      bytes: Buffer.from('on paper'),
    });
    const [colleague, kin] = [await t.employ(keeper), await t.employ(keeper)];
    await one.does(grantMatter, { matter, user: colleague.user, reason: 'why let in' });
    await one.does(excludeKeeper, { matter, user: kin.user, reason: 'why kept out' });
    await one.does(askForAct, { matter, act: 'disclosure', reason: 'why two' });
    await sealAll(t.database.pools.sealer, signerOf(ledgerName, b.signingKey));
    await b.take(t.database.ownerUrl); // lets the role in
    folder = join(b.folder, 'export');
    await exportNode({
      address: addressOf(t.database.ownerUrl),
      password: b.password,
      folder,
      release: '0.1.0',
      now: new Date(),
    });
  });
  after(async () => {
    await b?.close();
    await t?.close();
  });

  const bring = (ownerUrl: string) =>
    importNode(
      {
        ownerUrl,
        passwords: passwordsOf(testServer() as string),
        backupPassword: b.password,
        desks: [trialSource],
        keyring: undefined,
        ledgerKey: b.signingKey,
      },
      folder,
    );

  it('is read by programs that know nothing of ours', () => {
    if (process.platform === 'linux')
      execFileSync('sha256sum', ['--check', '--quiet', 'SHA256SUMS'], { cwd: folder });
    const described = JSON.parse(readFileSync(join(folder, 'node.json'), 'utf8'));
    for (const { name, file, rows, about } of described.tables) {
      const lines = readFileSync(join(folder, file), 'utf8').split('\n').slice(0, -1);
      assert.equal(lines.length, rows, name);
      for (const line of lines) JSON.parse(line);
      assert.ok(about, `${name} says what it is`);
    }
    const titles = readFileSync(join(folder, 'tables', 'trial.matters.jsonl'), 'utf8');
    assert.equal(JSON.parse(titles).title, 'Ж "x" \\N \\ {"a":1}');
    assert.match(readFileSync(join(folder, 'checkpoint.txt'), 'utf8'), /^zaedno\/ledger/);
    for (const table of Object.keys(leftOut))
      assert.equal(readdirSync(join(folder, 'tables')).includes(`${table}.jsonl`), false, table);
  });

  it('and imported, is equal in every table', async () => {
    const url = await b.emptyDatabase();
    const { ledger, rows } = await bring(url);
    assert.deepEqual(ledger.faults, []);
    assert.ok(rows > 50);
    const [before, now] = [await tablesAsTheyAre(t.database.ownerUrl), await tablesAsTheyAre(url)];
    for (const table of [
      'kernel.ledger_entries',
      'kernel.ledger_eras',
      'kernel.backup_runs',
      ...Object.keys(leftOut),
    ]) {
      before.delete(table);
      now.delete(table);
    }
    assert.deepEqual(now, before);
  });

  it('holds what was sealed closed, and opened only for the recipient who was named', async () => {
    const closed = readFileSync(join(folder, 'tables', 'trial.notes.jsonl'), 'utf8');
    assert.equal(
      closed.includes('what was written') || closed.includes(Buffer.from('what was written').toString('hex')),
      false,
    );
    const another = join(b.folder, 'opened');
    assert.ok(t.house.keyring);
    const { opened } = await exportNode({
      address: addressOf(t.database.ownerUrl),
      password: b.password,
      folder: another,
      release: '0.1.0',
      now: new Date(),
      opened: { keyring: t.house.keyring, recipient: b.recipient },
    });
    assert.deepEqual(opened, { opened: 6, closed: 0 });
    const key = new Decrypter();
    key.addIdentity(b.identity);
    const text = await key.decrypt(readFileSync(join(another, 'opened.jsonl.age')), 'text');
    const lines = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const valueOf = (table: string) => lines.find((line) => line.table === table)?.value;
    assert.deepEqual(valueOf('trial.notes'), { text: 'what was written' });
    const reasons = ['circle_members', 'exclusions', 'second_looks'].map((name) => valueOf(`kernel.${name}`));
    assert.deepEqual(reasons, ['why let in', 'why kept out', 'why two']);
    assert.equal(valueOf('kernel.documents').name, 'a paper.txt');
    assert.equal(Buffer.from(valueOf('kernel.document_chunks').base64, 'base64').toString(), 'on paper');
  });

  it('is not imported where a file was changed, nor over anything', async () => {
    await assert.rejects(bring(t.database.ownerUrl), /not empty/);
    appendFileSync(join(folder, 'tables', 'kernel.users.jsonl'), '{}\n');
    const url = await b.emptyDatabase();
    await assert.rejects(bring(url), /kernel\.users\.jsonl is not as it was exported/);
    assert.equal((await tablesAsTheyAre(url)).size, 0);
  });
});
