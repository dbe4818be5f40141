import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { noteCommitment } from '../operations/note-commitment.ts';
import { nowhere } from './builders.ts';
import { anEvent, type EventHouse, opened, openEventHouse } from './events.ts';

describe('noting a commitment', { skip: withoutServer() }, () => {
  let t: EventHouse;
  before(async () => {
    t = await openEventHouse();
  });
  after(() => t?.close());

  it('keeps who promised what until when, by the day', async () => {
    const event = await anEvent(t);
    const note = (dueOn: string | null, more: object = {}) =>
      t.editor.does(noteCommitment, { event, by: t.league, says: { en: 'Two books' }, dueOn, ...more });
    await note(null);
    await note('2026-09-01');
    const { commitments } = await opened(t.reader, event);
    assert.deepEqual(
      commitments.map(({ by, dueOn, state }) => [by.names.en, dueOn, state]),
      [
        ['League of Towns', '2026-09-01', 'open'],
        ['League of Towns', null, 'open'],
      ],
    );
    await assert.rejects(note(null, { event: nowhere }), refusal('kernel.not-found'));
    await assert.rejects(
      note(null, { by: { kind: 'post', id: nowhere } }),
      refusal('external.no-such-party'),
    );
  });
});
