import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { assignLesson } from '../operations/assign-lesson.ts';
import { finishLesson } from '../operations/finish-lesson.ts';
import { inDays, nowhere, today } from './builders.ts';
import { anAgreedLesson, anEvent, type EventHouse, openEventHouse, theLesson } from './events.ts';

describe('saying what came of a lesson', { skip: withoutServer() }, () => {
  let t: EventHouse;
  before(async () => {
    t = await openEventHouse();
  });
  after(() => t?.close());

  it('closes the follow-up once; given to somebody anew, it is open again', async () => {
    const event = await anEvent(t);
    const { lesson } = await anAgreedLesson(t, event);
    const finish = (base: number, one = lesson) =>
      t.focalPoint.does(finishLesson, { lesson: one, base, outcome: 'Three schools began' });
    const assign = (base: number) => {
      const by = { kind: 'post', id: t.focalPoint.post };
      return t.coordinator.does(assignLesson, { lesson, base, by, dueOn: inDays(9) });
    };
    await assert.rejects(finish(2), refusal('kernel.wrong-state'));
    await assign(2);
    await assert.rejects(finish(2), refusal('kernel.changed-meanwhile'));
    await finish(3);
    assert.deepEqual((await theLesson(t.reader, event)).finished, {
      on: today(),
      outcome: 'Three schools began',
    });
    await assert.rejects(finish(4), refusal('kernel.wrong-state'));
    await assert.rejects(finish(1, nowhere), refusal('kernel.not-found'));
    await assign(4);
    assert.equal((await theLesson(t.reader, event)).finished, null);
  });
});
