import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { fileIncoming } from '../operations/file-incoming.ts';
import {
  anIncoming,
  answersAlike,
  assign,
  openRegistryHouse,
  opened,
  type RegistryHouse,
} from './builders.ts';

describe('filing what came in', { skip: withoutServer() }, () => {
  let t: RegistryHouse;
  before(async () => {
    t = await openRegistryHouse();
  });
  after(() => t?.close());

  it('ends it without an answer, with the reason, once', async () => {
    const { item } = await anIncoming(t.clerk);
    const file = (reason: string) => t.clerk.does(fileIncoming, { item, reason });
    await assert.rejects(file(''), refusal('kernel.input-invalid'));
    await file('For information only');
    const shown = (await opened(t.reader, item)).item;
    assert.deepEqual([shown.state, shown.reason], ['filed', 'For information only']);
    await assert.rejects(file('Again'), refusal('kernel.wrong-state'));
    await assert.rejects(assign(t.clerk, item), refusal('kernel.wrong-state'));
  });

  it('answers alike for an item that is not there and one that is not theirs', async () => {
    await answersAlike(t, (item) => t.clerk.does(fileIncoming, { item, reason: 'For information' }));
  });
});
