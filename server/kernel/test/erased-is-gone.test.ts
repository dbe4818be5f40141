/** Erased means gone from backups too (rights.md G07): an attacker with all that an operator still holds, day by day. */
import assert from 'node:assert/strict';
import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Client } from 'pg';
import { restoreKeysBackup, takeKeysBackup } from '../backup/keys.ts';
import { clearShelf, goneForGood, listBackups, type Shelved } from '../backup/shelf.ts';
import { beginAs } from '../db/transaction.ts';
import { openKeyringFolder } from '../keys/keyring-folder.ts';
import { nodeKeysInFiles } from '../keys/node-keys.ts';
import { destroyKeys } from '../retention/destroy-keys.ts';
import { whatComesBack, type Loot, type Target } from './attacker.ts';
import { type BackupHouse, openBackupHouse } from './backup-house.ts';
import { testServer, withoutServer } from './database.ts';
import { eraseMatter } from './desk/operations/erase-matter.ts';
import { openMatter } from './desk/operations/open-matter.ts';
import { readMatter } from './desk/operations/read-matter.ts';
import { writeNote } from './desk/operations/write-note.ts';
import type { AtWork, TestHouse } from './house.ts';
import { keeper, openTrialHouse, trialSource } from './trial.ts';

const day = 86_400_000;
const dayZero = new Date('2026-06-01T12:00:00Z');
const onDay = (days: number, hours = 0) => new Date(dayZero.getTime() + days * day + hours * 3_600_000);

describe('what was erased is gone', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let b: BackupHouse;
  let owner: Client;
  let one: AtWork;
  let clock: AtWork;
  let files: boolean;

  before(async () => {
    t = await openTrialHouse();
    b = await openBackupHouse([trialSource]);
    owner = new Client({ connectionString: t.database.ownerUrl });
    await owner.connect();
    one = await t.employ(keeper);
    clock = await t.employ({ login: 'clock', roles: ['kernel.clock'], purposes: ['office-administration'] });
    files = await mayReadCluster(owner);
  });
  after(async () => {
    await owner?.end();
    await b?.close();
    await t?.close();
  });

  const places = () => ({ root: join(t.home, 'keyring'), nodeKeys: join(t.home, 'keys') });
  const shelf = (name: string) => join(b.folder, name);
  const loot = (name: string): Loot => ({
    shelf: shelf(name),
    identity: b.identity,
    places: places(),
    ownerUrl: t.database.ownerUrl,
    files,
  });

  /** A matter with a note that bears the mark; what a thief who was here that day may have kept of it. */
  async function plant(mark: string): Promise<Target & { matter: string }> {
    const { matter } = await one.does<{ matter: string }>(openMatter, { title: 'An invented matter' });
    const { note } = await one.does<{ note: string }>(writeNote, { matter, base: 1, body: mark });
    const kept = await owner.query('select body from trial.notes where note_id = $1', [note]);
    const key = await owner.query('select key_id from kernel.record_keys where record_id = $1', [matter]);
    const keyId = key.rows[0].key_id as string;
    const ring = await openKeyringFolder(places().root, { make: false });
    const secret = await nodeKeysInFiles(places().nodeKeys).unwrap((await ring.read(keyId)) as string, keyId);
    return {
      matter,
      mark,
      keyId,
      secret,
      sealed: kept.rows[0].body,
      place: ['trial.notes', 'body', note, matter],
    };
  }

  /** A night: what is too old goes, a backup of the keys, and one of the data where it is asked for. */
  async function night(name: string, days: number, data: boolean, hours = -9): Promise<void> {
    const now = onDay(days, hours);
    await clearShelf(shelf(name), now);
    await takeKeysBackup({ places: places(), recipients: [b.recipient], folder: shelf(name), now });
    if (data) await b.take(t.database.ownerUrl, { folder: shelf(name), now });
  }

  async function erase(target: { matter: string }, destroying: boolean): Promise<void> {
    t.setClock(dayZero);
    await one.does(eraseMatter, { matter: target.matter });
    if (!destroying) return;
    const transaction = await beginAs(t.database.pools, clock.secret);
    assert.ok(t.house.keyring);
    await destroyKeys(transaction.connection.client, t.house.keyring, dayZero);
    await transaction.commit([]);
    transaction.release();
  }

  it('on the day of the erasure but for the backups of the keys, and for good when the last of those has gone', async (ctx) => {
    const target = await plant('a mark that stands nowhere else 4711');
    const other = await plant('a mark that nobody erases 4712');
    for (const days of [-34, -13, -1, 0]) await night('kept', days, true);
    assert.ok((await whatComesBack(loot('kept'), target)).includes('opened by a key from today’s keyring'));

    await erase(target, true);
    assert.equal(goneForGood(dayZero).toISOString(), onDay(14).toISOString());
    await night('kept', 1, true);
    const next = await whatComesBack(loot('kept'), target);
    assert.ok(
      next.length > 0 && next.every((way) => way.startsWith('opened by a key from the backup of the keys')),
      next.join('\n'),
    );

    for (const days of [5, 10, 14]) await night('kept', days, days === 10);
    for (const days of [15, 36]) {
      await night('kept', days, true);
      const held = listBackups(shelf('kept'));
      const before = held.filter(({ kind, takenAt }) => kind === 'data' && takenAt < dayZero).length;
      assert.equal(
        before > 0,
        days === 15,
        'data of before the erasure is still held on day 15, and no more on day 36',
      );
      assert.deepEqual(await whatComesBack(loot('kept'), target), [], `day ${days}`);
      // The same thief, with the same means, opens what was not erased.
      assert.ok((await whatComesBack(loot('kept'), other)).length > 0, `day ${days}`);
      ctx.diagnostic(
        `day ${days}: nothing in ${held.length} backups, the keyring, the database${files ? ', its files and its log' : ''}`,
      );
    }
    await assert.rejects(one.does(readMatter, { matter: target.matter }), { code: 'kernel.not-found' });
  });

  it('and a restore of an older backup brings nothing of it back, since it uses today’s keyring', async () => {
    const target = await plant('a mark of the restore 4713');
    const { path } = await b.take(t.database.ownerUrl, { folder: shelf('restored'), now: onDay(-1) });
    await erase(target, true);
    const url = await b.emptyDatabase();
    const keyring = await openKeyringFolder(places().root, { make: false });
    const restored = await b.restore(path, url, { keyring });
    assert.equal(restored.erasedAgain, 1);
    const back = new Client({ connectionString: url });
    await back.connect();
    const rows = await back.query(
      `select (select count(*)::int from trial.notes where record_id = $1) as notes,
         (select count(*)::int from kernel.records where record_id = $1) as records,
         (select rule from kernel.tombstones where record_id = $1) as rule`,
      [target.matter],
    );
    await back.end();
    assert.deepEqual(rows.rows, [{ notes: 0, records: 0, rule: 'the wish of the person' }]);
    assert.deepEqual(await whatComesBack({ ...loot('restored'), ownerUrl: url, files: false }, target), []);
  });

  it('and a backup of the keys of before the erasure, put back beside today’s keyring, does not bring the key back', async () => {
    const target = await plant('a mark of the keyring 4714');
    await night('ring', 0, false);
    await erase(target, true);
    const kept = listBackups(shelf('ring'))[0] as Shelved;
    const put = await restoreKeysBackup(kept.path, b.identity, places());
    assert.ok(put.leftOut > 0);
    const ring = await openKeyringFolder(places().root, { make: false });
    assert.equal(await ring.read(target.keyId), undefined);
    // On an empty machine the list of what was destroyed is missing; the database that is restored still knows it.
    const data = await b.take(t.database.ownerUrl, { folder: shelf('ring'), now: onDay(1) });
    const lost = { root: join(b.folder, 'lost', 'keyring'), nodeKeys: join(b.folder, 'lost', 'keys') };
    await restoreKeysBackup(kept.path, b.identity, lost);
    const fresh = await openKeyringFolder(lost.root, { make: false });
    assert.ok(await fresh.read(target.keyId), 'the key is back until the data is');
    await b.restore(data.path, await b.emptyDatabase(), { keyring: fresh });
    assert.equal(await fresh.read(target.keyId), undefined);
  });

  it('and this test finds it where the destruction is left out', async () => {
    const target = await plant('a mark whose key nobody destroys 4715');
    await night('left', 0, true);
    await erase(target, false);
    for (const days of [15, 36]) {
      await night('left', days, true);
      const ways = await whatComesBack(loot('left'), target);
      assert.ok(ways.includes('opened by a key from today’s keyring'), `day ${days}: ${ways.join('; ')}`);
    }
  });

  it('and this test finds it where the key lies in the database', async () => {
    const target = await plant('a mark whose key lies in the database 4716');
    const ring = await openKeyringFolder(places().root, { make: false });
    await owner.query('update trial.matters set reference = $2 where record_id = $1', [
      target.matter,
      await ring.read(target.keyId),
    ]);
    await night('inside', 0, true);
    await erase(target, true);
    await night('inside', 15, true);
    const ways = await whatComesBack(loot('inside'), target);
    assert.ok(
      ways.some((way) => /backup of the data of 2026-06-01/.test(way)),
      ways.join('; '),
    );
  });
});

/** Whether the test may read the files of the test server, as whoever runs an embedded database may. */
async function mayReadCluster(owner: Client): Promise<boolean> {
  assert.ok(testServer());
  const found = await owner.query(`select current_setting('data_directory') as root`);
  try {
    accessSync(join(found.rows[0].root, 'pg_wal'), constants.R_OK);
    return true;
  } catch {
    return false;
  }
}
