/** Backups of the data on a real PostgreSQL: whole, in one moment, and restored into nothing but an empty database. */
import assert from 'node:assert/strict';
import { copyFile, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { generateX25519Identity } from 'age-encryption';
import { Client } from 'pg';
import { writeBox } from '../backup/box.ts';
import { checkBackup } from '../backup/check.ts';
import { readBox } from '../backup/box.ts';
import type { Frame } from '../backup/frames.ts';
import { fillFromBackup, loadRows } from '../backup/load.ts';
import { leftOut } from '../backup/tables.ts';
import { migrate, requireCurrent } from '../db/migrate.ts';
import { addressOf, closePools, openPools } from '../db/pool.ts';
import { ledgerKey } from '../keys/files.ts';
import { ledgerName, signerOf } from '../ledger/checkpoint.ts';
import { writePublicKey } from '../ledger/note.ts';
import { verifyLedger } from '../ledger/verify.ts';
import { openMatter } from './desk/operations/open-matter.ts';
import { writeNote } from './desk/operations/write-note.ts';
import { type BackupHouse, openBackupHouse, tablesAsTheyAre } from './backup-house.ts';
import { passwordsOf, testServer, withoutServer } from './database.ts';
import type { AtWork, TestHouse } from './house.ts';
import { sealAll } from './seal-all.ts';
import { keeper, openTrialHouse, trialSource } from './trial.ts';

describe('a backup of the data', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let b: BackupHouse;
  let one: AtWork;
  let path: string;

  const asOwner = async <T>(url: string, work: (owner: Client) => Promise<T>): Promise<T> => {
    const owner = new Client({ connectionString: url });
    await owner.connect();
    try {
      return await work(owner);
    } finally {
      await owner.end();
    }
  };
  before(async () => {
    t = await openTrialHouse();
    b = await openBackupHouse([trialSource]);
    one = await t.employ(keeper);
    const { matter } = await one.does<{ matter: string }>(openMatter, { title: 'Ж, ё, ë, \\N\t"x"' });
    await one.does(writeNote, { matter, base: 1, body: 'one line\nand another, with a \\. in it' });
    await sealAll(t.database.pools.sealer, signerOf(ledgerName, b.signingKey));
    path = (await b.take(t.database.ownerUrl)).path;
  });
  after(async () => {
    await b?.close();
    await t?.close();
  });

  it('restored, is equal in every table', async () => {
    const url = await b.emptyDatabase();
    const restored = await b.restore(path, url);
    assert.deepEqual(restored.ledger.faults, []);
    assert.ok(restored.ledger.size > 0 && restored.rows > 50);
    const [before, now] = [await tablesAsTheyAre(t.database.ownerUrl), await tablesAsTheyAre(url)];
    // These say that the restore was; those that stay out of a backup are named with their reason.
    const own = [
      'kernel.ledger_entries',
      'kernel.ledger_eras',
      'kernel.backup_runs',
      ...Object.keys(leftOut),
    ];
    for (const table of own) {
      before.delete(table);
      now.delete(table);
    }
    assert.deepEqual(now, before);
    assert.ok(before.size > 30);
  });

  it('leaves nobody signed in, and holds no key of the tickets', async () => {
    const { rows: held, head } = await checkBackup(path, b.identity);
    const sight = head.tables.find(({ name }) => name === 'kernel.sight');
    assert.deepEqual(
      sight?.columns.filter((column) => column.endsWith('_pad')),
      [],
    );
    for (const table of Object.keys(leftOut)) assert.equal(held.has(table), false, table);
    const url = await b.emptyDatabase();
    await b.restore(path, url);
    const pools = openPools(addressOf(url), passwordsOf(testServer() as string));
    try {
      const entered = await pools.app.query('select * from kernel.enter($1)', [one.secret]);
      assert.equal(entered.rows.length, 0);
      // The node itself opens it as it opens any database of this release.
      await requireCurrent(pools.door, [trialSource]);
    } finally {
      await closePools(pools);
    }
  });

  it('says in the restored node that it was restored, when, and where the new era of the ledger begins', async () => {
    const url = await b.emptyDatabase();
    const { takenAt, ledger } = await b.restore(path, url);
    await asOwner(url, async (owner) => {
      const era = (await owner.query('select era, size, reason from kernel.ledger_eras')).rows;
      assert.deepEqual(era, [
        { era: 2, size: String(ledger.size), reason: `restored from the backup of ${takenAt.toISOString()}` },
      ]);
      const told = await owner.query(
        `select detail from kernel.ledger_entries where operation = 'machine.restore' and outcome = 'done'`,
      );
      assert.equal(told.rows.length, 1);
      const run = await owner.query("select kind, outcome from kernel.backup_runs where kind = 'restore'");
      assert.deepEqual(run.rows, [{ kind: 'restore', outcome: 'done' }]);
    });
    // What comes after is sealed too: the numbers of transactions begin anew in another cluster.
    const pools = openPools(addressOf(url), passwordsOf(testServer() as string));
    try {
      assert.equal((await sealAll(pools.sealer, signerOf(ledgerName, b.signingKey))) > 0, true);
    } finally {
      await closePools(pools);
    }
  });

  it('of before a change of the ledger’s key is taken with a word more, and today’s key signs the new era', async () => {
    const url = await b.emptyDatabase();
    const today = ledgerKey(join(b.folder, 'another'));
    await assert.rejects(b.restore(path, url, { ledgerKey: today }), /was not signed with this node's key/);
    const { ledger } = await b.restore(path, url, { ledgerKey: today, anySigner: true });
    const [before, own] = [b.signingKey, today].map((pem) => writePublicKey(signerOf(ledgerName, pem)));
    const fault = `${ledger.size} entries were signed before the restore of `;
    assert.equal(ledger.faults.length, 1, ledger.faults.join());
    assert.ok(
      ledger.faults[0]?.startsWith(fault) &&
        ledger.faults[0]?.includes(`${before}, which did not sign ${own}`),
    );
    const pools = openPools(addressOf(url), passwordsOf(testServer() as string));
    try {
      assert.ok((await sealAll(pools.sealer, signerOf(ledgerName, today))) > 0);
      const after = await verifyLedger(pools.sealer, signerOf(ledgerName, today));
      assert.ok(after.size > ledger.size);
      assert.deepEqual(after.faults, ledger.faults, 'the new era holds');
      const begun = await pools.sealer.query(
        `select detail ->> 'keyBefore' as key from kernel.ledger_entries where operation = 'machine.begin-era'`,
      );
      assert.deepEqual(begun.rows, [{ key: before }]);
    } finally {
      await closePools(pools);
    }
  });

  it('is of one moment: what is written while it is taken is in it whole or not at all', async () => {
    const stop = new AbortController();
    const writing = (async () => {
      while (!stop.signal.aborted) await one.does(openMatter, { title: 'Meanwhile' });
    })();
    const taken = await b.take(t.database.ownerUrl, { now: new Date(Date.now() + 1000) });
    stop.abort();
    await writing;
    const { rows } = await checkBackup(taken.path, b.identity);
    const url = await b.emptyDatabase();
    // Every foreign key is checked again: a matter without its record would be refused here.
    await b.restore(taken.path, url);
    const counted = ['kernel.records', 'trial.matters'].map((table) => rows.get(table));
    assert.equal(counted[0], counted[1]);
  });

  it('takes a row that is longer than a frame, and a zero byte, as they are', async () => {
    const frames: Frame[] = [
      { note: { zaedno: 'data' } },
      { bytes: Buffer.alloc(5_000_003, 7) },
      { bytes: Buffer.alloc(0) },
    ];
    const file = join(b.folder, 'long.age');
    await writeBox(file, [b.recipient], toAsync(frames));
    let bytes = 0;
    for await (const frame of readBox(file, b.identity)) if ('bytes' in frame) bytes += frame.bytes.length;
    assert.equal(bytes, 5_000_003);
  });

  it('is never written over, and a failed one leaves nothing behind', async () => {
    const now = new Date('2027-01-01T00:00:00Z');
    const taken = await b.take(t.database.ownerUrl, { now });
    await assert.rejects(b.take(t.database.ownerUrl, { now }), /is there already/);
    assert.equal((await stat(taken.path)).mode & 0o777, 0o600);
    const failing = join(b.folder, 'failing.age');
    await assert.rejects(
      writeBox(
        failing,
        [b.recipient],
        (async function* () {
          yield { bytes: Buffer.alloc(3_000_000) };
          throw new Error('the disk of the database broke');
        })(),
      ),
      /the disk of the database broke/,
    );
    await assert.rejects(stat(failing), { code: 'ENOENT' });
    await assert.rejects(stat(`${failing}.new`), { code: 'ENOENT' });
  });
});

describe('a restore is refused in words, and leaves the database empty,', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let b: BackupHouse;
  let path: string;
  let url: string;

  before(async () => {
    t = await openTrialHouse();
    b = await openBackupHouse([trialSource]);
    path = (await b.take(t.database.ownerUrl)).path;
    url = await b.emptyDatabase();
  });
  after(async () => {
    await b?.close();
    await t?.close();
  });

  const refuses = async (file: string, why: RegExp, more: object = { anySigner: true }) => {
    await assert.rejects(b.restore(file, url, more), why);
    const owner = new Client({ connectionString: url });
    await owner.connect();
    const left = await owner.query(
      `select nspname from pg_namespace where nspname !~ '^(pg_|information_schema$|public$)'`,
    );
    await owner.end();
    assert.deepEqual(left.rows, [], String(why));
  };
  const forged = async (name: string, change: (notes: Frame) => Frame) => {
    const file = join(b.folder, name);
    const source = readBox(path, b.identity);
    await writeBox(
      file,
      [b.recipient],
      (async function* () {
        for await (const frame of source) yield unsigned(change(frame));
      })(),
    );
    return file;
  };
  const unsigned = (frame: Frame): Frame =>
    'note' in frame && frame.note['foot']
      ? { note: { foot: { ...(frame.note['foot'] as object), signature: undefined } } }
      : frame;
  const head = (change: (head: Record<string, unknown>) => object) => (frame: Frame) =>
    'note' in frame && frame.note['zaedno'] ? { note: { ...frame.note, ...change(frame.note) } } : frame;

  it('where the file is cut off, anywhere', async () => {
    const whole = await readFile(path);
    for (const size of [0, 10, 150, 400, whole.length >> 1, whole.length - 17, whole.length - 1]) {
      const file = join(b.folder, `cut-${size}.age`);
      await writeFile(file, whole.subarray(0, size));
      await refuses(file, /damaged|no encrypted backup/);
    }
  });

  it('where one byte of it is another', async () => {
    const whole = await readFile(path);
    for (const at of [3, 60, 300, whole.length >> 1, whole.length - 2]) {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] as number) ^ 1;
      const file = join(b.folder, `changed-${at}.age`);
      await writeFile(file, changed);
      await refuses(file, /damaged|no encrypted backup|another recipient/);
    }
  });

  it('where it is no file, no backup, or a backup of the keys', async () => {
    await refuses(join(b.folder, 'none.age'), /There is no file/);
    await refuses(b.folder, /cannot be read/);
    const text = join(b.folder, 'text.age');
    await copyFile(new URL(import.meta.url), text);
    await refuses(text, /no encrypted backup/);
    const keys = await forged(
      'keys.age',
      head(() => ({ zaedno: 'keys' })),
    );
    await refuses(keys, /backup of the keys/);
  });

  it('where the secret key is another, or none', async () => {
    await refuses(path, /encrypted to another recipient/, { identity: await generateX25519Identity() });
    await refuses(path, /no secret key of a backup/, { identity: 'swordfish' });
  });

  it('where a newer release made it, or its migrations are others', async () => {
    const newer = await forged(
      'newer.age',
      head((was) => ({
        release: '9.0.0',
        migrations: [
          ...(was['migrations'] as object[]),
          { schema: 'kernel', name: '9999_later.sql', hash: 'x' },
        ],
      })),
    );
    await refuses(newer, /9\.0\.0.*kernel\/9999_later\.sql.*newer/s);
    const other = await forged(
      'other.age',
      head((was) => ({
        migrations: (was['migrations'] as { hash: string }[]).map((one) => ({ ...one, hash: 'x' })),
      })),
    );
    await refuses(other, /is another than the one of this release/);
    await refuses(
      await forged(
        'format.age',
        head(() => ({ format: 2 })),
      ),
      /a newer release, in a form/,
    );
  });

  it('where somebody else wrote it who knows the recipient, or changed what the node wrote', async () => {
    const theirs = await forged(
      'theirs.age',
      head(() => ({ release: '0.0.9' })),
    );
    await refuses(theirs, /was not signed with this node's key/, {});
    const another = await openBackupHouse([trialSource]);
    await refuses(path, /was not signed with this node's key/, { ledgerKey: another.signingKey });
    await another.close();
    const kept = join(b.folder, 'kept-signature.age');
    const source = readBox(path, b.identity);
    await writeBox(
      kept,
      [b.recipient],
      (async function* () {
        for await (const frame of source) yield head(() => ({ release: '0.0.9' }))(frame);
      })(),
    );
    await refuses(kept, /is not as it was signed/);
  });

  it('where rows are missing, came twice, or belong to nobody', async () => {
    let cut = false;
    const missing = await forged('missing.age', (frame) => {
      if (!('bytes' in frame) || cut) return frame;
      cut = true;
      return { bytes: frame.bytes.subarray(frame.bytes.indexOf(10) + 1) };
    });
    await refuses(missing, /damaged in the table/);
  });

  it('where its head asks for more than tables and parts of tables', async () => {
    const parts = await forged(
      'parts.age',
      head(() => ({
        partitions: [
          {
            parent: 'kernel.ledger_entries',
            name: 'kernel.x',
            bound: 'default; drop table kernel.users',
            comment: null,
          },
        ],
      })),
    );
    await refuses(parts, /none of ours/);
    const tables = await forged(
      'tables.age',
      head((was) => ({
        tables: [...(was['tables'] as object[]), { name: 'pg_catalog.pg_authid', columns: ['rolname'] }],
      })),
    );
    await refuses(tables, /not those of its release/);
  });

  it('where something is in the database already, which stays as it is', async () => {
    const owner = new Client({ connectionString: url });
    await owner.connect();
    await owner.query('create table public.mine as select 7 as n');
    await assert.rejects(b.restore(path, url), /not empty/);
    assert.deepEqual((await owner.query('select n from public.mine')).rows, [{ n: 7 }]);
    await owner.query('drop table public.mine');
    await owner.end();
    await assert.rejects(b.restore(path, t.database.ownerUrl), /not empty: it has a schema "kernel"/);
  });

  it('and one that was cut off half-way is opened by no node', async () => {
    const cut = await b.emptyDatabase();
    const owner = new Client({ connectionString: cut });
    await owner.connect();
    const checked = await checkBackup(path, b.identity);
    await loadRows(owner, [trialSource], checked.head, (to) =>
      fillFromBackup(to, { path, identity: b.identity, checked }),
    );
    await owner.end();
    const passwords = passwordsOf(testServer() as string);
    await assert.rejects(
      migrate({ ownerUrl: cut, passwords, desks: [trialSource], demo: true }),
      /A restore into this database did not come to its end/,
    );
  });
});

async function* toAsync<T>(all: readonly T[]): AsyncGenerator<T> {
  yield* all;
}
