import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { readItem } from '../operations/read-item.ts';
import {
  anIncoming,
  answersAlike,
  itemFacts,
  lastEntry,
  openRegistryHouse,
  opened,
  type RegistryHouse,
} from './builders.ts';

describe('opening an item', { skip: withoutServer() }, () => {
  let t: RegistryHouse;
  before(async () => {
    t = await openRegistryHouse();
  });
  after(() => t?.close());

  it('shows what was entered, as it was entered, and is recorded', async () => {
    const { item, number } = await anIncoming(t.clerk);
    const { item: shown, scans, corrections } = await opened(t.reader, item);
    const { correspondent, subjects, theirNumber, theirDay, paperAt, paperUntil, about } = shown;
    const { names } = correspondent;
    assert.deepEqual(
      {
        correspondent: { kind: correspondent.kind, names },
        subjects,
        theirNumber,
        theirDay,
        paperAt,
        paperUntil,
        about,
      },
      itemFacts,
    );
    assert.deepEqual([shown.number, shown.numberedOn, shown.state], [number, '2026-01-10', 'entered']);
    assert.deepEqual([scans, corrections], [[], []]);
    assert.deepEqual((await lastEntry(t, readItem))?.about, [item]);
  });

  it('answers alike for an item that is not there and one that is not theirs', async () => {
    await answersAlike(t, (item) => opened(t.reader, item));
  });
});
