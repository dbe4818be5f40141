import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { hide } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { editEvent } from '../operations/edit-event.ts';
import { publishEvent } from '../operations/publish-event.ts';
import { nowhere } from './builders.ts';
import {
  aLesson,
  anEvent,
  type EventHouse,
  eventFacts,
  opened,
  openEventHouse,
  session,
  theLesson,
} from './events.ts';

describe('correcting an event', { skip: withoutServer() }, () => {
  let t: EventHouse;
  before(async () => {
    t = await openEventHouse();
  });
  after(() => t?.close());

  it('changes what is said, once for each version', async () => {
    const event = await anEvent(t);
    const facts = { ...eventFacts(t), place: { en: 'Zarn' }, event, base: 1 };
    assert.deepEqual(await t.editor.does(editEvent, facts), { event, version: 2 });
    assert.deepEqual((await opened(t.reader, event)).place, { en: 'Zarn' });
    await assert.rejects(t.editor.does(editEvent, facts), refusal('kernel.changed-meanwhile'));
    for (const [more, code] of [
      [{ lastOn: '2026-05-11' }, 'external.ends-before-start'],
      [{ lastOn: '2026-05-12' }, 'external.session-outside'],
      [{ organisers: [{ kind: 'organisation', id: nowhere }] }, 'external.no-such-party'],
      [{ invited: [...facts.invited, ...facts.invited] }, 'external.invited-twice'],
      [{ programme: [...facts.programme, ...facts.programme] }, 'kernel.input-invalid'],
    ] as const)
      await assert.rejects(t.editor.does(editEvent, { ...facts, ...more, base: 2 }), refusal(code), code);
  });

  it('takes the names out of the lessons when it comes under the Chatham House rule', async () => {
    const event = await anEvent(t);
    const { heardFrom } = await aLesson(t, event, { heardFrom: t.league, session });
    assert.equal(heardFrom?.id, t.league.id);
    await t.editor.does(editEvent, { ...eventFacts(t), attribution: 'chatham-house', event, base: 1 });
    const after = await theLesson(t.reader, event);
    assert.deepEqual([after.attribution, after.heardFrom, after.session], ['chatham-house', null, null]);
  });

  it('lets no public one slip to a level that is never public', async () => {
    const event = await anEvent(t);
    await t.editor.does(publishEvent, { event, base: 1, publication: { rule: 'public' } });
    await assert.rejects(
      t.editor.does(editEvent, { ...eventFacts(t), level: 'tactical', event, base: 2 }),
      refusal('external.level-never-public'),
    );
  });

  it('answers alike for one that is not there and one that is not theirs', async () => {
    const hidden = await anEvent(t);
    await hide(t, hidden);
    for (const event of [hidden, nowhere])
      await assert.rejects(
        t.editor.does(editEvent, { ...eventFacts(t), event, base: 1 }),
        refusal('kernel.not-found'),
      );
  });
});
