import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { agreeLesson } from '../operations/agree-lesson.ts';
import { editLesson } from '../operations/edit-lesson.ts';
import { nowhere } from './builders.ts';
import {
  aLesson,
  anEvent,
  type EventHouse,
  lessonFacts,
  openEventHouse,
  session,
  theLesson,
} from './events.ts';

describe('correcting a lesson', { skip: withoutServer() }, () => {
  let t: EventHouse;
  before(async () => {
    t = await openEventHouse();
  });
  after(() => t?.close());

  it('changes it until it is agreed', async () => {
    const event = await anEvent(t);
    const { lesson } = await aLesson(t, event);
    const edit = (base: number, more: object = {}) =>
      t.focalPoint.does(editLesson, { ...lessonFacts, lesson, base, ...more });
    await edit(1, { needs: { en: 'A room' } });
    assert.deepEqual((await theLesson(t.reader, event)).needs, { en: 'A room' });
    for (const [base, more, code] of [
      [1, {}, 'kernel.changed-meanwhile'],
      [2, { heardFrom: { kind: 'neighbour', id: nowhere } }, 'external.no-such-party'],
      [2, { session: nowhere }, 'external.no-such-session'],
      [2, { lesson: nowhere }, 'kernel.not-found'],
    ] as const)
      await assert.rejects(edit(base, more), refusal(code), code);
    await t.approver.does(agreeLesson, { lesson, base: 2 });
    await assert.rejects(edit(3), refusal('kernel.wrong-state'));
  });

  it('brings no name in under the Chatham House rule', async () => {
    const { lesson } = await aLesson(t, await anEvent(t, { attribution: 'chatham-house' }));
    for (const more of [{ heardFrom: t.league }, { session }])
      await assert.rejects(
        t.focalPoint.does(editLesson, { ...lessonFacts, lesson, base: 1, ...more }),
        refusal('external.no-names-here'),
      );
  });
});
