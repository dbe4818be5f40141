import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { editEvent } from '../operations/edit-event.ts';
import { exportEvent } from '../operations/export-event.ts';
import { nowhere } from './builders.ts';
import { anEvent, type EventHouse, eventFacts, openEventHouse } from './events.ts';

describe('an event for a calendar', { skip: withoutServer() }, () => {
  let t: EventHouse;
  before(async () => {
    t = await openEventHouse();
  });
  after(() => t?.close());

  it('keeps its name when it changes, and grows its number', async () => {
    const event = await anEvent(t);
    const read = async () => {
      const file = await t.reader.does<{ name: string; bytes: Uint8Array }>(exportEvent, { event });
      assert.equal(file.name, 'event-2026-05-12.ics');
      const text = new TextDecoder().decode(file.bytes);
      return [/UID:(.*)\r/.exec(text)?.[1], Number(/SEQUENCE:(.*)\r/.exec(text)?.[1])] as const;
    };
    const before = await read();
    await t.editor.does(editEvent, { ...eventFacts(t), event, base: 1 });
    assert.deepEqual(await read(), [before[0], before[1] + 1]);
    await assert.rejects(t.reader.does(exportEvent, { event: nowhere }), refusal('kernel.not-found'));
  });
});
