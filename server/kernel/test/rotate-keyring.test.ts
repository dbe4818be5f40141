/** The node key is changed while keys are made, found and destroyed, in files and in a key service. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { openKeyring, type RecordKey } from '../keys/keyring.ts';
import { type NodeKeys, nodeKeyOf, nodeKeysInFiles } from '../keys/node-keys.ts';
import { rotateKeyring } from '../keys/rotate-keyring.ts';
import { nodeKeysInTransit, nodeKeysOfBoth } from '../keys/transit.ts';
import { wayOut } from '../way-out.ts';
import { openTransitService } from './transit-service.ts';

const home = mkdtempSync(join(tmpdir(), 'zaedno-rotate-'));
after(() => rmSync(home, { recursive: true, force: true }));

let count = 0;
const aPlace = () => join(home, `${(count += 1)}`);
const ring = (root: string, nodeKeys: NodeKeys) => openKeyring({ root, nodeKeys, make: true });
const fileOf = (root: string, key: string) => join(root, 'keys', key.slice(-3), key);
const endOf = (key: string) => ({ key, record: 'r', rule: 'a rule', at: '2026-11-22T00:00:00Z' });

describe('a change of the node key', () => {
  it('wraps every key anew and destroys the old node key, and a copy of the old files opens nothing any more', async () => {
    const root = aPlace();
    const keys = aPlace();
    const keyring = await ring(root, nodeKeysInFiles(keys));
    const made = await Promise.all(Array.from({ length: 20 }, () => keyring.make()));
    const before = await keyring.nodeKeys.newest();
    const old = readFileSync(fileOf(root, made[0]?.id as string), 'utf8');
    const { nodeKey, wrapped, damaged, destroyed } = await rotateKeyring(keyring);
    assert.deepEqual({ wrapped, damaged, destroyed }, { wrapped: 20, damaged: [], destroyed: [before] });
    assert.deepEqual(readdirSync(keys), [nodeKey]);
    const fresh = await ring(root, nodeKeysInFiles(keys));
    for (const { id, key } of made) assert.ok((await fresh.find(id))?.equals(key));
    await assert.rejects(keyring.nodeKeys.unwrap(old, made[0]?.id as string), /is missing/);
  });

  it('loses no key that is made, and brings none back that is destroyed, while it goes on', async () => {
    const root = aPlace();
    const keys = aPlace();
    const rotating = await ring(root, nodeKeysInFiles(keys));
    const [writer, reader] = [
      await ring(root, nodeKeysInFiles(keys)),
      await ring(root, nodeKeysInFiles(keys)),
    ];
    const first = await Promise.all(Array.from({ length: 60 }, () => writer.make()));
    const gone = first.slice(0, 30);
    const made = first.slice(30);
    const write = async () => {
      for (let more = 0; more < 60; more += 1) {
        const fresh = await writer.make();
        made.push(fresh);
        assert.ok((await reader.find(fresh.id))?.equals(fresh.key), 'what was just made is found by another');
      }
    };
    const destroy = async () => {
      for (const { id } of gone) await reader.destroy(endOf(id));
    };
    const rotate = async () => {
      for (let turn = 0; turn < 3; turn += 1) assert.deepEqual((await rotateKeyring(rotating)).damaged, []);
    };
    await Promise.all([write(), write(), destroy(), rotate()]);
    const fresh = await ring(root, nodeKeysInFiles(keys));
    for (const { id, key } of made) assert.ok((await fresh.find(id))?.equals(key));
    for (const { id } of gone) assert.equal(await fresh.find(id), undefined);
    assert.ok(
      !readdirSync(join(root, 'keys'), { recursive: true }).some((name) => String(name).includes('/.')),
    );
  });

  it('names a damaged key, keeps the node key that it needs, and goes on when it was put back', async () => {
    const root = aPlace();
    const keys = aPlace();
    const keyring = await ring(root, nodeKeysInFiles(keys));
    const [whole, broken] = [await keyring.make(), await keyring.make()];
    const before = await keyring.nodeKeys.newest();
    const path = fileOf(root, broken.id);
    const kept = readFileSync(path, 'utf8');
    writeFileSync(path, `${kept.slice(0, -9)}AAAAAAAA\n`);
    const first = await rotateKeyring(keyring);
    assert.deepEqual([first.damaged, first.destroyed, first.wrapped], [[broken.id], [], 1]);
    writeFileSync(path, kept);
    const second = await rotateKeyring(keyring);
    assert.deepEqual([second.damaged, second.destroyed.toSorted()], [[], [before, first.nodeKey].toSorted()]);
    const fresh = await ring(root, nodeKeysInFiles(keys));
    for (const { id, key } of [whole, broken]) assert.ok((await fresh.find(id))?.equals(key));
  });
});

describe('a key service', () => {
  const settings = (address: string) => ({ address, key: 'zaedno', token: 'a token of the test' });

  it('wraps and opens keys without the node key ever being here, and says what it cannot', async () => {
    const service = await openTransitService('zaedno', 'a token of the test');
    try {
      const out = wayOut([service.address]);
      const root = aPlace();
      const keyring = await ring(root, nodeKeysInTransit(settings(service.address), out));
      const [one, two] = [await keyring.make(), await keyring.make()];
      const open = () => ring(root, nodeKeysInTransit(settings(service.address), out));
      assert.ok((await (await open()).find(one.id))?.equals(one.key));
      assert.equal(nodeKeyOf(readFileSync(fileOf(root, one.id), 'utf8')), 'transit-v1');
      const whole = readFileSync(fileOf(root, one.id), 'utf8');
      for (const wrong of [readFileSync(fileOf(root, two.id), 'utf8'), `${whole.slice(0, -9)}AAAAAAAA\n`]) {
        writeFileSync(fileOf(root, one.id), wrong);
        await assert.rejects(async () => (await open()).find(one.id), /is damaged or belongs elsewhere/);
      }
      truncateSync(fileOf(root, one.id), 30);
      await assert.rejects(async () => (await open()).find(one.id), /is damaged or belongs elsewhere/);
      const stranger = { ...settings(service.address), token: 'another' };
      const strange = ring(root, nodeKeysInTransit(stranger, out));
      await assert.rejects(strange, /refused the request "keys" \(403\)/);
    } finally {
      await service.close();
    }
  });

  it('is asked once for many keys; what is damaged or wrapped elsewhere does not keep the others back', async () => {
    const service = await openTransitService('zaedno', 'a token of the test');
    const out = wayOut([service.address]);
    const [root, keys] = [aPlace(), aPlace()];
    const inFiles = nodeKeysInFiles(keys);
    const older = await (await ring(root, inFiles)).make();
    const there = nodeKeysInTransit(settings(service.address), out);
    const keyring = await ring(root, nodeKeysOfBoth(there, inFiles));
    const made = await Promise.all(Array.from({ length: 30 }, () => keyring.make()));
    const [damaged, ...whole] = made as [RecordKey, ...RecordKey[]];
    writeFileSync(fileOf(root, damaged.id), readFileSync(fileOf(root, whole[0]?.id as string)));
    const asked = service.asked.length;
    const found = await keyring.glanceAll([older, ...made].map(({ id }) => id));
    assert.deepEqual(service.asked.slice(asked), ['decrypt/zaedno']);
    assert.deepEqual([...found.keys()].toSorted(), [older, ...whole].map(({ id }) => id).toSorted());
    for (const { id, key } of [older, ...whole]) assert.ok(found.get(id)?.equals(key));
    assert.equal((await keyring.glanceAll([damaged.id])).size, 0);
    assert.deepEqual([...(await keyring.glanceAll([older.id])).keys()], [older.id]);
    await service.close();
    assert.equal((await keyring.glanceAll(made.map(({ id }) => id))).size, 0, 'ask for one to hear why');
    await assert.rejects(keyring.glance(whole[0]?.id as string), /did not answer/);
  });

  it('changes its key: every record key is wrapped anew, and the old versions are trimmed there', async () => {
    const service = await openTransitService('zaedno', 'a token of the test');
    const out = wayOut([service.address]);
    const root = aPlace();
    const keyring = await ring(root, nodeKeysInTransit(settings(service.address), out));
    const made = [await keyring.make(), await keyring.make()];
    const { nodeKey, wrapped, destroyed } = await rotateKeyring(keyring);
    assert.deepEqual([nodeKey, wrapped, destroyed], ['transit-v2', 2, ['transit-v1']]);
    assert.deepEqual(service.versions(), [2]);
    const fresh = await ring(root, nodeKeysInTransit(settings(service.address), out));
    for (const { id, key } of made) assert.ok((await fresh.find(id))?.equals(key));
    await service.close();
    await assert.rejects(rotateKeyring(fresh), /did not answer/, 'a service that is away damages nothing');
  });

  it('takes over from files: one change of the node key, and no node key lies in a file any more', async () => {
    const service = await openTransitService('zaedno', 'a token of the test');
    try {
      const root = aPlace();
      const keys = aPlace();
      const inFiles = nodeKeysInFiles(keys);
      const { id, key } = await (await ring(root, inFiles)).make();
      const there = nodeKeysInTransit(settings(service.address), wayOut([service.address]));
      const both = await ring(root, nodeKeysOfBoth(there, inFiles));
      assert.ok((await both.find(id))?.equals(key), 'what files wrapped is opened');
      const { wrapped, destroyed } = await rotateKeyring(both);
      assert.equal(wrapped, 1);
      assert.equal(destroyed.length, 2, `${destroyed}`);
      assert.deepEqual(readdirSync(keys), []);
      assert.ok((await (await ring(root, there)).find(id))?.equals(key));
    } finally {
      await service.close();
    }
  });

  it('gives the keyring back to files while a server goes on, and what wrapped it there is destroyed', async () => {
    const service = await openTransitService('zaedno', 'a token of the test');
    try {
      const [root, keys] = [aPlace(), aPlace()];
      const inFiles = nodeKeysInFiles(keys);
      const there = nodeKeysInTransit(settings(service.address), wayOut([service.address]));
      const server = await ring(root, there);
      const made = [await server.make(), await server.make()];
      const copied = readFileSync(fileOf(root, made[0]?.id as string), 'utf8');
      const leaving = await ring(root, nodeKeysOfBoth(inFiles, there));
      for (const { id, key } of made) assert.ok((await leaving.find(id))?.equals(key), 'it opens as before');
      const first = await rotateKeyring(leaving);
      assert.deepEqual([first.wrapped, first.left, first.damaged], [2, 0, []]);
      assert.deepEqual(service.versions(), [2], 'a version that wrapped nothing is all that stays there');
      await assert.rejects(there.unwrap(copied, made[0]?.id as string), /is damaged/, 'an old copy is dead');
      // A server that was not started anew yet wraps there still: nothing is lost, and the next change takes it along.
      const late = await server.make();
      const again = await ring(root, nodeKeysOfBoth(inFiles, there));
      assert.ok((await again.find(late.id))?.equals(late.key));
      assert.equal((await rotateKeyring(again)).wrapped, 2 + 1);
      await service.close();
      const alone = await ring(root, nodeKeysInFiles(keys));
      for (const { id, key } of [...made, late]) assert.ok((await alone.find(id))?.equals(key));
      assert.equal(readdirSync(keys).length, 1);
    } finally {
      await service.close();
    }
  });

  it('counts what another server wraps meanwhile where the keyring is leaving, and keeps the version it needs', async () => {
    const service = await openTransitService('zaedno', 'a token of the test');
    try {
      const [root, keys] = [aPlace(), aPlace()];
      const there = nodeKeysInTransit(settings(service.address), wayOut([service.address]));
      const server = await ring(root, there);
      await server.make();
      const inFiles = nodeKeysInFiles(keys);
      let late: Awaited<ReturnType<typeof server.make>> | undefined;
      // The server writes between the first look at all keys and the second.
      const meanwhile: NodeKeys = {
        ...inFiles,
        async wrap(secret, id) {
          const line = await inFiles.wrap(secret, id);
          late ??= await server.make('00000000-0000-4000-8000-000000000000');
          return line;
        },
      };
      const { left } = await rotateKeyring(await ring(root, nodeKeysOfBoth(meanwhile, there)));
      assert.equal(left, 1);
      const both = await ring(root, nodeKeysOfBoth(inFiles, there));
      assert.ok(late && (await both.find(late.id))?.equals(late.key), 'its version was not trimmed');
    } finally {
      await service.close();
    }
  });
});
