import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { cancelEvent } from '../operations/cancel-event.ts';
import { nowhere } from './builders.ts';
import { anEvent, type EventHouse, opened, openEventHouse } from './events.ts';

describe('calling an event off', { skip: withoutServer() }, () => {
  let t: EventHouse;
  before(async () => {
    t = await openEventHouse();
  });
  after(() => t?.close());

  it('keeps why, once', async () => {
    const event = await anEvent(t);
    const order = { event, reason: 'The hall is flooded' };
    assert.deepEqual(await t.editor.does(cancelEvent, order), { event, state: 'cancelled' });
    const { state, reason } = await opened(t.reader, event);
    assert.deepEqual([state, reason], ['cancelled', 'The hall is flooded']);
    await assert.rejects(t.editor.does(cancelEvent, order), refusal('kernel.wrong-state'));
    await assert.rejects(
      t.editor.does(cancelEvent, { ...order, event: nowhere }),
      refusal('kernel.not-found'),
    );
  });
});
