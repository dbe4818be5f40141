import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { tieLesson } from '../operations/tie-lesson.ts';
import { untieLesson } from '../operations/untie-lesson.ts';
import { nowhere } from './builders.ts';
import { aLesson, aMeasure, anEvent, type EventHouse, openEventHouse, theLesson } from './events.ts';

describe('taking a tie back', { skip: withoutServer() }, () => {
  let t: EventHouse;
  before(async () => {
    t = await openEventHouse();
  });
  after(() => t?.close());

  it('takes it, once', async () => {
    const { plan, measure: item } = await aMeasure(t);
    const event = await anEvent(t);
    const { lesson } = await aLesson(t, event);
    const target = { to: 'measure', plan, item };
    const { tie } = await t.focalPoint.does<{ tie: string }>(tieLesson, { lesson, target });
    assert.deepEqual(await t.focalPoint.does(untieLesson, { tie }), { event });
    assert.deepEqual((await theLesson(t.reader, event)).ties, []);
    for (const one of [tie, nowhere])
      await assert.rejects(t.focalPoint.does(untieLesson, { tie: one }), refusal('kernel.not-found'));
  });
});
