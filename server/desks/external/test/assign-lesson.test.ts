import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { assignLesson } from '../operations/assign-lesson.ts';
import { inDays, nowhere, today } from './builders.ts';
import { aLesson, anAgreedLesson, anEvent, type EventHouse, openEventHouse, theLesson } from './events.ts';

describe('saying who follows a lesson up', { skip: withoutServer() }, () => {
  let t: EventHouse;
  before(async () => {
    t = await openEventHouse();
  });
  after(() => t?.close());

  it('names a post or an institution and a day to come, of an agreed lesson alone', async () => {
    const event = await anEvent(t);
    const { lesson } = await anAgreedLesson(t, event);
    const by = { kind: 'post', id: t.focalPoint.post };
    const assign = (base: number, more: object = {}) =>
      t.coordinator.does(assignLesson, { lesson, base, by, dueOn: inDays(9), ...more });
    for (const [base, more, code] of [
      [1, {}, 'kernel.changed-meanwhile'],
      [2, { dueOn: today() }, 'external.day-gone'],
      [2, { by: { kind: 'post', id: nowhere } }, 'external.no-such-party'],
      [2, { by: { kind: 'neighbour', id: t.league.id } }, 'kernel.input-invalid'],
      [2, { lesson: nowhere }, 'kernel.not-found'],
    ] as const)
      await assert.rejects(assign(base, more), refusal(code), code);
    await assign(2);
    const { followUp } = await theLesson(t.reader, event);
    assert.deepEqual(
      [followUp?.by.kind, followUp?.by.id, followUp?.dueOn],
      ['post', t.focalPoint.post, inDays(9)],
    );
    const captured = await aLesson(t, await anEvent(t));
    await assert.rejects(assign(1, { lesson: captured.lesson }), refusal('kernel.wrong-state'));
  });
});
