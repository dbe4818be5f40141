import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asOwner } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { dropLesson } from '../operations/drop-lesson.ts';
import { aLesson, anAgreedLesson, anEvent, type EventHouse, opened, openEventHouse } from './events.ts';

describe('dropping what is no lesson', { skip: withoutServer() }, () => {
  let t: EventHouse;
  before(async () => {
    t = await openEventHouse();
  });
  after(() => t?.close());

  it('leaves nothing of it; an agreed one stays', async () => {
    const event = await anEvent(t);
    const { lesson } = await aLesson(t, event);
    await t.coordinator.does(dropLesson, { lesson });
    assert.equal((await opened(t.reader, event)).lessons, 0);
    assert.deepEqual(await asOwner(t, 'select 1 from external.lessons where lesson_id = $1', [lesson]), []);
    await assert.rejects(t.coordinator.does(dropLesson, { lesson }), refusal('kernel.not-found'));
    const agreed = await anAgreedLesson(t, event);
    await assert.rejects(
      t.coordinator.does(dropLesson, { lesson: agreed.lesson }),
      refusal('kernel.wrong-state'),
    );
  });
});
