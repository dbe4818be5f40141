import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asOwner, hide } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { openEntry, type TestEntry } from '#server/entry/test/open-entry.ts';
import { cancelEvent } from '../operations/cancel-event.ts';
import { captureLesson } from '../operations/capture-lesson.ts';
import { editEvent } from '../operations/edit-event.ts';
import { noteCommitment } from '../operations/note-commitment.ts';
import { publishEvent } from '../operations/publish-event.ts';
import { inDays, nowhere } from './builders.ts';
import { anEvent, type EventHouse, eventFacts, lessonFacts, openEventHouse } from './events.ts';

describe('what anybody may see of an event', { skip: withoutServer() }, () => {
  let t: EventHouse;
  let entry: TestEntry;
  before(async () => {
    t = await openEventHouse();
    entry = await openEntry(t, { house: t.house });
  });
  after(async () => {
    await entry?.close();
    await t?.close();
  });
  const open = (path: string) => entry.ask(`/api/open/external/${path}`);
  const set = (event: string, base: number, publication: object) =>
    t.editor.does(publishEvent, { event, base, publication });

  it('is nothing before somebody says so, then facts and note to whoever has no session, and nothing else', async () => {
    const event = await anEvent(t);
    await t.editor.does(noteCommitment, {
      event,
      by: t.league,
      says: { en: 'A secret promise' },
      dueOn: null,
    });
    await t.editor.does(captureLesson, { ...lessonFacts, event });
    assert.equal((await open(`events?record=${event}`)).status, 404);
    await set(event, 1, { rule: 'public' });
    const found = await open(`events?record=${event}`);
    assert.equal(found.status, 200);
    assert.deepEqual((found.json['events'] as object[])[0], {
      event,
      titles: eventFacts(t).titles,
      themes: eventFacts(t).themes,
      place: { en: 'Orvik' },
      firstOn: '2026-05-12',
      lastOn: '2026-05-15',
      organisers: [{ en: 'League of Towns', mk: 'Лига на градовите' }],
      programme: [{ on: '2026-05-13', at: '09:00', until: '10:30', titles: { en: 'Schools' } }],
      note: { en: 'Four days, many lessons.' },
      state: 'planned',
      version: 2,
    });
    for (const word of ['secret', 'Teachers', 'invited', 'attribution'])
      assert.ok(!found.text.includes(word), word);
    const calendar = await open('calendar.ics?language=mk');
    assert.match(String(calendar.headers['content-type']), /^text\/calendar/);
    assert.match(calendar.text, /SUMMARY:Трета конференција во Орвик\r\n/);
    assert.match(calendar.text, /DTSTART;VALUE=DATE:20260512\r\nDTEND;VALUE=DATE:20260516\r\n/);

    await t.editor.does(editEvent, { ...eventFacts(t), place: { en: 'Zarn' }, event, base: 2 });
    assert.match((await open(`calendar.ics?record=${event}`)).text, /LOCATION:Zarn\r\n/);
    await t.editor.does(cancelEvent, { event, reason: 'The hall is flooded' });
    const after = await open(`calendar.ics?record=${event}`);
    assert.match(after.text, /STATUS:CANCELLED\r\n/);
    assert.ok(!after.text.includes('flooded'), 'why it was called off is said in the office');
    await set(event, 3, { rule: 'restricted', reason: 'Entered twice' });
    assert.equal((await open(`events?record=${event}`)).status, 404);
  });

  it('waits for its day, and goes with the record out of everybody’s circle', async () => {
    const later = await anEvent(t);
    await set(later, 1, { rule: 'public-from', on: inDays(3) });
    const past = await anEvent(t);
    await set(past, 1, { rule: 'public-from', on: inDays(-3) });
    const listed = async () => (await open('events')).text;
    assert.ok((await listed()).includes(past));
    assert.ok(!(await listed()).includes(later));
    await hide(t, past);
    assert.ok(!(await listed()).includes(past));
    assert.equal((await open(`events?record=${past}`)).status, 404);
  });

  it('refuses operational and tactical ones, and the database refuses them again', async () => {
    for (const level of ['operational', 'tactical']) {
      const event = await anEvent(t, { level });
      await assert.rejects(set(event, 1, { rule: 'public' }), refusal('external.level-never-public'));
      await assert.rejects(
        asOwner(t, `update external.events set publication = 'public' where record_id = $1`, [event]),
        /only_strategic_events_are_public/,
      );
    }
  });

  it('refuses an old version and what is not there', async () => {
    const event = await anEvent(t);
    await assert.rejects(set(event, 2, { rule: 'public' }), refusal('kernel.changed-meanwhile'));
    await assert.rejects(set(nowhere, 1, { rule: 'public' }), refusal('kernel.not-found'));
  });
});
