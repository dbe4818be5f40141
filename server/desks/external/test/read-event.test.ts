import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { hide } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { readEvent } from '../operations/read-event.ts';
import { nowhere } from './builders.ts';
import { anEvent, type EventHouse, opened, openEventHouse, session } from './events.ts';

describe('opening an event', { skip: withoutServer() }, () => {
  let t: EventHouse;
  before(async () => {
    t = await openEventHouse();
  });
  after(() => t?.close());

  it('puts the programme in the order of its days and hours', async () => {
    const part = (n: number, on: string, at: string | null) => ({
      session: session.replace(/.$/, String(n)),
      on,
      at,
      until: null,
      titles: { en: `Part ${n}` },
    });
    const programme = [
      part(1, '2026-05-14', '09:00'),
      part(2, '2026-05-13', '14:00'),
      part(3, '2026-05-13', '09:00'),
    ];
    const event = await opened(t.reader, await anEvent(t, { programme }));
    assert.deepEqual(
      event.programme.map(({ titles }) => titles.en),
      ['Part 3', 'Part 2', 'Part 1'],
    );
  });

  it('answers alike for one that is not there and one that is not theirs', async () => {
    const hidden = await anEvent(t);
    await hide(t, hidden);
    for (const event of [hidden, nowhere])
      await assert.rejects(t.reader.does(readEvent, { event }), refusal('kernel.not-found'));
  });
});
