import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { agreeLesson } from '../operations/agree-lesson.ts';
import { nowhere } from './builders.ts';
import { aLesson, anEvent, type EventHouse, openEventHouse, theLesson } from './events.ts';

describe('agreeing a lesson', { skip: withoutServer() }, () => {
  let t: EventHouse;
  before(async () => {
    t = await openEventHouse();
  });
  after(() => t?.close());

  it('is said once, of the version that was read', async () => {
    const event = await anEvent(t);
    const { lesson } = await aLesson(t, event);
    const agree = (base: number, one = lesson) => t.approver.does(agreeLesson, { lesson: one, base });
    await assert.rejects(agree(2), refusal('kernel.changed-meanwhile'));
    assert.deepEqual(await agree(1), { event, version: 2 });
    assert.equal((await theLesson(t.reader, event)).state, 'agreed');
    await assert.rejects(agree(2), refusal('kernel.wrong-state'));
    await assert.rejects(agree(1, nowhere), refusal('kernel.not-found'));
  });
});
