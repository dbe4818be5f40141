import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { hide } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { tieLesson } from '../operations/tie-lesson.ts';
import { nowhere } from './builders.ts';
import { aLesson, aMeasure, anEvent, type EventHouse, openEventHouse, theLesson } from './events.ts';

describe('tying a lesson', { skip: withoutServer() }, () => {
  let t: EventHouse;
  before(async () => {
    t = await openEventHouse();
  });
  after(() => t?.close());

  it('leads to a measure and to a paragraph, each once, by the names that the strategy desk has for them', async () => {
    const { instrument, plan, measure: item } = await aMeasure(t);
    const event = await anEvent(t);
    const { lesson } = await aLesson(t, event);
    const tie = (target: object, one = lesson) => t.focalPoint.does(tieLesson, { lesson: one, target });
    const [toMeasure, toParagraph] = [
      { to: 'measure', plan, item },
      { to: 'paragraph', instrument, address: 'annex/14' },
    ];
    await tie(toMeasure);
    await tie(toParagraph);
    const { ties } = await theLesson(t.reader, event);
    assert.deepEqual(
      ties.map(({ target, titles, number }) => [target, titles.en, number]),
      [
        [toMeasure, 'Open evenings', null],
        [toParagraph, ties[1]?.titles.en, 'annex/14'],
      ],
    );
    assert.match(ties[1]?.titles.en ?? '', /strategy/);
    await assert.rejects(tie({ item, plan, to: 'measure' }), refusal('external.tied-already'));
    for (const target of [
      { ...toMeasure, item: nowhere },
      { ...toMeasure, plan: nowhere },
      { ...toParagraph, address: 'annex/9999' },
    ])
      await assert.rejects(tie(target), refusal('kernel.not-found'));
    await assert.rejects(tie(toMeasure, nowhere as never), refusal('kernel.not-found'));
    await hide(t, plan);
    const other = await aLesson(t, await anEvent(t));
    await assert.rejects(tie(toMeasure, other.lesson), refusal('kernel.not-found'));
    assert.equal((await theLesson(t.reader, event)).ties.length, 1, 'a measure out of sight is not shown');
  });
});
