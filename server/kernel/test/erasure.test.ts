/** Erasure is real: the key goes with the record, whatever dies in between, and nothing that was copied before opens again. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Client } from 'pg';
import { asClock, type Clocked, withClock } from '#server/entry/clock-session.ts';
import { endKeys } from '#server/entry/worker.ts';
import { beginAs } from '../db/transaction.ts';
import { makeFirstPeople } from '../identity/first-people.ts';
import { openKeyring } from '../keys/keyring.ts';
import { openNodeKeyring } from '../keys/node-keyring.ts';
import { nodeKeysInFiles } from '../keys/node-keys.ts';
import { holdRecord } from '../records/erase-record.ts';
import { sealsOf } from '../records/seals.ts';
import { destroyKeys, forgetKeys } from '../retention/destroy-keys.ts';
import { eraseAgain } from '../retention/erase-again.ts';
import { withoutServer } from './database.ts';
import { answerAct } from './desk/operations/answer-act.ts';
import { askForAct } from './desk/operations/ask-for-act.ts';
import { eraseMatter } from './desk/operations/erase-matter.ts';
import { excludeKeeper } from './desk/operations/exclude-keeper.ts';
import { grantMatter } from './desk/operations/grant-matter.ts';
import { openMatter } from './desk/operations/open-matter.ts';
import { proposeRelease } from './desk/operations/propose-release.ts';
import { readMatter } from './desk/operations/read-matter.ts';
import { writeNote } from './desk/operations/write-note.ts';
import { type Dump, dumpEverything, findMark } from './find-marks.ts';
import type { AtWork, TestHouse } from './house.ts';
import { inSession } from './raw.ts';
import { refusal } from './refusal.ts';
import { keeper, openTrialHouse } from './trial.ts';

describe('erasure', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let owner: Client;
  let one: AtWork;
  let other: AtWork;
  let kin: AtWork;
  let clock: Clocked;
  const copies = mkdtempSync(join(tmpdir(), 'zaedno-erasure-'));
  before(async () => {
    t = await openTrialHouse();
    owner = new Client({ connectionString: t.database.ownerUrl });
    await owner.connect();
    await makeFirstPeople(owner);
    one = await t.employ(keeper);
    other = await t.employ(keeper);
    kin = await t.employ(keeper);
    const door = { pool: t.database.pools.door, clock: t.house.clock, key: '', credentialKey: '' };
    clock = withClock({ house: t.house, door });
  });
  after(async () => {
    await clock?.endClock();
    await owner?.end();
    await t?.close();
    rmSync(copies, { recursive: true, force: true });
  });

  const keyring = () => t.house.keyring ?? assert.fail('the house has a keyring');
  const rows = async (text: string, values: unknown[] = []) => (await owner.query(text, values)).rows;
  const aMatter = async () => (await one.does<{ matter: string }>(openMatter, { title: 'A matter' })).matter;
  const keyOf = async (record: string) =>
    (await rows('select key_id from kernel.record_keys where record_id = $1', [record]))[0]?.key_id as string;
  const destructionOf = async (record: string) =>
    (await rows('select * from kernel.key_destructions where record_id = $1', [record]))[0];
  /** The keyring as another process, or a thief with a copy of its folders, has it. */
  const openFrom = (home: string) =>
    openKeyring({ root: join(home, 'keyring'), nodeKeys: nodeKeysInFiles(join(home, 'keys')) });
  const find = async (dump: Dump, mark: string, home: string) => {
    const ring = await openFrom(home);
    return await findMark(dump, mark, (id) => ring.find(id));
  };
  const countKeys = async () => {
    let count = 0;
    for await (const _ of keyring().folder.keys()) count += 1;
    return count;
  };
  const fileOf = (key: string) => join(t.home, 'keyring', 'keys', key.slice(-3), key);
  /** Something of a matter wherever content of it can lie. */
  const plant = async (mark: string) => {
    const matter = await aMatter();
    await one.does(writeNote, { matter, base: 1, body: `A note with ${mark}.` }, `key ${mark.slice(-4)}`);
    await one.does(proposeRelease, { matter, reason: `Because of ${mark}.` });
    await one.does(grantMatter, { matter, user: other.user, reason: `Knows ${mark}.` });
    await one.does(excludeKeeper, { matter, user: kin.user, reason: `Kin of ${mark}.` });
    await one.does(askForAct, { matter, act: 'disclosure', reason: `A court asks for ${mark}.` });
    await other.does(answerAct, { matter, act: 'disclosure', no: `No court asks for ${mark}.` });
    const transaction = await beginAs(t.database.pools, one.secret);
    await holdRecord(transaction.tx, sealsOf(keyring(), transaction.tx), matter, `Held for ${mark}.`);
    await transaction.commit([]);
    transaction.release();
    return matter;
  };
  const letGo = (matter: string) =>
    rows('update kernel.records set hold_reason = null, hold_by = null where record_id = $1', [matter]);

  it('keeps every word about a record sealed, and after the erasure neither today’s tables nor an old copy of them open', async () => {
    const mark = 'Quillon-Mark-7731';
    const matter = await plant(mark);
    const before = await dumpEverything(owner);
    const old = join(copies, 'before');
    execFileSync('cp', ['-a', t.home, old]);
    const sealed = [
      'kernel.circle_members.reason',
      'kernel.exclusions.reason',
      'kernel.records.hold_reason',
      'kernel.second_looks.declined_reason',
      'kernel.second_looks.reason',
      'kernel.state_history.reason',
      'kernel.states.reason',
      'trial.notes.body',
    ];
    assert.deepEqual(await find(before, mark, t.home), { open: [], sealed }, 'before: only by a key');
    await letGo(matter);
    await one.does(eraseMatter, { matter });
    assert.deepEqual(await find(await dumpEverything(owner), mark, t.home), { open: [], sealed: [] });
    // Without the destruction of the key the old copy would open for as long as anybody has it.
    assert.deepEqual((await find(before, mark, t.home)).sealed, sealed);
    assert.equal(await endKeys(clock), 1);
    assert.deepEqual(await find(before, mark, t.home), { open: [], sealed: [] });
    assert.deepEqual(
      (await find(before, mark, old)).sealed,
      sealed,
      'a backup of the keyring opens while it is kept',
    );
  });

  it('orders the key’s end in the transaction of the erasure, and carries it out once, whatever dies between', async () => {
    const matter = await plant('Quillon-Mark-7732');
    await letGo(matter);
    const key = await keyOf(matter);
    await one.does(eraseMatter, { matter });
    const ordered = await destructionOf(matter);
    assert.deepEqual(
      [ordered.key_id, ordered.rule, ordered.destroyed_at],
      [key, 'the wish of the person', null],
    );
    // The process dies after the key went and before that was written down.
    const dying = asClock(clock, async ({ connection }) => {
      assert.equal(await destroyKeys(connection.client, keyring(), t.house.clock()), 1);
      throw new Error('The process dies.');
    });
    await assert.rejects(dying, /The process dies/);
    assert.ok(!existsSync(fileOf(key)));
    assert.equal((await destructionOf(matter)).destroyed_at, null, 'it waits still');
    // Two nodes look at once: one takes it.
    const counts = await Promise.all([endKeys(clock), endKeys(clock)]);
    assert.deepEqual(counts.toSorted(), [0, 1]);
    assert.ok((await destructionOf(matter)).destroyed_at);
    assert.equal(await endKeys(clock), 0);
    const entries = await rows(
      `select detail from kernel.ledger_entries where operation = 'kernel.destroy-keys' and $1 = any (about)`,
      [matter],
    );
    assert.deepEqual(entries, [{ detail: { keys: 1 } }]);
  });

  it('destroys nothing where the erasure is rolled back', async () => {
    const matter = await plant('Quillon-Mark-7733');
    await assert.rejects(one.does(eraseMatter, { matter }), refusal('kernel.on-hold'));
    assert.equal(await destructionOf(matter), undefined);
    assert.equal(await endKeys(clock), 0);
    const read = await one.does<{ notes: string[] }>(readMatter, { matter });
    assert.deepEqual(read.notes, ['A note with Quillon-Mark-7733.']);
  });

  it('lets go of the key in every node within a minute of its end', async () => {
    const matter = await aMatter();
    await one.does(writeNote, { matter, base: 1, body: 'Words.' });
    const key = await keyOf(matter);
    const other = await openFrom(t.home);
    assert.ok(await other.find(key));
    await one.does(eraseMatter, { matter });
    await endKeys(clock);
    assert.equal(await keyring().find(key), undefined);
    assert.ok(await other.find(key), 'held in its memory until its clock looks');
    await asClock(clock, ({ connection }) => forgetKeys(connection.client, other, t.house.clock()));
    assert.equal(await other.find(key), undefined);
  });

  it('gives one record one key, also when two write at once, and leaves no key of a refused command', async () => {
    const matter = await aMatter();
    const before = (await rows('select 1 from kernel.record_keys')).length;
    const write = (body: string) => one.does(writeNote, { matter, base: 1, body });
    await Promise.allSettled([write('One.'), write('Two.'), write('Three.')]);
    assert.equal((await rows('select 1 from kernel.record_keys')).length, before + 1);
    const { notes } = await one.does<{ notes: string[] }>(readMatter, { matter });
    assert.ok(notes.length > 0);
    const stranger = await t.employ(keeper);
    const files = await countKeys();
    const absent = refusal('kernel.not-found');
    await assert.rejects(stranger.does(writeNote, { matter, base: 1, body: 'x' }), absent);
    await assert.rejects(stranger.does(proposeRelease, { matter, reason: 'x' }), absent);
    assert.equal(await countKeys(), files, 'nobody fills the disk with keys');
  });

  it('opens nothing that was changed, or moved to another note, another record or another column', async () => {
    const [first, second] = [await aMatter(), await aMatter()];
    for (const matter of [first, second]) {
      await one.does(writeNote, { matter, base: 1, body: `Of ${matter}, one.` });
      await one.does(writeNote, { matter, base: 2, body: `Of ${matter}, two.` });
    }
    const notes = await rows(
      'select note_id, body from trial.notes where record_id = $1 order by created_at',
      [first],
    );
    const [mine, next] = notes as { note_id: string; body: Buffer }[];
    if (!mine || !next) assert.fail('two notes');
    const foreign = (await rows('select body from trial.notes where record_id = $1', [second]))[0].body;
    const changed = Buffer.from(mine.body);
    changed[40] = (changed[40] as number) ^ 1;
    const versions = [
      next.body,
      foreign,
      changed,
      mine.body.subarray(0, -1),
      Buffer.from('x'),
      Buffer.alloc(0),
    ];
    for (const body of versions) {
      await rows('update trial.notes set body = $1 where note_id = $2', [body, mine.note_id]);
      await assert.rejects(one.does(readMatter, { matter: first }), /A sealed value/);
    }
    await rows('update trial.notes set body = $1 where note_id = $2', [mine.body, mine.note_id]);
    await one.does(readMatter, { matter: first });
  });

  it('says so where a key is gone and the record is not, and writes nothing under another', async () => {
    const matter = await aMatter();
    await one.does(writeNote, { matter, base: 1, body: 'Words.' });
    const key = await keyOf(matter);
    rmSync(fileOf(key));
    keyring().forget([key]);
    await assert.rejects(one.does(readMatter, { matter }), refusal('kernel.key-gone'));
    await assert.rejects(one.does(writeNote, { matter, base: 2, body: 'x' }), refusal('kernel.key-gone'));
  });

  it('erases again what was erased since, when an older database meets today’s keyring, and the other way round', async () => {
    const [erased, kept] = [await plant('Quillon-Mark-7734'), await plant('Quillon-Mark-7735')];
    const plain = await aMatter();
    const key = await keyOf(erased);
    // The keyring knows of two erasures that this database, an older copy, has not seen; one record had no key.
    const at = '2026-11-20T10:00:00.000Z';
    await keyring().destroy({ key, record: erased, rule: 'retention declined', at });
    await keyring().destroy({ key: plain, record: plain, rule: 'the wish of the person', at });
    const again = () =>
      asClock(clock, ({ connection }) =>
        eraseAgain(connection.client, { ...keyring().folder, destroy: keyring().destroy }),
      );
    assert.deepEqual(await again(), { records: 2, keys: 0 });
    const [stone] = await rows('select rule, erased_at from kernel.tombstones where record_id = $1', [
      erased,
    ]);
    assert.deepEqual([stone.rule, stone.erased_at.toISOString()], ['retention declined', at]);
    assert.equal((await destructionOf(erased)).destroyed_at.toISOString(), at);
    assert.deepEqual(
      await rows('select 1 from kernel.records where record_id = any ($1)', [[erased, plain]]),
      [],
    );
    await one.does(readMatter, { matter: kept });
    // An older keyring comes back under today's database: the key and not the word of its end.
    await letGo(kept);
    const old = await keyOf(kept);
    const line = readFileSync(fileOf(old));
    await one.does(eraseMatter, { matter: kept });
    await endKeys(clock);
    rmSync(join(t.home, 'keyring', 'destroyed', old.slice(-3), old));
    mkdirSync(dirname(fileOf(old)), { recursive: true });
    writeFileSync(fileOf(old), line, { mode: 0o600 });
    assert.deepEqual(await again(), { records: 0, keys: 1 });
    assert.ok(!existsSync(fileOf(old)));
    assert.deepEqual(await again(), { records: 0, keys: 0 }, 'a second look finds nothing to do');
    const absent = await asClock(clock, ({ connection }) =>
      connection.client.query(`select kernel.erase_again(gen_random_uuid(), 'retention', now()) as record`),
    );
    assert.deepEqual(absent?.rows, [{ record: null }], 'what is not there is erased');
  });

  it('lets nobody but the clock see which keys die, confirm their end, or erase again', async () => {
    const matter = await aMatter();
    await one.does(writeNote, { matter, base: 1, body: 'Words.' });
    const key = await keyOf(matter);
    const calls: [string, unknown[]][] = [
      ['kernel.keys_to_destroy(10)', []],
      ['kernel.confirm_keys_destroyed($1, now())', [[key]]],
      ['kernel.keys_destroyed_since(now())', []],
      ['kernel.keys_living($1)', [[key]]],
      ['kernel.ends_known(null, 10)', []],
      [`kernel.erase_again($1, 'mine', now())`, [key]],
    ];
    for (const [call, values] of calls) {
      const asked = inSession(t.database.pools.app, one.secret, (client) =>
        client.query(`select * from ${call}`, values),
      );
      await assert.rejects(asked, { code: '42501' }, call);
    }
    await one.does(readMatter, { matter });
  });

  it('starts with no keyring but its own: another one, a missing one and one without its node key are refused in words', async () => {
    const { door } = t.database.pools;
    const config = (name: string) => ({
      keyring: join(copies, name, 'keyring'),
      keys: join(copies, name, 'keys'),
      kms: undefined,
    });
    await rows('delete from kernel.keyrings');
    const first = await openNodeKeyring(config('first'), door);
    assert.equal((await openNodeKeyring(config('first'), door)).folder.id, first.folder.id);
    await assert.rejects(
      openNodeKeyring(config('none'), door),
      /The keyring .*none.* is missing\. Put it back/,
    );
    assert.ok(!existsSync(config('none').keyring), 'and no fresh one hides that');
    const strange = config('strange');
    await openKeyring({ root: strange.keyring, nodeKeys: nodeKeysInFiles(strange.keys), make: true });
    await assert.rejects(openNodeKeyring(strange, door), /belongs to another database/);
    rmSync(config('first').keys, { recursive: true });
    await assert.rejects(openNodeKeyring(config('first'), door), /There is no node key in .* Put it back/);
  });
});
