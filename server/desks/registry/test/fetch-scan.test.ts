import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { hide } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { fetchScan } from '../operations/fetch-scan.ts';
import { keepScan } from '../operations/keep-scan.ts';
import {
  anIncoming,
  lastEntry,
  nowhere,
  openRegistryHouse,
  textFile,
  type RegistryHouse,
} from './builders.ts';

describe('fetching a scan', { skip: withoutServer() }, () => {
  let t: RegistryHouse;
  before(async () => {
    t = await openRegistryHouse();
  });
  after(() => t?.close());

  it('gives an address that works once, and is recorded; of another item it gives none', async () => {
    const { item } = await anIncoming(t.clerk);
    const other = await anIncoming(t.clerk);
    const file = textFile('pismo.txt', 'A line.\n');
    const { document } = await t.clerk.does<{ document: string }>(keepScan, { item }, undefined, file);
    const { address } = await t.reader.does<{ address: string }>(fetchScan, { item, document });
    assert.match(address, /^\/api\/documents\/[\w-]{20,}$/);
    assert.deepEqual((await lastEntry(t, fetchScan))?.about, [item]);
    for (const wrong of [
      { item: other.item, document },
      { item, document: nowhere },
    ])
      await assert.rejects(t.reader.does(fetchScan, wrong), refusal('kernel.not-found'));
    await hide(t, item);
    await assert.rejects(t.reader.does(fetchScan, { item, document }), refusal('kernel.not-found'));
  });
});
