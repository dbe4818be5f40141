import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { voidIncoming } from '../operations/void-incoming.ts';
import {
  anIncoming,
  answersAlike,
  assign,
  openRegistryHouse,
  opened,
  type RegistryHouse,
} from './builders.ts';

describe('making a number void', { skip: withoutServer() }, () => {
  let t: RegistryHouse;
  before(async () => {
    t = await openRegistryHouse();
  });
  after(() => t?.close());

  it('keeps the number in the register with the reason, and gives it to nobody else', async () => {
    const { item, number } = await anIncoming(t.clerk, { numbering: { by: 'desk', on: '2021-01-04' } });
    await assert.rejects(t.clerk.does(voidIncoming, { item, reason: '' }), refusal('kernel.input-invalid'));
    await t.clerk.does(voidIncoming, { item, reason: 'The same letter was entered twice' });
    const shown = (await opened(t.reader, item)).item;
    assert.deepEqual(
      [shown.number, shown.state, shown.reason],
      [number, 'void', 'The same letter was entered twice'],
    );
    await assert.rejects(assign(t.clerk, item), refusal('kernel.wrong-state'));
    const next = await anIncoming(t.clerk, { numbering: { by: 'desk', on: '2021-01-04' } });
    assert.equal(next.number, '2/2021');
  });

  it('answers alike for an item that is not there and one that is not theirs', async () => {
    await answersAlike(t, (item) => t.clerk.does(voidIncoming, { item, reason: 'Entered twice' }));
  });
});
