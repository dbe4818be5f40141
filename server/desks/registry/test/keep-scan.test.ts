import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { fetchScan } from '../operations/fetch-scan.ts';
import { keepScan } from '../operations/keep-scan.ts';
import {
  anIncoming,
  answersAlike,
  lastEntry,
  openRegistryHouse,
  opened,
  textFile,
  type RegistryHouse,
} from './builders.ts';

describe('keeping a scan', { skip: withoutServer() }, () => {
  let t: RegistryHouse;
  before(async () => {
    t = await openRegistryHouse();
  });
  after(() => t?.close());

  it('takes a paper, and refuses one with the mark of a classification on its first page', async () => {
    const { item } = await anIncoming(t.clerk);
    const kept = await t.clerk.does<{ document: string }>(
      keepScan,
      { item },
      undefined,
      textFile('pismo.txt', 'Покана за отворен ден.\n'),
    );
    const { scans } = await opened(t.reader, item);
    assert.deepEqual(
      scans.map(({ document, file }) => [document, file]),
      [[kept.document, 'pismo.txt']],
    );
    const { address } = await t.reader.does<{ address: string }>(fetchScan, {
      item,
      document: kept.document,
    });
    assert.match(address, /^\/api\/documents\/[\w-]{20,}$/);
    assert.deepEqual((await lastEntry(t, fetchScan))?.about, [item]);
    for (const mark of ['ДОВЕРЛИВО', 'Ниво на класификация: Поверително', 'Tepër sekret'])
      await assert.rejects(
        t.clerk.does(keepScan, { item }, undefined, textFile('pismo.txt', `${mark}\nПочитувани,\n`)),
        refusal('kernel.document-marked'),
      );
    assert.equal((await opened(t.reader, item)).scans.length, 1, 'what is marked is kept nowhere');
  });

  it('answers alike for an item that is not there and one that is not theirs', async () => {
    await answersAlike(t, (item) =>
      t.clerk.does(keepScan, { item }, undefined, textFile('a.txt', 'A line.\n')),
    );
  });
});
