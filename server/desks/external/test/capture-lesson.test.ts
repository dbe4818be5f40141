import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asOwner } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { captureLesson } from '../operations/capture-lesson.ts';
import { lastEntry, nowhere } from './builders.ts';
import { aLesson, anEvent, type EventHouse, lessonFacts, opened, openEventHouse, session } from './events.ts';

describe('capturing a lesson', { skip: withoutServer() }, () => {
  let t: EventHouse;
  before(async () => {
    t = await openEventHouse();
  });
  after(() => t?.close());

  it('says from which organisation and in which session it is, where the event is held so', async () => {
    const event = await anEvent(t);
    const lesson = await aLesson(t, event, { heardFrom: t.league, session });
    assert.deepEqual(lesson.heardFrom?.names.en, 'League of Towns');
    assert.deepEqual(
      [lesson.session, lesson.state, lesson.followUp, lesson.ties],
      [session, 'captured', null, []],
    );
    assert.equal((await opened(t.reader, event)).lessons, 1);
    const capture = (more: object) => t.focalPoint.does(captureLesson, { ...lessonFacts, event, ...more });
    for (const [more, code] of [
      [{ event: nowhere }, 'kernel.not-found'],
      [{ heardFrom: { kind: 'organisation', id: nowhere } }, 'external.no-such-party'],
      [{ session: nowhere }, 'external.no-such-session'],
    ] as const)
      await assert.rejects(capture(more), refusal(code), code);
  });

  describe('under the Chatham House rule', () => {
    it('refuses an organisation and a session, in the operation and in the database', async () => {
      const event = await anEvent(t, { attribution: 'chatham-house' });
      for (const more of [{ heardFrom: t.league }, { session }])
        await assert.rejects(
          t.focalPoint.does(captureLesson, { ...lessonFacts, event, ...more }),
          refusal('external.no-names-here'),
        );
      await aLesson(t, event);
      for (const names of [
        `heard_kind = 'neighbour', heard_id = '${t.league.id}'`,
        `session_id = '${session}'`,
      ])
        await assert.rejects(
          asOwner(t, `update external.lessons set ${names} where record_id = $1`, [event]),
          /no_names_under_chatham_house/,
        );
      // Nor does a lesson get round the check by claiming another rule than its event's.
      await assert.rejects(
        asOwner(t, `update external.lessons set attribution = 'named-organisation' where record_id = $1`, [
          event,
        ]),
        /lessons_by_the_rule_of_the_event/,
      );
    });

    it('leaves no link from the lesson to whoever spoke or wrote, in any row of any table', async () => {
      const event = await anEvent(t, { attribution: 'chatham-house' });
      const { lesson } = await aLesson(t, event);
      const tables = await asOwner<{ name: string }>(
        t,
        `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where c.relkind = 'r' and n.nspname in ('kernel', 'external', 'strategy', 'office', 'pgboss')`,
      );
      assert.ok(tables.length > 60, `${tables.length} tables`);
      const holding: string[] = [];
      for (const { name } of tables) {
        const [found] = await asOwner<{ n: string }>(
          t,
          `select count(*) as n from ${name} r where r::text like $1`,
          [`%${lesson}%`],
        );
        if (Number(found?.n) > 0) holding.push(name);
      }
      assert.deepEqual(holding, ['external.lessons'], 'no other row knows the lesson');
      const [row] = await asOwner<{ text: string }>(
        t,
        `select l::text as text from external.lessons l where lesson_id = $1`,
        [lesson],
      );
      for (const id of [
        t.focalPoint.user,
        t.focalPoint.post,
        t.focalPoint.organisation,
        session,
        t.league.id,
      ])
        assert.ok(!row?.text.includes(id), id);
      const moments = await asOwner(
        t,
        `select attname from pg_attribute where attrelid = 'external.lessons'::regclass and attnum > 0
           and atttypid in ('timestamptz'::regtype, 'timestamp'::regtype)`,
      );
      assert.deepEqual(moments, [], 'no moment that the ledger has too');
      // An id that held the moment (version 7) would lead to the ledger's entry of that moment.
      assert.equal(lesson[14], '4');
      const entry = await lastEntry(t, captureLesson);
      assert.deepEqual([entry?.about, entry?.detail], [[event], {}], 'the ledger names the event alone');
    });
  });
});
