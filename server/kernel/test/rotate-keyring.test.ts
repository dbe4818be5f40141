/** The node key is changed while keys are made, found and destroyed, in files and in a key service. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { openKeyring } from '../keys/keyring.ts';
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
});
