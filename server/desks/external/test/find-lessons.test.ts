import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { hide } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { captureLesson } from '../operations/capture-lesson.ts';
import { findLessons } from '../operations/find-lessons.ts';
import { tieLesson } from '../operations/tie-lesson.ts';
import { aLesson, aMeasure, anEvent, type EventHouse, lessonFacts, openEventHouse } from './events.ts';

describe('listing lessons', { skip: withoutServer() }, () => {
  let t: EventHouse;
  before(async () => {
    t = await openEventHouse();
  });
  after(() => t?.close());

  it('finds those of a measure, of a paragraph, of an event, and all page by page', async () => {
    const { instrument, plan, measure: item } = await aMeasure(t);
    const [one, other, hidden] = [await anEvent(t), await anEvent(t), await anEvent(t)];
    const tied = await aLesson(t, one);
    const address = 'annex/14';
    await t.focalPoint.does(tieLesson, { lesson: tied.lesson, target: { to: 'measure', plan, item } });
    await t.focalPoint.does(tieLesson, {
      lesson: tied.lesson,
      target: { to: 'paragraph', instrument, address },
    });
    for (const event of [other, other, hidden])
      await t.focalPoint.does(captureLesson, { ...lessonFacts, event });
    await hide(t, hidden);
    type Page = { items: { lesson: string; event: string }[]; next: string | null };
    const find = (input: object) => t.reader.does<Page>(findLessons, input);
    const ids = async (input: object) => (await find(input)).items.map(({ lesson }) => lesson);
    assert.deepEqual(await ids({ item }), [tied.lesson]);
    assert.deepEqual(await ids({ paragraph: { instrument, address } }), [tied.lesson]);
    assert.deepEqual(await ids({ paragraph: { instrument, address: 'annex/15' } }), []);
    assert.equal((await ids({ event: other })).length, 2);
    assert.deepEqual(await ids({ event: hidden }), []);
    const first = await find({ limit: 2 });
    const second = await find({ limit: 2, after: first.next ?? '' });
    assert.equal(second.next, null);
    assert.deepEqual(
      [...first.items, ...second.items].map(({ lesson }) => lesson),
      await ids({}),
    );
    await assert.rejects(find({ after: 'no place' }), refusal('kernel.input-invalid'));
  });
});
