import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { enterEvent } from '../operations/enter-event.ts';
import { nowhere } from './builders.ts';
import { anEvent, type EventHouse, eventFacts, opened, openEventHouse, session } from './events.ts';

describe('entering an event', { skip: withoutServer() }, () => {
  let t: EventHouse;
  before(async () => {
    t = await openEventHouse();
  });
  after(() => t?.close());

  it('keeps four days as one event, with who organises it by name, and shows it to nobody outside', async () => {
    const event = await opened(t.reader, await anEvent(t));
    assert.deepEqual([event.firstOn, event.lastOn, event.state], ['2026-05-12', '2026-05-15', 'planned']);
    assert.deepEqual(event.organisers, [
      { ...t.league, names: { en: 'League of Towns', mk: 'Лига на градовите' } },
    ]);
    assert.deepEqual(event.publication, { rule: 'undecided' });
    assert.deepEqual([event.lessons, event.commitments, event.papers], [0, [], []]);
  });

  it('refuses days that cannot be, a session outside of them, and institutions that are not there', async () => {
    const part = { session, on: '2026-05-13', at: '11:00', until: '10:30', titles: { en: 'Schools' } };
    const nobody = { kind: 'organisation', id: nowhere };
    const twice = { party: t.league, answer: 'open' };
    for (const [more, code] of [
      [{ lastOn: '2026-05-11' }, 'external.ends-before-start'],
      [{ programme: [part] }, 'external.ends-before-start'],
      [{ programme: [{ ...part, on: '2026-05-16', at: null }] }, 'external.session-outside'],
      [
        {
          programme: [
            { ...part, at: null },
            { ...part, at: null },
          ],
        },
        'kernel.input-invalid',
      ],
      [{ organisers: [nobody] }, 'external.no-such-party'],
      // Of the right id and the wrong kind: looked for where it is not.
      [{ organisers: [{ ...t.league, kind: 'organisation' }] }, 'external.no-such-party'],
      [{ invited: [{ party: nobody, answer: 'open' }] }, 'external.no-such-party'],
      [{ invited: [twice, twice] }, 'external.invited-twice'],
      [{ organisers: [] }, 'kernel.input-invalid'],
      [{ organisers: [{ kind: 'post', id: nowhere }] }, 'kernel.input-invalid'],
    ] as const)
      await assert.rejects(t.editor.does(enterEvent, { ...eventFacts(t), ...more }), refusal(code), code);
  });
});
