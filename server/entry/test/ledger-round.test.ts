/** The ledger's round: months ahead, what is over goes, a checkpoint leaves by file and by mail, once a day. */
import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Client } from 'pg';
import { type Config, readConfig } from '#kernel/config.ts';
import { makeFirstPeople } from '#kernel/identity/first-people.ts';
import { readCheckpoint, type Signer, signerOf } from '#kernel/ledger/checkpoint.ts';
import { openMail } from '#kernel/notify/mail.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { openMatter } from '#kernel/test/desk/operations/open-matter.ts';
import type { AtWork, TestHouse } from '#kernel/test/house.ts';
import { sealAll } from '#kernel/test/seal-all.ts';
import { keeper, openTrialHouse } from '#kernel/test/trial.ts';
import { type Clocked, withClock } from '../clock-session.ts';
import { ledgerRound, waysOf } from '../ledger-round.ts';
import { plainOf, postOffice } from './post-office.ts';

describe('the ledger’s round', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let one: AtWork;
  let owner: Client;
  let parts: Clocked;
  let home: string;
  let post: Awaited<ReturnType<typeof postOffice>>;
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const signer: Signer = signerOf('zaedno/ledger', pem);
  before(async () => {
    t = await openTrialHouse();
    one = await t.employ(keeper);
    owner = new Client({ connectionString: t.database.ownerUrl });
    await owner.connect();
    await makeFirstPeople(owner);
    const door = { pool: t.database.pools.door, clock: t.house.clock, key: '', credentialKey: '' };
    parts = withClock({ house: t.house, door });
    home = mkdtempSync(join(tmpdir(), 'zaedno-round-'));
    post = await postOffice();
    await one.does(openMatter, { title: 'A matter' });
    await sealAll(t.database.pools.sealer, signer);
  });
  after(async () => {
    post?.server.close();
    rmSync(home, { recursive: true, force: true });
    await parts?.endClock();
    await owner?.end();
    await t?.close();
  });
  const configured = (): Config =>
    readConfig({
      ZAEDNO_HOME: home,
      ZAEDNO_CHECKPOINTS_TO: join(home, 'checkpoints'),
      ZAEDNO_CHECKPOINTS_MAIL_TO: 'auditor@office.xc, partner@office.xd',
      ZAEDNO_MAIL_URL: `smtp://127.0.0.1:${post.port}`,
      ZAEDNO_MAIL_FROM: 'ledger@office.xc',
    });

  it('makes the months ahead, forgets what is over, and takes the empty month away', async () => {
    const first = await ledgerRound(parts, []);
    assert.deepEqual([first.forgotten, first.dropped, first.departed], [0, [], []]);
    await owner.query(
      `insert into kernel.ledger_entries (xid, entry_id, at, operation, outcome, about, detail, retention_class, salt)
       select '3', gen_random_uuid(), now() - interval '13 months', 'trial.old', 'read', '{}', '{}', 'ledger-machine', '\\x01' from generate_series(1, 5)`,
    );
    const leaf = Number(
      (await owner.query('select max(leaf) as leaf from kernel.ledger_leaves')).rows[0].leaf,
    );
    await owner.query(
      `insert into kernel.ledger_leaves (leaf, n, hash, month)
       select $1 + row_number() over (), n, '\\x00', date_trunc('month', at) from kernel.ledger_entries where operation = 'trial.old'`,
      [leaf],
    );
    const round = await ledgerRound(parts, []);
    assert.deepEqual([round.made, round.forgotten, round.dropped.length], [1, 5, 1]);
  });

  it('sends a checkpoint by file and by mail, once a day, to those who are named', async () => {
    const ways = waysOf(configured());
    assert.deepEqual((await ledgerRound(parts, ways)).departed, ['file', 'mail']);
    assert.deepEqual((await ledgerRound(parts, ways)).departed, []);
    assert.equal(readdirSync(join(home, 'checkpoints')).length, 2);
    assert.deepEqual(
      post.said.filter((line) => /^(MAIL|RCPT)/.test(line)).map((line) => line.replace(/.*<(.*)>.*/, '$1')),
      ['ledger@office.xc', 'auditor@office.xc', 'partner@office.xd'],
    );
    const [letter = ''] = post.letters;
    const plain = plainOf(letter);
    const note = plain.slice(plain.indexOf('\nzaedno/ledger\n') + 1);
    assert.ok(readCheckpoint(signer, `${note.trimEnd()}\n`).size > 0);
  });

  it('gives a mail server on another machine no letter without encryption, and no password in a variable', async () => {
    const send = openMail(
      { host: '0.0.0.0', port: post.port, secure: false, user: undefined, from: 'a@office.xc' },
      undefined,
    );
    await assert.rejects(send({ to: ['b@office.xc'], subject: 'x', text: 'x' }), /STARTTLS|SSL/);
    assert.equal(
      post.said.filter((line) => line.startsWith('MAIL FROM:<a@')).length,
      0,
      'not a word in the clear',
    );
    const wrong = (more: object) => () => readConfig({ ZAEDNO_HOME: home, ...more });
    assert.throws(
      wrong({ ZAEDNO_MAIL_URL: 'smtp://a:b@mail.xc', ZAEDNO_MAIL_FROM: 'a@office.xc' }),
      /config-invalid/,
    );
    assert.throws(
      wrong({ ZAEDNO_MAIL_URL: 'http://mail.xc', ZAEDNO_MAIL_FROM: 'a@office.xc' }),
      /config-invalid/,
    );
    assert.throws(wrong({ ZAEDNO_CHECKPOINTS_MAIL_TO: 'a@office.xc' }), /config-invalid/);
    assert.throws(wrong({ ZAEDNO_RETENTION: 'ledger-machine=400' }), /config-invalid/);
    mkdirSync(join(home, 'keys'), { recursive: true });
    const named = readConfig({
      ZAEDNO_HOME: home,
      ZAEDNO_MAIL_URL: 'smtps://me@mail.xc',
      ZAEDNO_MAIL_FROM: 'a@office.xc',
      ZAEDNO_CHECKPOINTS_MAIL_TO: 'b@office.xc',
    });
    assert.throws(() => waysOf(named), /mail-password is missing/);
    writeFileSync(join(home, 'keys', 'mail-password'), 'secret', { mode: 0o644 });
    assert.throws(() => waysOf(named), /Others can read/);
  });
});
