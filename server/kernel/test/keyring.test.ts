/** The keyring: what is written is there after a crash, what is destroyed is gone, and what is wrong is told. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { openKeyring, type RecordKey } from '../keys/keyring.ts';
import { readKeyring, restoreKeyring } from '../keys/keyring-backup.ts';
import { nodeKeyOf, nodeKeysInFiles } from '../keys/node-keys.ts';

const home = mkdtempSync(join(tmpdir(), 'zaedno-keyring-'));
after(() => rmSync(home, { recursive: true, force: true }));
const noModes = process.platform === 'win32' && 'no file modes';

let count = 0;
/** A keyring of its own, and its places. */
async function aKeyring() {
  count += 1;
  const places = { root: join(home, `${count}`, 'keyring'), nodeKeys: join(home, `${count}`, 'keys') };
  const time = { now: 0 };
  const open = () =>
    openKeyring({
      root: places.root,
      nodeKeys: nodeKeysInFiles(places.nodeKeys),
      now: () => time.now,
      make: true,
    });
  return { places, time, open, keyring: await open() };
}
const fileOf = (root: string, key: string) => join(root, 'keys', key.slice(-3), key);
const endOf = (key: string) => ({ key, record: 'r', rule: 'a rule', at: '2026-11-22T00:00:00Z' });
const everything = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

describe('the keyring', () => {
  it('keeps a key that another process finds, wrapped, for its own eyes', async () => {
    const { places, keyring, open } = await aKeyring();
    const { id, key } = await keyring.make();
    assert.equal(key.symmetricKeySize, 32);
    const other = await (await open()).find(id);
    assert.ok(other?.equals(key));
    const secret = key.export();
    for (const path of everything(places.root)) {
      if (process.platform !== 'win32') assert.equal(statSync(path).mode & 0o777, 0o600, path);
      const bytes = readFileSync(path);
      assert.ok(!bytes.includes(secret) && !bytes.includes(secret.toString('base64url')), 'wrapped');
    }
    assert.deepEqual(
      everything(places.root).filter((path) => /\/\.[^/]*$/.test(path)),
      [],
      'no draft stays',
    );
  });

  it('destroys a key: its bytes are overwritten where they lay, its name goes, and only its end is known', {
    skip: noModes,
  }, async () => {
    const { places, keyring, open } = await aKeyring();
    const { id } = await keyring.make();
    const path = fileOf(places.root, id);
    const line = readFileSync(path);
    // Whoever had the file open sees what lies on the disk afterwards.
    const held = openSync(path, 'r');
    await keyring.destroy(endOf(id));
    const left = Buffer.alloc(line.length);
    readSync(held, left, 0, left.length, 0);
    assert.ok(!left.includes(line.subarray(60, 80)), 'nothing of it is left in its place');
    assert.ok(!existsSync(path));
    assert.equal(await keyring.find(id), undefined, 'at once in this process');
    assert.equal(await (await open()).find(id), undefined);
    assert.deepEqual(await keyring.folder.end(id), endOf(id));
    await keyring.destroy({ ...endOf(id), rule: 'another rule' });
    assert.equal((await keyring.folder.end(id))?.rule, 'a rule', 'the first end stays');
  });

  it('lets go of a key that another process destroyed when it is told, and without being told after 5 minutes', async () => {
    const { keyring, open, time } = await aKeyring();
    const [told, untold] = [await keyring.make(), await keyring.make()];
    const other = await open();
    for (const { id } of [told, untold]) {
      assert.ok(await other.find(id));
      await keyring.destroy(endOf(id));
    }
    other.forget([told.id]);
    assert.equal(await other.find(told.id), undefined);
    time.now += 5 * 60_000 - 1;
    assert.ok(await other.find(untold.id), 'the bound is told, not hidden');
    time.now += 1;
    assert.equal(await other.find(untold.id), undefined);
  });

  it('opens many at a glance and keeps none of them; what is destroyed or damaged is not among them', async () => {
    const { places, keyring, open } = await aKeyring();
    const made = await Promise.all(Array.from({ length: 40 }, () => keyring.make()));
    const [ended, damaged, ...whole] = made as [RecordKey, RecordKey, ...RecordKey[]];
    await keyring.destroy(endOf(ended.id));
    writeFileSync(fileOf(places.root, damaged.id), readFileSync(fileOf(places.root, whole[0]?.id as string)));
    const other = await open();
    const keys = await other.glanceAll([...made.map(({ id }) => id), randomUUID()]);
    assert.deepEqual([...keys.keys()].toSorted(), whole.map(({ id }) => id).toSorted());
    for (const { id, key } of whole) assert.ok(keys.get(id)?.equals(key));
    await keyring.destroy(endOf(whole[0]?.id as string));
    assert.equal(await other.find(whole[0]?.id as string), undefined, 'nothing stayed in memory');
  });

  it('destroys again, at sight, a key that came back by a copy of the folder', async () => {
    const { places, keyring, open } = await aKeyring();
    const { id } = await keyring.make();
    const copy = join(home, 'copy');
    copyFileSync(fileOf(places.root, id), copy);
    await keyring.destroy(endOf(id));
    copyFileSync(copy, fileOf(places.root, id));
    assert.equal(await (await open()).find(id), undefined);
    assert.ok(!existsSync(fileOf(places.root, id)));
  });

  it('destroys what a crash left of a key that was about to be written anew', async () => {
    const { places, keyring } = await aKeyring();
    const { id } = await keyring.make();
    const path = fileOf(places.root, id);
    copyFileSync(path, join(path, '..', `.${id}.0123456789ab`));
    await keyring.destroy(endOf(id));
    assert.deepEqual(readdirSync(join(path, '..')), []);
  });

  it('refuses a truncated, a changed and a swapped key, and says which file to put back', async () => {
    const { places, keyring, open } = await aKeyring();
    const [one, two] = [await keyring.make(), await keyring.make()];
    const paths = [one, two].map(({ id }) => fileOf(places.root, id)) as [string, string];
    const whole = readFileSync(paths[0], 'utf8');
    const says = new RegExp(`The key ${one.id} in the keyring is damaged or belongs elsewhere\\. Put`);
    for (let length = 0; length < whole.length; length += 9) {
      writeFileSync(paths[0], whole);
      truncateSync(paths[0], length);
      await assert.rejects(async () => (await open()).find(one.id), says, `${length} bytes`);
    }
    writeFileSync(paths[0], whole.replace(/.\n$/, (end) => (end[0] === 'A' ? 'B\n' : 'A\n')).slice(0, 50));
    await assert.rejects(async () => (await open()).find(one.id), says);
    writeFileSync(paths[0], readFileSync(paths[1]));
    await assert.rejects(async () => (await open()).find(one.id), says, 'the file of another key');
    writeFileSync(paths[0], whole);
    assert.ok(await (await open()).find(one.id));
  });

  it('refuses a key, a node key and a folder that others can read', { skip: noModes }, async () => {
    const { places, keyring, open } = await aKeyring();
    const { id } = await keyring.make();
    const nodeKey = join(places.nodeKeys, await keyring.nodeKeys.newest());
    for (const path of [fileOf(places.root, id), nodeKey]) {
      for (const mode of [0o640, 0o604, 0o622]) {
        chmodSync(path, mode);
        await assert.rejects(async () => (await open()).find(id), /Others can read the key file .*chmod 600/);
      }
      chmodSync(path, 0o600);
    }
    if (process.getuid?.() === 0) {
      chownSync(places.root, 65_534, 65_534);
      await assert.rejects(open, /belongs to another account/);
      chownSync(places.root, 0, 0);
    }
    chmodSync(places.root, 0o750);
    await assert.rejects(open, /Others can enter the keyring .*chmod 700/);
  });

  it('takes no key for a destroyed one while the keyring itself is away', async () => {
    const { places, time, keyring } = await aKeyring();
    const { id } = await keyring.make();
    renameSync(places.root, `${places.root}-away`);
    // What is remembered for five minutes is forgotten by then.
    time.now = 10 * 60_000;
    await assert.rejects(keyring.find(id), /is missing. Put it back where it was/);
    await assert.rejects(keyring.glance(id), /is missing/);
    renameSync(`${places.root}-away`, places.root);
    assert.ok(await keyring.find(id));
    assert.equal(await keyring.find(randomUUID()), undefined);
  });

  it('refuses a missing keyring and a missing node key, in words', async () => {
    const { places, keyring, open } = await aKeyring();
    const { id } = await keyring.make();
    const nodeKeys = nodeKeysInFiles(places.nodeKeys);
    await assert.rejects(openKeyring({ root: join(home, 'none'), nodeKeys }), /is missing\. Put it back/);
    rmSync(join(places.nodeKeys, await nodeKeys.newest()));
    await assert.rejects(async () => (await open()).find(id), /The node key .* is missing\. Put it back/);
  });

  it('makes no key on a full disk, leaves nothing of it, and goes on when there is room', {
    skip: process.getuid?.() !== 0 && 'only root may mount the small disk that this fills',
  }, async () => {
    const disk = join(home, 'disk');
    const { keyring: elsewhere } = await aKeyring();
    execFileSync('mkdir', ['-m', '700', disk]);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k,mode=0700', 'tmpfs', disk]);
    try {
      const keyring = await openKeyring({
        root: join(disk, 'keyring'),
        nodeKeys: elsewhere.nodeKeys,
        make: true,
      });
      const { id } = await keyring.make();
      const filler = join(disk, 'filler');
      assert.throws(() => writeFileSync(filler, Buffer.alloc(1024 * 1024)), { code: 'ENOSPC' });
      const before = everything(join(disk, 'keyring'));
      for (let tries = 0; tries < 5; tries += 1)
        await assert.rejects(async () => await keyring.make(), { code: 'ENOSPC' });
      assert.deepEqual(everything(join(disk, 'keyring')), before);
      assert.ok(await keyring.find(id));
      rmSync(filler);
      assert.ok(await keyring.find((await keyring.make()).id));
    } finally {
      execFileSync('umount', ['--lazy', disk]);
    }
  });
});

describe('a backup of the keyring', () => {
  const read = async (places: { root: string; nodeKeys: string }) => {
    const files = [];
    for await (const file of readKeyring(places)) files.push(file);
    return files;
  };

  it('brings every key back on an empty machine, and none that was destroyed before it was made', async () => {
    const { places, keyring } = await aKeyring();
    const [kept, gone] = [await keyring.make(), await keyring.make()];
    await keyring.destroy(endOf(gone.id));
    const files = await read(places);
    const empty = await aKeyring();
    rmSync(empty.places.root, { recursive: true });
    assert.deepEqual(await restoreKeyring(empty.places, files), { restored: 1, leftOut: 0 });
    const restored = await empty.open();
    assert.ok((await restored.find(kept.id))?.equals(kept.key));
    assert.equal(await restored.find(gone.id), undefined);
    assert.equal(restored.folder.id, keyring.folder.id);
  });

  it('brings no key back that was destroyed since, where the keyring of today is there', async () => {
    const { places, keyring, open } = await aKeyring();
    const [kept, gone] = [await keyring.make(), await keyring.make()];
    const files = await read(places);
    await keyring.destroy(endOf(gone.id));
    rmSync(fileOf(places.root, kept.id));
    assert.deepEqual(await restoreKeyring(places, files), { restored: 1, leftOut: 1 });
    const restored = await open();
    assert.ok(await restored.find(kept.id));
    assert.equal(await restored.find(gone.id), undefined);
    assert.ok(!existsSync(fileOf(places.root, gone.id)));
  });

  it('refuses the keyring of another node, and a name that leads elsewhere', async () => {
    const [one, other] = [await aKeyring(), await aKeyring()];
    await assert.rejects(async () => restoreKeyring(other.places, await read(one.places)), /another node/);
    for (const name of ['../../x', 'keys/../x', 'keys/a/b', 'node-keys/../door-key', 'other/x', ''])
      await assert.rejects(restoreKeyring(other.places, [{ name, text: 'x' }]), /no file of a keyring|UUID/);
  });

  it('is whole although the node key changes and keys come while it is read', async () => {
    const { places, keyring } = await aKeyring();
    const before = await Promise.all(Array.from({ length: 5 }, () => keyring.make()));
    const files = [];
    for await (const file of readKeyring(places)) {
      files.push(file);
      if (files.length === 4) {
        await keyring.nodeKeys.renew();
        await keyring.make();
      }
    }
    const names = new Set(files.map(({ name }) => name));
    for (const { name, text } of files)
      if (name.startsWith('keys/')) assert.ok(names.has(`node-keys/${nodeKeyOf(text)}`), name);
    const empty = await aKeyring();
    rmSync(empty.places.root, { recursive: true });
    await restoreKeyring(empty.places, files);
    const restored = await empty.open();
    for (const { id } of before) assert.ok(await restored.find(id));
  });
});
